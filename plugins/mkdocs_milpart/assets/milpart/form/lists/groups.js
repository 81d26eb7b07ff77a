/* Fields that belong together: a group, several groups, and the same text in several languages. */
(() => {
  "use strict";

  const { element, makers, Frame, Items, isGiven } = window.milpartForm.parts;
  const makeField = (given, options) => window.milpartForm.parts.makeField(given, options); // made after groups, of which fields may consist

  /* The fields of a group, without a frame. */
  const Fields = (inputs, options) => {
    const fields = inputs.map(given => makeField(given, { ...options, isNested: true, isNeeded: given.required }));
    const find = key => fields.find(field => field.key === key);
    return {
      nodes: fields.map(field => field.node),
      read: () => {
        const pairs = fields.map(field => [field.key, field.read()]).filter(pair => isGiven(pair[1]));
        return pairs.length ? Object.fromEntries(pairs) : undefined;
      },
      write: value => fields.forEach(field => field.write((value || {})[field.key])),
      focus: () => fields[0].focus(),
      at: ([key, ...steps]) => { const field = find(key); return field ? field.at(steps) : null; },
      labelOf: ([key, ...steps]) => { const field = find(key); return field ? (field.labelOf && steps.length ? field.labelOf(steps) : field.label) : ""; },
    };
  };

  const Group = (given, shape, options) => {
    const frame = Frame(given, { ...options, isGroup: true }), fields = Fields(shape.inputs, options);
    frame.node.append(element("div", { class: "mp-group" }, ...fields.nodes));
    const made = {
      ...fields, key: given.key, label: given.label, node: frame.node,
      say: message => frame.say(message, []),
      setNeeded: frame.setNeeded,
      at: steps => steps.length ? fields.at(steps) : made,
      labelOf: steps => given.label + (steps.length ? ": " + fields.labelOf(steps) : ""),
    };
    return made;
  };
  makers.group = Group;

  const Groups = (given, shape, options) => Items(given, shape, options, () => {
    const fields = Fields(shape.inputs, options), problem = element("p", { class: "mp-field-problem", hidden: true });
    const item = {
      ...fields,
      inner: element("div", { class: "mp-group" }, problem, ...fields.nodes),
      say: message => { problem.textContent = message; problem.hidden = !message; },
      at: steps => steps.length ? fields.at(steps) : item,
    };
    return item;
  });

  /* The same text in several languages. */
  const LANGUAGE = { key: "language", label: "Language", meaning: "", required: true, shapes: [{ kind: "language" }] };
  const WORDS = { key: "text", label: "Text", meaning: "", required: true, shapes: [{ kind: "text" }] };
  makers.translations = (given, shape, options) => {
    const inner = Groups(given, { inputs: [LANGUAGE, WORDS] }, options);
    const rows = () => inner.read() || [];
    /* A text without a language, or in one that stands there already, has a key that no language has: no word is lost, and the check tells it. */
    const keys = () => rows().map((row, place, all) => !row.language ? "?" + place : all.findIndex(other => other.language === row.language) < place ? row.language + "?" + place : row.language);
    return {
      ...inner,
      read: () => {
        const all = keys(), pairs = rows().map((row, place) => [all[place], row.text]).filter(pair => pair[1]);
        return pairs.length ? Object.fromEntries(pairs) : undefined;
      },
      write: value => inner.write(value && Object.entries(value).map(([key, text]) => ({ language: key.replace(/\?\d*$/, "") || undefined, text }))),
      at: ([key]) => key === undefined ? inner.at([]) : inner.at([keys().indexOf(key), "language"]),
      labelOf: ([key]) => key === undefined ? given.label : inner.labelOf([keys().indexOf(key), "text"]),
    };
  };

  Object.assign(window.milpartForm.parts, { Groups });
})();
