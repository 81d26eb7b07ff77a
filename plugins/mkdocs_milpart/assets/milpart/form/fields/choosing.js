/* Fields that hold one choice: yes or no, a few terms with their meanings, or one of many from a list. */
(() => {
  "use strict";

  const { element, newId, makers, framed, Combobox, sourceFor, optionOf, nameOfRecord } = window.milpartForm.parts;
  const FEW = 8;

  const option = (type, name, value, label, facts) => {
    const input = element("input", { type, name, value });
    const row = element("label", { class: "mp-choice" }, input, element("span", { class: "mp-choice-text" }, element("span", { class: "mp-choice-label" }, label), facts && element("span", { class: "mp-choice-facts" }, facts)));
    return { input, row };
  };

  const Radios = (given, options, rows, toValue) => framed(given, { ...options, isGroup: true }, (id, frame) => {
    const name = newId("radio");
    const made = [...(options.isNeeded && !options.mayBeUnneeded ? [] : [["", "Not said", ""]]), ...rows].map(([value, label, facts]) => option("radio", name, String(value), label, facts));
    const inputs = made.map(one => one.input);
    const write = value => inputs.forEach(input => { input.checked = input.value === (value === undefined ? "" : String(value)); });
    write(undefined);
    return {
      inputs,
      content: element("div", { class: "mp-choices" }, ...made.map(one => one.row)),
      read: () => { const found = inputs.find(input => input.checked && input.value); return found ? toValue(found.value) : undefined; },
      write,
    };
  });

  makers.flag = (given, shape, options) => Radios(given, options, [["true", "Yes", ""], ["false", "No", ""]], text => text === "true");

  /* One of many: chosen from a list while typing. */
  const Chosen = (given, shape, options) => framed(given, options, (id, frame) => {
    const source = sourceFor(shape), isNumber = shape.kind === "count";
    const meaning = element("p", { class: "mp-field-chosen" });
    let value;
    const tell = found => { meaning.textContent = found ? found.facts || "" : ""; };
    /* An identifier that somebody wrote is given its title, or a word that no record has it. */
    const look = found => { if (found.label === found.value) optionOf(shape, value).then(known => { if (known.value === value) { combo.show(known); tell(known); } }); };
    const combo = Combobox({
      id, name: given.label, describedBy: frame.describedBy, find: source.find, free: source.free, stays: true, takesWords: source.takesWords,
      placeholder: source.byIdentifier ? nameOfRecord() : source.free ? undefined : "Choose",
      choose: found => { value = found.value; tell(found); look(found); options.changed(); },
      changed: () => { value = undefined; tell(null); options.changed(); },
    });
    return {
      inputs: [combo.input],
      content: element("div", { class: "mp-combo-field" }, combo.node, meaning),
      read: () => value !== undefined ? (isNumber ? Number(value) : value) : combo.pending() || undefined,
      write: written => {
        value = written === undefined ? undefined : isNumber ? String(written) : written;
        combo.show(value === undefined ? null : { value, label: String(value) });
        tell(null);
        if (value !== undefined) optionOf(shape, value).then(found => { if (found.value === value) { combo.show(found); tell(found); } });
      },
    };
  });

  /* Few terms are shown with their meanings, many are chosen from a list. */
  makers.term = (given, shape, options) => {
    const rows = window.milpartForm.definition.terms[shape.terms];
    return rows.length <= FEW && !options.isNested ? Radios(given, options, rows, text => text) : Chosen(given, shape, options);
  };
  ["country", "record", "community", "language"].forEach(kind => { makers[kind] = Chosen; });

  Object.assign(window.milpartForm.parts, { Chosen, option, FEW });
})();
