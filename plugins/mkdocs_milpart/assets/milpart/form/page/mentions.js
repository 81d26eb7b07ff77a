/* What a text names and this site does not know, a record or a part of one: it is told below the text, as it is in fields. Nothing is refused,
   because a record may be written at the same time. */
(() => {
  "use strict";

  const { element, afterPause, optionOf, sayUncitable, withoutCode, UNKNOWN } = window.milpartForm.parts;
  const PAUSE = 500;
  const MENTION = /\[\[[ \t]*([A-Za-z]{2,3}-[A-Za-z0-9-]+)[ \t]*(?:#([^|\]\n]*))?(?=[|\]])/g;

  const asked = new Map();
  const isUnknown = identifier => {
    if (!asked.has(identifier)) asked.set(identifier, optionOf({ kind: "record" }, identifier).then(found => found.facts === UNKNOWN));
    return asked.get(identifier);
  };

  /* Every mention in a text once: the identifier, and the place behind it. */
  const mentionsIn = text => {
    const found = [...withoutCode(text).matchAll(MENTION)].map(([, identifier, place = ""]) => [identifier.toUpperCase(), place.trim()]);
    return [...new Map(found.map(pair => [pair.join("#"), pair])).values()];
  };

  const tellOf = async ([identifier, place]) => await isUnknown(identifier) ? identifier + ": " + UNKNOWN : place ? sayUncitable(identifier, place) : "";

  /* Makes what tells. `read` gives the text, and `own` the identifier of the record that is written. */
  const Mentions = (read, own) => {
    const node = element("p", { class: "mp-field-note", role: "status", hidden: true });
    const look = async () => {
      const text = read() || "", named = mentionsIn(text).filter(([identifier]) => identifier !== own());
      const told = [...new Set((await Promise.all(named.map(tellOf))).filter(Boolean))];
      if ((read() || "") !== text) return;
      node.textContent = told.join(" ");
      node.hidden = !told.length;
    };
    return { node, look: afterPause(look, PAUSE) };
  };

  Object.assign(window.milpartForm.parts, { Mentions });
})();
