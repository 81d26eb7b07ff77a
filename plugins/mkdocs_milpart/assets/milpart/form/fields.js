/* Fields that hold one value: words, numbers, dates, yes or no, a choice. Each is a control: its element, what it reads and writes, and where
   it tells what is wrong. Fields that hold several values stand in lists.js. */
(() => {
  "use strict";

  const { element, newId, Combobox, sourceFor, optionOf, nameOfRecord } = window.milpartForm.parts;
  const { cleanText } = window.milpartWriter;
  const SHORT = 100;
  const FEW = 8;
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  
  const makers = {};

  /* The frame of a field: its label, what it means, what is wrong, and what is filled in. A field of several parts is a group. */
  const Frame = (given, { isGroup, isNeeded, control, id, legend }) => {
    const hint = element("p", { class: "mp-field-hint", id: newId("hint") }, given.meaning);
    const problem = element("p", { class: "mp-field-problem", id: newId("problem"), hidden: true });
    const needed = element("span", { class: "mp-field-needed" }, "needed");
    needed.hidden = !isNeeded;
    const label = element(isGroup ? "legend" : "label", { class: "mp-field-label", for: isGroup ? undefined : id }, legend || given.label, " ", needed);
    const node = element(isGroup ? "fieldset" : "div", { class: "mp-field mp-field--" + given.shapes[0].kind, "data-key": given.key, "aria-describedby": isGroup ? hint.id + " " + problem.id : undefined }, label, hint, problem, control);
    return {
      node, hint, problem,
      describedBy: hint.id + " " + problem.id,
      setNeeded: isIt => { needed.hidden = !isIt; },
      say: (message, inputs) => {
        problem.textContent = message;
        problem.hidden = !message;
        node.classList.toggle("mp-field--wrong", Boolean(message));
        inputs.forEach(input => { if (message) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid"); });
      },
    };
  };

  /* Makes a control of a frame, its inputs, and what reads and writes them. */
  const controlOf = (given, frame, inputs, read, write) => ({
    key: given.key,
    label: given.label,
    node: frame.node,
    read, write,
    focus: () => inputs[0].focus(),
    say: message => frame.say(message, inputs),
    setNeeded: isIt => { frame.setNeeded(isIt); inputs.forEach(input => { if (input.type !== "radio" && input.type !== "checkbox") input.setAttribute("aria-required", String(isIt)); }); },
  });

  /* What stands for a field and for nothing below it. */
  const alone = made => ({ ...made, at: steps => steps.length ? null : made });

  const framed = (given, options, build) => {
    const id = newId("field");
    const frame = Frame(given, { ...options, id });
    const { inputs, read, write, content } = build(id, frame);
    frame.node.append(content);
    const made = controlOf(given, frame, inputs, read, write);
    made.setNeeded(Boolean(options.isNeeded));
    return alone(made);
  };

  /* Words: one line, or as many as are written. */

  const grow = area => {
    area.style.height = "auto";
    area.style.height = area.scrollHeight + 2 + "px";
  };

  const Area = (given, options, lines, isOneLine) => framed(given, options, (id, frame) => {
    const area = element("textarea", { id, class: "mp-form-input", rows: String(lines), "aria-describedby": frame.describedBy, spellcheck: "true" });
    const count = given.longest ? element("p", { class: "mp-field-count", "aria-hidden": "true" }) : null;
    const tell = () => {
      if (count) {
        const left = given.longest - [...area.value.trim()].length;
        count.textContent = left < 0 ? -left + " too many" : left + " left";
        count.classList.toggle("mp-field-count--over", left < 0);
      }
      if (area.offsetParent) grow(area);
    };
    area.addEventListener("input", tell);
    area.addEventListener("focus", tell);
    if (isOneLine) area.addEventListener("keydown", event => { if (event.key === "Enter" && !event.isComposing) event.preventDefault(); });
    tell();
    const clean = text => isOneLine ? text.replace(/\s*\n\s*/g, " ") : text;
    return {
      inputs: [area],
      content: count ? element("div", { class: "mp-field-counted" }, area, count) : area,
      read: () => clean(cleanText(area.value).trim()) || undefined,
      write: value => { area.value = value === undefined ? "" : String(value); tell(); },
    };
  });

  makers.text = (given, shape, options) => given.longest && given.longest <= SHORT ? Area(given, options, 1, true) : Area(given, options, given.longest ? 3 : 1, false);

  const Line = (given, options, attributes, toValue) => framed(given, options, (id, frame) => {
    const input = element("input", { id, type: "text", class: "mp-form-input", autocomplete: "off", "aria-describedby": frame.describedBy, ...attributes });
    return {
      inputs: [input],
      content: input,
      read: () => { const text = cleanText(input.value).trim(); return text ? toValue(text) : undefined; },
      write: value => { input.value = value === undefined ? "" : String(value); },
    };
  });

  makers.address = (given, shape, options) => Line(given, options, { inputmode: "url", placeholder: "https://" }, text => text);
  makers.currency = (given, shape, options) => Line(given, options, { placeholder: "EUR", size: "4", maxlength: "8" }, text => text.toUpperCase());
  /* A text that is no number stays one, and the check tells it. A comma or a point before three digits may part
     thousands or decimals, so nobody guesses. */
  makers.number = (given, shape, options) => Line(given, options, { inputmode: "decimal" }, text => {
    if ((shape.most === undefined || shape.most >= 1000) && /^-?\d{1,3}(\.\d{3})+$/.test(text)) return text;
    const digits = text.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3})/g, "").replace(/^(-?\d+),(\d{1,2})$/, "$1.$2");
    return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
  });
  makers.count = (given, shape, options) => shape.terms ? Chosen(given, shape, options) : Line(given, options, { inputmode: "numeric" }, text => {
    const digits = text.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3})/g, "");
    return /^\d+$/.test(digits) ? Number(digits) : text;
  });

  /* Dates */

  /* What is half given reads as a text that is no date, and the check says what is missing of it. */
  const UNKNOWN = "?";
  const readDay = input => input.value || (input.validity.badInput ? UNKNOWN : undefined);
  const readMonth = (year, month) => year || month ? (year || UNKNOWN) + "-" + (month || UNKNOWN) : undefined;

  makers.day = (given, shape, options) => framed(given, options, (id, frame) => {
    const input = element("input", { id, type: "date", class: "mp-form-input mp-form-date", min: "1900-01-01", max: "2999-12-31", "aria-describedby": frame.describedBy });
    return { inputs: [input], content: input, read: () => readDay(input), write: value => { input.value = value || ""; } };
  });

  const selectOf = (label, rows) => element("select", { class: "mp-form-input", "aria-label": label }, ...rows.map(([value, text]) => element("option", { value }, text)));

  /* A day, a month or a year: whichever is known. */
  makers["partial-date"] = (given, shape, options) => framed(given, { ...options, isGroup: true }, (id, frame) => {
    const how = selectOf("How exactly is it known?", [["day", "Day"], ["month", "Month"], ["year", "Year"]]);
    const day = element("input", { id, type: "date", class: "mp-form-input mp-form-date", min: "1900-01-01", max: "2999-12-31", "aria-label": given.label + ": day" });
    const month = selectOf(given.label + ": month", [["", "Month"], ...MONTHS.map((name, place) => [String(place + 1).padStart(2, "0"), name])]);
    const year = element("input", { type: "text", inputmode: "numeric", maxlength: "4", size: "4", class: "mp-form-input mp-form-year", placeholder: "Year", "aria-label": given.label + ": year" });
    const inputs = [day, month, year];
    inputs.forEach(input => input.setAttribute("aria-describedby", frame.describedBy));
    const show = () => {
      day.hidden = how.value !== "day";
      month.hidden = how.value !== "month";
      year.hidden = how.value === "day";
    };
    how.addEventListener("change", () => {
      if (how.value !== "day" && !year.value) year.value = day.value.slice(0, 4);
      if (how.value === "month" && !month.value) month.value = day.value.slice(5, 7);
      show();
    });
    show();
    const read = { day: () => readDay(day), year: () => year.value.trim() || undefined, month: () => readMonth(year.value.trim(), month.value) };
    return {
      inputs: [day, month, year],
      content: element("div", { class: "mp-form-partial" }, how, day, month, year),
      read: () => read[how.value](),
      write: value => {
        const [ofYear = "", ofMonth = "", ofDay = ""] = /^(\d{1,4}|\?)(-(\d\d|\?)(-\d\d)?)?$/.test(value) ? String(value).replaceAll(UNKNOWN, "").split("-") : [];
        how.value = ofDay ? "day" : String(value).includes("-") && (ofYear || ofMonth) ? "month" : ofYear ? "year" : "day";
        day.value = ofDay ? value : "";
        year.value = ofDay ? "" : ofYear;
        month.value = ofDay ? "" : ofMonth;
        show();
      },
    };
  });

  /* Choices */

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
      id, name: given.label, describedBy: frame.describedBy, find: source.find, free: source.free, stays: true,
      placeholder: source.byIdentifier ? nameOfRecord() : undefined,
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

  Object.assign(window.milpartForm.parts, { makers, framed, alone, Frame, Area, option, FEW });
})();
