/* Records that a text names and that this site does not know: they are told below the text, as they are in fields. Nothing is refused, because
   a record may be written at the same time. */
(() => {
  "use strict";

  const { element, afterPause, optionOf, withoutCode, UNKNOWN } = window.milpartForm.parts;
  const PAUSE = 500;
  const MENTION = /\[\[[ \t]*([A-Za-z]{2,3}-[A-Za-z0-9-]+)[ \t]*(?=[#|\]])/g;

  const asked = new Map();
  const isUnknown = identifier => {
    if (!asked.has(identifier)) asked.set(identifier, optionOf({ kind: "record" }, identifier).then(found => found.facts === UNKNOWN));
    return asked.get(identifier);
  };

  const mentionsIn = text => [...new Set([...withoutCode(text).matchAll(MENTION)].map(found => found[1].toUpperCase()))];

  /* Makes what tells. `read` gives the text, and `own` the identifier of the record that is written. */
  const Mentions = (read, own) => {
    const node = element("p", { class: "mp-field-note", role: "status", hidden: true });
    const look = async () => {
      const text = read() || "", named = mentionsIn(text).filter(identifier => identifier !== own());
      const answers = await Promise.all(named.map(isUnknown));
      if ((read() || "") !== text) return;
      const unknown = named.filter((_, place) => answers[place]);
      node.textContent = unknown.map(identifier => identifier + ": " + UNKNOWN).join(" ");
      node.hidden = !unknown.length;
    };
    return { node, look: afterPause(look, PAUSE) };
  };

  Object.assign(window.milpartForm.parts, { Mentions });
})();
