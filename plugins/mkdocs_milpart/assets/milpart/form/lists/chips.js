/* Several choices: boxes to tick, and what is chosen or written one after the other. */
(() => {
  "use strict";

  const { element, newId, button, framed, option, Combobox, findMeant, sourceFor, optionOf, nameOfRecord, fold, movers, swap } = window.milpartForm.parts;

  /* Several terms out of a few: boxes to tick, each with its meaning. */
  const Boxes = (given, shape, options) => framed(given, { ...options, isGroup: true }, () => {
    const rows = window.milpartForm.definition.terms[shape.terms].map(([value, label, facts]) => option("checkbox", newId("box"), value, label, facts));
    const inputs = rows.map(one => one.input);
    return {
      inputs,
      content: element("div", { class: "mp-choices" }, ...rows.map(one => one.row)),
      read: () => { const ticked = inputs.filter(input => input.checked).map(input => input.value); return ticked.length ? ticked : undefined; },
      write: value => inputs.forEach(input => { input.checked = [value].flat().includes(input.value); }),
    };
  });

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
        const meant = meantBy(one);
        if (meant) buttons.unshift(button("Did you mean " + meant.label + "?", () => change(place, meant), { class: "mp-form-small" }));
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

    /* Half of a word in use was hardly meant to be a new one. */
    const meantBy = one => isNew(one) ? findMeant(source.options, one.label, true) : undefined;
    const change = (place, meant) => {
      chosen.splice(place, 1, ...(chosen.some(one => one.value === meant.value) ? [] : [meant]));
      status.textContent = meant.label + " is chosen";
      draw();
      combo.input.focus();
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
      free, takesWords: source.takesWords,
      placeholder: source.byIdentifier ? nameOfRecord() : !source.free ? "Choose" : source.options.length ? "Choose, or write one and press Enter" : "Write one and press Enter",
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
        chosen = [value ?? []].flat().map(item => ({ value: item, label: String(item) }));
        draw();
        chosen.forEach(one => optionOf(shape, one.value).then(found => { if (found.value === one.value && chosen.includes(one)) { Object.assign(one, found); draw(); } }));
      },
    };
  });

  Object.assign(window.milpartForm.parts, { Boxes, Chips });
})();
