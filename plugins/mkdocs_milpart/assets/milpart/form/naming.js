/* Names the file of a record as milpart_docs.authoring.placing does; tests/authoring/written/file-names.json holds both together. */
(() => {
  "use strict";

  const MOST_WORDS = 6, LONGEST = 50;
  const LETTERS = { ß: "ss", ẞ: "ss", æ: "ae", Æ: "ae", œ: "oe", Œ: "oe", ø: "o", Ø: "o", ł: "l", Ł: "l", đ: "d", Đ: "d", ð: "d", Ð: "d", þ: "th", Þ: "th", ħ: "h", Ħ: "h", ı: "i" };
  const STOP_WORDS = new Set((
    "a an and are as at be been but by did do does for from had has have in into is it its no not of off on or own so some such than that " +
    "the their them then there these they this those to too up was were what when which while who will with " +
    "au aux ce ces cette dans de des du elle en est et il ils la le les leur ne ou par pas pour que qui sa se ses son sont sur un une " +
    "das dem den der des die ein eine einem einen einer es im ist mit nicht oder sich und von vom zu zum zur"
  ).split(" "));

  const pickWords = title => {
    const plain = [...title].map(sign => LETTERS[sign] || sign).join("").normalize("NFKD");
    const folded = plain.replace(/\p{M}/gu, "").toLowerCase().replace(/['\u2019]s(?![a-z0-9])/g, "s");
    const words = folded.match(/[a-z0-9]+/g) || [];
    const telling = words.filter(word => !STOP_WORDS.has(word) && (word.length > 1 || /[0-9]/.test(word)));
    const taken = (telling.length ? telling : words).slice(0, MOST_WORDS).map(word => word.slice(0, LONGEST));
    while (taken.join("-").length > LONGEST) taken.pop();
    return taken;
  };

  /* The name of a numbered record has some words of its title; that of a keyed one says enough. */
  window.milpartNameFile = (isNumbered, identifier, title) => [identifier, ...(isNumbered ? pickWords(title) : [])].join("-") + ".md";
})();
