/* Records that may say the same, found while somebody writes: the search is asked for what was written, and a record is shown where it shares
   enough of the telling words with it. Only what may say the same is asked for: an actor or a term that a lesson speaks of is none. */
(() => {
  "use strict";

  const form = window.milpartForm, { element, fold, afterPause, small } = form.parts;
  const PAUSE = 700;
  const LEAST_WORDS = 5, LEAST_OF_OTHERS = 8, LEAST_OF_TITLE = 3;
  const ASKED = 12, SHOWN = 3;
  /* Of the shipped lessons, told anew, less would bring up twice as many that are of something else. */
  const LEAST_SHARE = 0.45;
  const COMMON = new Set("about after all also and any are been before but can could did does each for from had has have how into its may more most much must not one only other our over own same shall should some such than that the their them then there these they this those through too under until was were what when where which while who will with without would year years".split(" "));

  /* The words of a text that tell something, cut to what their forms share. */
  const stemOf = word => word.length > 5 ? word.replace(/(?:ments?|ations?|ings?|ers?|ies|ed|es|ly|s)$/, "") : word.replace(/s$/, "");
  const wordsOf = text => new Set(fold(text).split(" ").filter(word => word.length > 2 && !COMMON.has(word)).map(stemOf));

  /* How much of what a record's title and summary say stands in the draft: from 0 to 1, and 1 where its title has all words of the other. A few words tell nothing, least of all those of another
     type. */
  const shareOf = (hit, written, title, type) => {
    const words = [...wordsOf(hit.title + " " + hit.summary)], name = [...wordsOf(hit.title)];
    if (hit.type === type && name.length >= LEAST_OF_TITLE && name.every(word => title.has(word))) return 1;
    return words.length < (hit.type === type ? LEAST_WORDS : LEAST_OF_OTHERS) ? 0 : words.filter(word => written.has(word)).length / words.length;
  };

  const find = async (title, summary, text, type) => {
    const written = wordsOf([title, summary, text].join(" ")), named = wordsOf(title);
    if (!window.milpartSearch || written.size < LEAST_WORDS && named.size < LEAST_OF_TITLE) return [];
    const query = fold([title, summary, text].join(" ")).split(" ").filter(word => word.length > 2 && !COMMON.has(word)).slice(0, 60).join(" ");
    const asked = form.definition.alike.map(one => window.milpartSearch(query, { limit: ASKED, facets: { type: [one] }, count: [], exact: true }));
    const hits = (await Promise.all(asked)).flatMap(answer => answer.hits);
    return hits.map(hit => ({ hit, share: shareOf(hit, written, named, type) })).filter(one => one.share >= LEAST_SHARE)
      .sort((one, other) => (other.hit.type === type) - (one.hit.type === type) || other.share - one.share).slice(0, SHOWN);
  };

  /* Makes the part of the page that shows them. `read` gives title, summary and text. */
  const Duplicates = (read, type, label, addressOf) => {
    const list = element("ul", { class: "mp-alike-list" });
    const status = element("p", { class: "mp-hidden", role: "status" });
    const lead = element("p", {}, "If one of these says the same, add your case there: open it, and choose how to correct or discuss it. One " + small(label) + " with two cases is worth more than two.");
    const node = element("aside", { class: "mp-alike", "aria-labelledby": "mp-alike-title", hidden: true }, element("h2", { id: "mp-alike-title" }, "Is it here already?"), lead, list);
    let asked = 0, shown = "";

    const row = ({ hit }) => element("li", {},
      element("a", { href: addressOf(hit.url), target: "_blank", rel: "noopener", lang: /^[a-z]{2,3}$/.test(hit.language) ? hit.language : undefined }, hit.title, element("span", { class: "mp-hidden" }, " (opens in a new tab)")),
      element("span", { class: "mp-combo-facts" }, hit.id), element("p", {}, hit.summary));

    const ask = async () => {
      const mine = ++asked, found = await find(...read(), type).catch(() => []);
      if (mine !== asked) return;
      const ids = found.map(one => one.hit.id).join(" ");
      if (ids === shown) return;
      shown = ids;
      list.replaceChildren(...found.map(row));
      node.hidden = !found.length;
      status.textContent = found.length ? (found.length === 1 ? "One record" : found.length + " records") + " may say the same: see “Is it here already?”" : "";
    };
    return { node, status, ask: afterPause(ask, PAUSE) };
  };

  Object.assign(form.parts, { Duplicates, findAlike: find });
})();
