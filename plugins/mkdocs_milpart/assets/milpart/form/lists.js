/* Fields that hold several values: lists of choices, of words and of groups, groups themselves, and what may be given in one way or another. */
(() => {
  "use strict";

  const { element, newId, button, makers, framed, alone, Frame, option, FEW, Combobox, sourceFor, optionOf, nameOfRecord, fold, small } = window.milpartForm.parts;

  const isGiven = value => value !== undefined && value !== "";
  const makeShape = (given, shape, options) => (shape.list ? makeList : makers[shape.kind])(given, shape, options);

  /* Several terms out of a few: boxes to tick, each with its meaning. */
  const Boxes = (given, shape, options) => framed(given, { ...options, isGroup: true }, () => {
    const rows = window.milpartForm.definition.terms[shape.terms].map(([value, label, facts]) => option("checkbox", newId("box"), value, label, facts));
    const inputs = rows.map(one => one.input);
    return {
      inputs,
      content: element("div", { class: "mp-choices" }, ...rows.map(one => one.row)),
      read: () => { const ticked = inputs.filter(input => input.checked).map(input => input.value); return ticked.length ? ticked : undefined; },
      write: value => inputs.forEach(input => { input.checked = (value || []).includes(input.value); }),
    };
  });

  /* Small buttons that move or take away the parts of a list. */
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

  /* Several values, chosen one after the other; words may also be new ones. */
  const Chips = (given, shape, options) => framed(given, options, (id, frame) => {
    const source = sourceFor(shape), list = element("ul", { class: "mp-chosen-list", "aria-label": given.label + ": chosen" }), status = element("p", { class: "mp-hidden", role: "status" });
    const { separators } = window.milpartForm.definition;
    let chosen = [];

    const draw = () => {
      list.replaceChildren(...chosen.map((one, place) => {
        const name = () => one.label;
        const move = step => { if (swap(chosen, place, place + step)) { draw(); list.children[place + step].querySelectorAll("button")[step < 0 ? 0 : 1].focus(); options.changed(); } };
        const remove = () => { chosen.splice(place, 1); status.textContent = one.label + " is taken out"; draw(); combo.input.focus(); options.changed(); };
        const buttons = movers(name, move, remove);
        if (chosen.length < 2 || !source.byIdentifier) buttons.splice(0, 2);
        return element("li", {}, element("span", { class: "mp-chosen-name", lang: one.language }, one.label, factsOf(one) && element("span", { class: "mp-combo-facts" }, " " + factsOf(one))), ...buttons);
      }));
      list.hidden = !chosen.length;
    };

    const add = found => {
      if (!chosen.some(one => fold(String(one.value)) === fold(String(found.value)))) chosen.push(found);
      status.textContent = found.label + " is chosen";
      if (source.byIdentifier && found.label === found.value) optionOf(shape, found.value).then(known => { if (chosen.includes(found)) { Object.assign(found, known); draw(); } });
      draw();
      options.changed();
    };

    const isNew = one => Boolean(source.options && source.free) && !source.options.some(option => option.value === one.value);
    const factsOf = one => isNew(one) ? "new" : one.facts !== one.label && (source.byIdentifier || shape.kind === "country") ? one.facts : "";
    const take = text => text.split(new RegExp(separators.source, separators.flags)).map(word => word.trim()).filter(Boolean);
    const makeFree = source.free || (text => (source.options || []).find(option => [option.label, option.value].some(name => fold(String(name)) === fold(text))));
    /* Several are written with commas between; where each must be one of the list, all of them have to be. */
    const free = text => {
      const words = source.byIdentifier ? [text] : take(text), all = words.map(makeFree);
      return !all.length || all.some(one => !one) || words.length < 2 && !source.free ? null : { ...all[all.length - 1], all };
    };
    const combo = Combobox({
      id, name: given.label, describedBy: frame.describedBy, find: source.find, changed: options.changed,
      free,
      placeholder: source.byIdentifier ? nameOfRecord() : source.free ? "Choose, or write one and press Enter" : "Choose",
      choose: found => (found.all || [found]).forEach(add),
    });
    /* A field of one line drops the ends of lines that are pasted into it, and words would run together. */
    combo.input.addEventListener("paste", event => {
      const pasted = (event.clipboardData || { getData: () => "" }).getData("text").trim();
      if (!pasted.includes("\n")) return;
      event.preventDefault();
      combo.input.setRangeText(pasted.split(/\s*\n\s*/).join(", "), combo.input.selectionStart, combo.input.selectionEnd, "end");
      combo.input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    draw();
    return {
      inputs: [combo.input],
      content: element("div", { class: "mp-combo-field" }, list, combo.node, status),
      read: () => { const all = [...chosen.map(one => one.value), ...(combo.pending() ? [combo.pending()] : [])]; return all.length ? all : undefined; },
      write: value => {
        chosen = (value || []).map(item => ({ value: item, label: String(item) }));
        draw();
        chosen.forEach(one => optionOf(shape, one.value).then(found => { if (found.value === one.value && chosen.includes(one)) { Object.assign(one, found); draw(); } }));
      },
    };
  });

  /* A list whose parts are controls of their own: groups, or texts. */
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
    area.addEventListener("input", () => { area.style.height = "auto"; area.style.height = area.scrollHeight + 2 + "px"; });
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

  Object.assign(window.milpartForm.parts, { makeField, alone, isGiven });
})();
