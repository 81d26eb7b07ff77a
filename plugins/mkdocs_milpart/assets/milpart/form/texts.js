/* Says what is wrong in a text, and keeps each text in its place. What is looked for comes as data from the rules of milpart check
   (milpart_docs.views.forms.texts), their patterns with it; tests/views/forms/test_texts.py holds both to each other. */
(() => {
  "use strict";

  const form = window.milpartForm;

  const patterns = new Map();
  const patternOf = ({ source, flags }) => {
    const name = flags + " " + source;
    if (!patterns.has(name)) patterns.set(name, { all: new RegExp(source, "g" + flags), start: new RegExp(source, "y" + flags), whole: new RegExp("^(?:" + source + ")$", flags), some: new RegExp(source, flags) });
    return patterns.get(name);
  };
  const isWhole = (pattern, text) => patternOf(pattern).whole.test(text);
  const beginsAt = (pattern, text, place) => { const { start } = patternOf(pattern); start.lastIndex = place; return start.test(text); };

  /* A pattern, and what tells a look-alike from it; see milpart_docs.rules.content.text_form. */
  const hasForm = ({ pattern, before, behind, unlike, digits }, text, lookBack) => [...text.matchAll(patternOf(pattern).all)].some(found => {
    if (before && patternOf(before).some.test(text.slice(Math.max(0, found.index - lookBack), found.index))) return false;
    if (behind && beginsAt(behind, text, found.index + found[0].length)) return false;
    if (unlike.some(other => isWhole(other, found.groups.number))) return false;
    return !digits || isWhole(digits, found.groups.number.replace(/\(0\)|[^0-9]/g, ""));
  });

  const hasEmail = ({ domain, local, lookBack, notTop, notLocal }, text) => [...text.matchAll(patternOf(domain).all)].some(found => {
    const before = patternOf(local).some.exec(text.slice(Math.max(0, found.index - lookBack), found.index));
    return before && !notTop.includes(found.groups.top.toLowerCase()) && !notLocal.includes(before[0]);
  });

  /* Nothing that leads to a person, wherever it stands. */
  const findPersonal = text => {
    const { forms, emails, lookBack } = form.shared.texts;
    if (hasEmail(emails, text)) return emails.sentence;
    return (forms.find(one => hasForm(one, text, lookBack)) || { sentence: "" }).sentence;
  };

  const findPlaceholder = (key, text) => {
    const { words, pattern, longest, longestWord, notIn, sentence } = form.shared.texts.placeholders;
    const length = [...text].length, isWord = length <= longestWord && words.includes(text.replace(/\.+$/, "").toLowerCase());
    return text && !notIn.includes(key) && length <= longest && (isWord || isWhole(pattern, text)) ? sentence : "";
  };

  /* The text of a section is Markdown, and the next section comes behind it: what is begun in it has to end in it. */

  const FENCE = /^[ \t]*(?:>[ \t]?)*(`{3,}|~{3,})(.*)$/;
  const RAW = /<!--[^]*?(?:(-->)|$)|<(pre|code|script|style)\b[^<>]*>[^]*?(?:(<\/\2>)|$)/gi;

  /* Goes through the lines of a text, and gives for each whether it is code between fences; at last the fence that is still open. */
  const readLines = text => {
    let fence = "";
    const lines = text.split("\n").map(line => {
      const found = FENCE.exec(line), wasOpen = Boolean(fence);
      if (fence) { const bare = line.replace(/^[ \t>]+|[ \t>]+$/g, ""); if (bare.startsWith(fence) && !bare.replaceAll(fence[0], "")) fence = ""; }
      else if (found && !(found[1][0] === "`" && found[2].includes("`"))) fence = found[1];
      return { line, isCode: wasOpen || Boolean(fence) };
    });
    return { lines, open: fence };
  };

  const withoutCode = text => readLines(text).lines.map(({ line, isCode }) => isCode ? "" : line).join("\n").replace(/(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n)[^])*?(?<!`)\1(?!`)/g, span => span.replace(/[^\n]/g, " "));

  const findOpen = text => {
    const { open } = readLines(text);
    if (open) return "The part that begins with " + open + " has no end: write " + open + " on a line of its own behind it.";
    const raw = [...withoutCode(text).matchAll(RAW)].find(found => !found[1] && !found[3]);
    return !raw ? "" : raw[2] ? "The part that begins with <" + raw[2] + "> has no end: write </" + raw[2] + "> behind it." : "The comment that begins with <!-- has no end: write --> behind it.";
  };

  /* Protected parts: a line that begins each, and a line that ends it. Blocks of other programs may stand there, with an end or without. */
  const isUnended = text => {
    const known = form.definition.terms.marking.map(term => term[0]);
    const isKnown = words => known.some(marking => words === "marking " + marking || words.startsWith("marking " + marking + " "));
    let open = 0, others = 0, isWrong = false;
    [...text.matchAll(/^[ \t>*+-]*:{3,}(.*)$/gm)].map(found => found[1].trim()).forEach(words => {
      if (/^marking\b/i.test(words)) { isWrong = isWrong || open > 0 || !isKnown(words); open++; }
      else if (words) others++;
      else if (open) open--;
      else if (others) others--;
      else isWrong = true;
    });
    return isWrong || open > 0;
  };

  /* One that begins or ends in a comment does both there. */
  const COMMENT = /<!--[^]*?-->/g;
  const findUnended = text => {
    const known = form.definition.terms.marking;
    return [text, text.replace(COMMENT, ""), ...text.match(COMMENT) || []].some(isUnended)
      ? "A protected part begins with a line ::: marking " + known[known.length - 1][0] + ", and ends with a line of three colons alone." : "";
  };

  /* Whether somebody reads anything: headings and comments say nothing. */
  const saysNothing = text => !text.replace(RAW, "").split("\n").some(line => line.trim() && !/^#/.test(line));

  /* A heading of a person's own stays below that of its section. What only looks like one, a line below another and made of hyphens, is a
     line across; and none of these is taken for the fence of a front matter. */
  const below = text => {
    const { lines } = readLines(text);
    return lines.flatMap(({ line, isCode }, place) => {
      const before = place ? lines[place - 1] : { line: "", isCode: true };
      const isUnder = !before.isCode && /^[^\s#>|]/.test(before.line);
      if (isCode) return [line];
      if (/^-{3,}[ \t]*$/.test(line)) return [...(isUnder ? [""] : []), "* * *"];
      if (isUnder && /^(?:=+|-+)[ \t]*$/.test(line)) return ["", line];
      return [line.replace(/^#{1,2}(?!#)[ \t]*(?=\S)/, "### ")];
    }).join("\n");
  };

  /* What is wrong in a text as it will be written. */
  const findInSection = text => {
    const { inSections, lookBack } = form.shared.texts, written = below(text), open = findOpen(written) || findUnended(written);
    if (open) return open;
    const plain = withoutCode(written);
    return (inSections.find(one => hasForm(one, plain, lookBack)) || { sentence: "" }).sentence;
  };

  Object.assign(form.parts, { findPersonal, findPlaceholder, findInSection, saysNothing, withoutCode, below });
})();
