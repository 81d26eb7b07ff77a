/* Small buttons that move and take away the parts of a list. */
(() => {
  "use strict";

  const { button } = window.milpartForm.parts;

  const movers = (name, move, remove) => [
    button("\u2191", () => move(-1), { class: "mp-form-small", "aria-label": "Move " + name() + " up" }),
    button("\u2193", () => move(1), { class: "mp-form-small", "aria-label": "Move " + name() + " down" }),
    button("Remove", remove, { class: "mp-form-small", "aria-label": "Remove " + name() }),
  ];

  const swap = (list, place, other) => {
    if (other < 0 || other >= list.length) return false;
    [list[place], list[other]] = [list[other], list[place]];
    return true;
  };

  Object.assign(window.milpartForm.parts, { movers, swap });
})();
