/* Lists whose parts are controls of their own: groups, or texts. */
(() => {
  "use strict";

  const { element, newId, button, Frame, grow, small, isGiven, movers, swap } = window.milpartForm.parts;

  const Items = (given, shape, options, makeItem) => {
    const frame = Frame(given, { ...options, isGroup: true });
    const box = element("div", { class: "mp-items" }), status = element("p", { class: "mp-hidden", role: "status" });
    const what = small(given.label), adder = button("Add to " + what, () => { const made = add(); made.focus(); options.changed(); });
    let items = [];

    const name = item => given.label + " " + (items.indexOf(item) + 1);

    const draw = () => items.forEach((item, place) => {
      item.title.textContent = name(item);
      item.buttons[0].hidden = item.buttons[1].hidden = items.length < 2;
      item.buttons.forEach((one, at) => one.setAttribute("aria-label", ["Move " + name(item) + " up", "Move " + name(item) + " down", "Remove " + name(item)][at]));
      if (box.children[place] !== item.node) box.insertBefore(item.node, box.children[place] || null);
      if (item.setPlace) item.setPlace(place + 1);
    });

    const add = value => {
      const item = makeItem(options);
      item.title = element("p", { class: "mp-item-title" });
      const move = step => { const place = items.indexOf(item); if (swap(items, place, place + step)) { draw(); item.buttons[step < 0 ? 0 : 1].focus(); status.textContent = "Moved: " + name(item); options.changed(); } };
      const remove = () => {
        const place = items.indexOf(item);
        items.splice(place, 1);
        item.node.remove();
        draw();
        status.textContent = "Removed";
        (items[Math.min(place, items.length - 1)] || { focus: () => adder.focus() }).focus();
        options.changed();
      };
      item.buttons = movers(() => "", move, remove);
      item.node = element("div", { class: "mp-item", role: "group" }, element("div", { class: "mp-item-head" }, item.title, ...item.buttons), item.inner);
      items.push(item);
      box.append(item.node);
      if (value !== undefined) item.write(value);
      draw();
      return item;
    };

    const filled = () => items.filter(item => isGiven(item.read()));
    frame.node.append(box, adder, status);
    const made = {
      key: given.key, label: given.label, node: frame.node,
      read: () => { const all = filled().map(item => item.read()); return all.length ? all : undefined; },
      write: value => {
        items.forEach(item => item.node.remove());
        items = [];
        (value || (options.isNeeded ? [undefined] : [])).forEach(item => add(item));
      },
      focus: () => (items[0] || { focus: () => adder.focus() }).focus(),
      say: message => frame.say(message, []),
      setNeeded: isIt => { frame.setNeeded(isIt); if (isIt && !items.length) add(); },
      at: ([place, ...steps]) => {
        if (place === undefined) return made;
        const item = filled()[place];
        return item ? item.at(steps) : null;
      },
      labelOf: ([place, ...steps]) => { const item = filled()[place]; return item ? name(item) + (item.labelOf && steps.length ? ": " + item.labelOf(steps) : "") : given.label; },
    };
    made.write(undefined);
    return made;
  };

  const Texts = (given, shape, options) => Items(given, shape, options, () => {
    const area = element("textarea", { class: "mp-form-input", rows: "1", spellcheck: "true" });
    const problem = element("p", { class: "mp-field-problem", hidden: true, id: newId("problem") });
    area.setAttribute("aria-describedby", problem.id);
    area.addEventListener("input", () => grow(area));
    const item = {
      inner: element("div", {}, problem, area),
      read: () => window.milpartWriter.cleanText(area.value).trim() || undefined,
      write: value => { area.value = String(value); },
      focus: () => area.focus(),
      say: message => { problem.textContent = message; problem.hidden = !message; if (message) area.setAttribute("aria-invalid", "true"); else area.removeAttribute("aria-invalid"); },
      setPlace: place => area.setAttribute("aria-label", given.label + " " + place),
      at: steps => steps.length ? null : item,
    };
    return item;
  });

  Object.assign(window.milpartForm.parts, { Items, Texts });
})();
