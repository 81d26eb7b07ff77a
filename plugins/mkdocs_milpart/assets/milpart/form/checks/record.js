/* Says what is wrong with a record, each sentence with the place it is about. What is asked stands in the definition; texts are looked at by texts.js. */
(() => {
  "use strict";

  const form = window.milpartForm, { fold, findPersonal, findPlaceholder, findInSection, saysNothing, valueAt, textsIn, fieldAt, MISSING, ...from } = form.parts;

  const fromTexts = values => textsIn(values)
    .map(([path, text]) => ({ path, message: findPersonal(text) || findPlaceholder(path[0], text) }))
    .filter(one => one.message);

  /* A text of which the language is missing, or is there already; the fields read it under a key that no language has. */
  const fromTranslations = values => textsIn(values).flatMap(([path]) => {
    const { shape } = fieldAt(path, values), key = path[path.length - 1];
    if (!shape || shape.kind !== "translations" || !/\?\d*$/.test(key)) return [];
    return [{ path, message: key.startsWith("?") ? "Choose the language of this text." : "There is a text in this language already." }];
  });

  const fromLists = values => textsIn(values).filter(([path]) => typeof path[path.length - 1] === "number").flatMap(([path, text]) => {
    const list = valueAt(values, path.slice(0, -1)), place = path[path.length - 1];
    return list.slice(0, place).some(other => typeof other === "string" && fold(other) === fold(text)) ? [{ path, message: "This stands here already." }] : [];
  });

  /* The name of a need, an outcome or an action, by which others name it. */
  const fromPartNames = values => textsIn(values).filter(([path]) => typeof path[path.length - 2] === "number" && path[path.length - 1] === "id").flatMap(([path, text]) => {
    const others = valueAt(values, path.slice(0, -2)).slice(0, path[path.length - 2]);
    return others.some(other => String(other.id || "").toLowerCase() === text.toLowerCase()) ? [{ path, message: "This is the identifier of another entry of the list: choose one that is free." }] : [];
  });

  const fromSections = (sections, needed) => sections.flatMap(([title, text]) => {
    const message = findPersonal(text) || findInSection(text);
    if (message) return [{ path: ["", title], message }];
    if (!needed.includes(title) || !saysNothing(text)) return [];
    return [{ path: ["", title], message: text ? "Headings and comments alone say nothing: write some words here." : MISSING, isMissing: !text }];
  });

  /* Gives what is wrong, one sentence a place, in the order of the fields. Sections are pairs of title and text. */
  window.milpartForm.parts.checkRecord = (values, sections, needed, today) => {
    const found = [
      ...from.fromSchema(values), ...from.fromIdentifier(values), ...from.fromReferences(values), ...from.fromIdentifiers(values), ...from.fromCommunities(values),
      ...fromTranslations(values), ...from.fromLimits(values), ...fromSections(sections, needed), ...from.fromRules(values), ...from.fromDates(values, today),
      ...from.fromLapses(values), ...from.fromRoles(values), ...from.fromSums(values), ...from.fromRises(values), ...fromTexts(values), ...fromLists(values), ...fromPartNames(values),
    ];
    const byPlace = new Map();
    found.forEach(one => { const key = one.path.join("/"); if (!byPlace.has(key)) byPlace.set(key, one); });
    return [...byPlace.values()];
  };
})();
