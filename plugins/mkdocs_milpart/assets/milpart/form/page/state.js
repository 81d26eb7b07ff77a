/* The state of a record, which decides what else is needed. */
(() => {
  "use strict";

  const { element, option } = window.milpartForm.parts;
  const HINT = "A new record begins in the first state. Choose another only where the record has come so far already; what that state needs appears below.";

  const State = (definition, changed) => {
    const rows = definition.terms[definition.states];
    const made = rows.map(([value, label, facts]) => option("radio", "mp-form-state", value, label, facts));
    const name = element("strong", {});
    const node = element("details", { class: "mp-form-group mp-form-state" },
      element("summary", {}, "State: ", name),
      element("fieldset", { class: "mp-field" }, element("legend", { class: "mp-hidden" }, "State"), element("p", { class: "mp-field-hint" }, HINT), element("div", { class: "mp-choices" }, ...made.map(one => one.row))));
    const read = () => (made.find(one => one.input.checked) || made[0]).input.value;
    const label = () => rows.find(row => row[0] === read())[1];
    made.forEach(one => one.input.addEventListener("change", changed));
    return {
      node, read, label,
      write: state => { made.forEach(one => { one.input.checked = one.input.value === (state || definition.begin.status); }); },
      show: () => { name.textContent = label(); },
      needs: gate => Boolean(gate) && (definition.reached[read()] || []).includes(gate),
    };
  };

  Object.assign(window.milpartForm.parts, { State });
})();
