/* The frame of a field, and what a control is: its element, what it reads and writes, and where it tells what is wrong.
   `makers` has for each kind of value what makes its field. */
(() => {
  "use strict";

  const { element, newId } = window.milpartForm.parts;

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

  Object.assign(window.milpartForm.parts, { makers, Frame, framed });
})();
