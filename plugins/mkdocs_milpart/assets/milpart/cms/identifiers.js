/* Says which identifiers a new record may not take: `taken` has, of what is numbered, the first and the last number of each run, by year; of
   what has a key, each identifier with the title of its record. `next` has the free one of each year (milpart_docs.views.forms.identifiers). */
(() => {
  "use strict";

  const isInRun = (runs, number) => (runs || []).some(([first, last]) => first <= number && number <= last);

  const isTaken = ({ taken, next }, identifier) => {
    const [, year, number] = identifier.split("-");
    return Object.keys(next).length ? isInRun(taken[year], Number(number)) : Object.hasOwn(taken, identifier);
  };

  /* Says that an identifier is in use and what to write, or nothing. */
  window.milpartSayTaken = (known, identifier) => {
    if (!isTaken(known, identifier)) return "";
    const title = known.taken[identifier], free = known.next[identifier.split("-")[1]];
    return `The identifier ${identifier} ${title ? `belongs to another record, \u201c${title}\u201d` : "is or was that of another record"}: ${free ? `write ${free}` : "choose another"}. Nothing was saved.`;
  };
})();
