/* Makes the field of an input, whatever may be given there: a value or several, and one way or another. */
(() => {
  "use strict";

  const { element, newId, makers, Frame, option, FEW, small, Boxes, Chips, Texts, Groups } = window.milpartForm.parts;

  const makeShape = (given, shape, options) => (shape.list ? makeList : makers[shape.kind])(given, shape, options);

  const makeList = (given, shape, options) => {
    if (shape.kind === "group") return Groups(given, shape, options);
    if (shape.kind === "text" && !shape.suggest) return Texts(given, shape, options);
    const few = shape.kind === "term" && window.milpartForm.definition.terms[shape.terms].length <= FEW;
    return few ? Boxes(given, shape, options) : Chips(given, shape, options);
  };

  /* One way or another: a group or words, a list or one text. */

  const nameOf = shape => {
    if (shape.kind === "group") return shape.inputs.map(given => small(given.label)).join(", ") + (shape.list ? ", several times" : "");
    const names = { text: shape.list ? "a list" : "in words", flag: "yes or no", record: "records", term: shape.list ? "several" : "one", address: shape.list ? "several" : "one" };
    return names[shape.kind] || shape.kind;
  };

  const fits = (shape, value) => {
    if (Array.isArray(value)) return Boolean(shape.list) && (value.length === 0 || (shape.kind === "group") === (typeof value[0] === "object"));
    if (shape.list) return false;
    if (typeof value === "object") return shape.kind === "group";
    return shape.kind !== "group" && (typeof value === "boolean") === (shape.kind === "flag");
  };

  const Alternatives = (given, options) => {
    const frame = Frame(given, { ...options, isGroup: true });
    const plain = { ...given, meaning: "" };
    const ways = given.shapes.map(shape => makeShape({ ...plain, shapes: [shape] }, shape, options));
    const name = newId("way");
    const radios = given.shapes.map((shape, place) => option("radio", name, String(place), nameOf(shape), ""));
    let at = 0;
    const choose = place => {
      at = place;
      radios.forEach((radio, other) => { radio.input.checked = other === place; });
      ways.forEach((way, other) => { way.node.hidden = other !== place; });
    };
    radios.forEach((radio, place) => radio.input.addEventListener("change", () => { choose(place); options.changed(); }));
    frame.node.append(element("div", { class: "mp-ways", role: "radiogroup", "aria-label": given.label + ": how to give it" }, element("span", { class: "mp-ways-lead" }, "Give it as"), ...radios.map(radio => radio.row)), ...ways.map(way => way.node));
    ways.forEach(way => way.node.classList.add("mp-way"));
    choose(0);
    const made = {
      key: given.key, label: given.label, node: frame.node,
      read: () => ways[at].read(),
      write: value => {
        const found = value === undefined ? -1 : given.shapes.findIndex(shape => fits(shape, value));
        if (found >= 0) choose(found);
        ways[at].write(value);
      },
      focus: () => ways[at].focus(),
      say: message => frame.say(message, []),
      setNeeded: isIt => { frame.setNeeded(isIt); ways.forEach(way => way.setNeeded(isIt)); },
      at: steps => steps.length ? ways[at].at(steps) : made,
      labelOf: steps => ways[at].labelOf ? ways[at].labelOf(steps) : given.label,
    };
    return made;
  };

  /* Makes the field of an input, with all that may be given there. */
  const makeField = (given, options) => {
    const made = given.shapes.length > 1 ? Alternatives(given, options) : makeShape(given, given.shapes[0], options);
    made.node.addEventListener("focusout", event => {
      if (made.node.contains(event.relatedTarget)) return;
      made.isLeft = true;
      options.left();
    });
    return made;
  };

  Object.assign(window.milpartForm.parts, { makeField });
})();
