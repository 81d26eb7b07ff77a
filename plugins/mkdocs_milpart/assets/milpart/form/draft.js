/* The draft that this browser keeps, for each site and type of record; it is sent nowhere. Where nothing can be kept, and for a marking that a
   browser is no place for, there is none, and whoever writes is told. */
(() => {
  "use strict";

  const MOST_NUMBERS = 200, LAST_DAY = 8.64e15;
  const isGroup = value => typeof value === "object" && value !== null && !Array.isArray(value);
  const attempt = call => { try { return call(); } catch { return undefined; } };

  /* Every text and number in a value, wherever it stands. */
  const leavesIn = value => typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesIn) : value === undefined || value === null ? [] : [String(value)];

  /* What a draft of another version of the site holds, and the form has no place for any more: keys with words. */
  const findLost = (kept, now) => Object.entries(kept).flatMap(([key, value]) => {
    const there = new Set(leavesIn(now[key])), lost = leavesIn(value).filter(words => !there.has(words));
    return lost.length ? [[key, lost.join(", ")]] : [];
  });

  const Draft = (root, type) => {
    const place = "milpart-form " + new URL(root).pathname + " ", name = place + type, numbers = place + "handed in";
    const store = (key, value) => {
      const text = JSON.stringify(value);
      return attempt(() => { localStorage.setItem(key, text); return localStorage.getItem(key) === text; }) === true;
    };
    const read = key => attempt(() => JSON.parse(localStorage.getItem(key)));
    const handedIn = () => { const found = read(numbers); return Array.isArray(found) ? found.filter(one => typeof one === "string") : []; };

    return {
      /* Tells whether it was kept: some browsers pretend to keep. */
      keep: draft => store(name, draft),
      drop: () => attempt(() => localStorage.removeItem(name)),
      find: () => {
        const found = read(name);
        const isOne = isGroup(found) && isGroup(found.values) && isGroup(found.sections), isTime = at => typeof at === "number" && Math.abs(at) <= LAST_DAY;
        return isOne ? { ...found, at: isTime(found.at) ? found.at : Date.now(), handedAt: isTime(found.handedAt) ? found.handedAt : 0, values: window.milpartWriter.withoutEmpty(found.values), lost: Array.isArray(found.lost) ? found.lost : [] } : null;
      },
      /* Calls when another tab keeps a draft in the same place, or drops it. */
      watch: call => addEventListener("storage", event => { if (event.key === name) call(); }),
      /* The identifiers of what was handed in from this browser: their numbers are not given out twice. */
      handedIn,
      handIn: identifier => store(numbers, [...new Set([...handedIn(), identifier])].slice(-MOST_NUMBERS)),
    };
  };

  Object.assign(window.milpartForm.parts, { Draft, findLost });
})();
