/* What stands in a form before anybody writes: the values of a new record, and the next free number. */
(() => {
  "use strict";

  const { today } = window.milpartForm.parts;

  /* Gives what makes the values of a new record. `handedIn` lists the identifiers that were handed in from here since the site was built. */
  const Beginning = (definition, handedIn) => {
    const nextOf = year => {
      const known = Object.values(definition.next)[0];
      let next = definition.next[year] || known && known.replace(/\d+-\d+$/, place => year + "-" + "1".padStart(place.split("-")[1].length, "0"));
      while (next && handedIn().includes(next)) next = next.replace(/\d+$/, number => String(Number(number) + 1).padStart(number.length, "0"));
      return next;
    };

    return () => {
      const day = today();
      return { ...definition.begin, id: nextOf(day.slice(0, 4)) || definition.begin.id, created: day, modified: day };
    };
  };

  /* Of a draft, what was filled in by itself and is no longer true is filled in anew: the day, and the next free number. */
  const renewed = (kept, begun) => {
    const then = kept.begun || {};
    const fresh = Object.fromEntries(["id", "created", "modified"].filter(key => kept.values[key] === then[key]).map(key => [key, begun[key]]));
    return { ...kept, values: { ...kept.values, ...fresh } };
  };

  Object.assign(window.milpartForm.parts, { Beginning, renewed });
})();
