/* The draft that this browser keeps, for each site and type of record; it is sent nowhere. Where nothing can be kept, and for a marking that a
   browser is no place for, there is none, and whoever writes is told. */
(() => {
  "use strict";

  window.milpartForm.parts.Draft = (root, type) => {
    const name = "milpart-form " + new URL(root).pathname + " " + type;
    const attempt = call => { try { return call(); } catch { return undefined; } };

    return {
      /* Tells whether it was kept: some browsers pretend to keep. */
      keep: draft => {
        const text = JSON.stringify(draft);
        return attempt(() => { localStorage.setItem(name, text); return localStorage.getItem(name) === text; }) === true;
      },
      drop: () => attempt(() => localStorage.removeItem(name)),
      find: () => {
        const found = attempt(() => JSON.parse(localStorage.getItem(name)));
        const isOne = found && typeof found === "object" && typeof found.at === "number" && found.values && typeof found.values === "object" && found.sections && typeof found.sections === "object";
        return isOne ? found : null;
      },
    };
  };
})();
