/* What the scripts of a form share: its data, elements, words. What people and records say becomes text nodes and values only. */
(() => {
  "use strict";

  let last = 0;

  const element = (name, attributes, ...content) => {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => { if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value); });
    made.append(...content.filter(part => part !== undefined && part !== null && part !== ""));
    return made;
  };

  const newId = name => "mpf-" + name + "-" + ++last;

  const button = (text, call, attributes) => {
    const made = element("button", { type: "button", class: "mp-form-button", ...attributes }, text);
    made.addEventListener("click", call);
    return made;
  };

  /* Waits for a pause in calls; what waits can be called off. */
  const afterPause = (call, pause) => {
    let timer = 0;
    const cancel = () => clearTimeout(timer);
    const wait = () => {
      cancel();
      timer = setTimeout(call, pause);
    };
    return Object.assign(wait, { cancel });
  };

  /* Words without case, accents and signs, to compare and to find. */
  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  /* Today, by the clock that milpart check has, so that nothing is of tomorrow for it. */
  const today = () => new Date().toISOString().slice(0, 10);

  const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
  const isGiven = value => value !== undefined && value !== "";
  const small = text => /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

  window.milpartForm = {
    definition: null,
    shared: null,
    citable: {},
    define(definition) { this.definition = definition; },
    share(shared) { this.shared = shared; },
    cite(type, found) { this.citable[type] = found; },
    parts: { element, newId, button, afterPause, fold, today, capital, small, isGiven },
  };
})();
