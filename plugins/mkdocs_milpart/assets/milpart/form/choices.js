/* What can be chosen in a form: terms with their meaning, countries by name, languages, communities, and records, which the search finds. */
(() => {
  "use strict";

  const form = window.milpartForm, { findAmong, fold, sayUncitable } = form.parts;
  const MOST = 30;

  /* Terms that people know by a number show it. */
  const nameOf = (value, label) => /^[A-Z]*\d+$/.test(value) ? value + " " + label : label;
  const ofTerms = rows => rows.map(([value, label, facts]) => ({ value, label: nameOf(value, label), facts: facts === label ? "" : facts, also: [label] }));

  const countries = among => form.shared.countries
    .filter(row => !among || row[3])
    .map(([value, two, label, , also]) => ({ value, label, facts: value, also: [two, ...also] }));

  const communities = () => [...ofTerms(form.definition.communities), ...countries()];

  /* A topic in use is taken in its own spelling, whatever its case, gaps and plural. */
  const spellingOf = text => fold(text).split(" ").map(word => word.replace(/ies$/, "y").replace(/([sx]|[cs]h)es$|([^s])s$/, "$1$2")).join("");

  const words = key => {
    const known = form.definition.suggestions[key] || [];
    const bySpelling = new Map(known.map(word => [spellingOf(word), word]));
    return { options: known.map(word => ({ value: word, label: word })), usual: text => bySpelling.get(spellingOf(text)) || text };
  };

  /* What the search calls a type; it knows as soon as it was asked. */
  const typeOf = type => ((window.milpartParts || {}).labels || { types: {} }).types[type];

  const recordOption = hit => ({ value: hit.id, label: hit.title, facts: [typeOf(hit.type), hit.id].filter(Boolean).join(" \u00b7 "), language: /^[a-z]{2,3}$/.test(hit.language) ? hit.language : undefined });

  /* Finds records of some types, those that are called as was typed before those that only speak of it; where the context is asked for, no
     actor that is no mission. */
  const findRecords = shape => async typed => {
    if (!window.milpartSearch) return [];
    const facets = shape.targets ? { type: shape.targets } : {};
    const answer = await window.milpartSearch(typed, { limit: MOST, facets, count: [], typing: true });
    const missions = new Set(form.definition.missions);
    const options = answer.hits.filter(hit => !shape.missions || hit.type !== "actor" || missions.has(hit.id)).map(recordOption);
    const called = typed.trim() ? findAmong(options)(typed) : options;
    return [...called, ...options.filter(option => !called.includes(option))];
  };

  const named = identifier => ({ value: identifier, label: identifier, facts: "an identifier" });
  const UNKNOWN = "not known to this site: is it right?";

  /* An identifier that the search does not know may still be one: of a record that is written at the same time, for instance. */
  const asIdentifier = text => /^[A-Za-z]{2,3}-[A-Za-z0-9-]+(#.+)?$/.test(text) ? named(text.replace(/^[^#]+/, id => id.toUpperCase())) : null;

  /* Gives what a combobox for a kind of value needs: how to find, and what to make of other texts. */
  const sourceOf = shape => {
    if (shape.terms) return { options: ofTerms(form.definition.terms[shape.terms]) };
    if (shape.kind === "country") return { options: countries(shape.among) };
    if (shape.kind === "community") return { options: communities() };
    if (shape.kind === "language") return { options: ofTerms(form.shared.languages), free: text => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? { value: text, label: text } : null };
    if (shape.needs) return { options: ofTerms(form.definition.needs) };
    if (shape.kind === "record") return { find: findRecords(shape), free: asIdentifier, byIdentifier: true };
    const known = words(shape.suggest || "");
    return { options: known.options, takesWords: true, free: text => ({ value: known.usual(text), label: known.usual(text) }) };
  };

  const cached = new Map();

  const sourceFor = shape => {
    if (!cached.has(shape)) {
      const source = sourceOf(shape);
      cached.set(shape, { ...source, find: source.find || findAmong(source.options) });
    }
    return cached.get(shape);
  };

  /* Gives the option of a value; of a record that the search must be asked for, its title comes later. */
  const optionOf = async (shape, value) => {
    const source = sourceFor(shape);
    if (source.options) return source.options.find(option => option.value === value) || { value, label: String(value) };
    const [identifier, place] = String(value).split("#");
    const answer = window.milpartSearch ? await window.milpartSearch(identifier, { limit: 3, facets: false }).catch(() => null) : null;
    const hit = answer && answer.hits.find(one => one.id === identifier);
    if (!hit) return { value, label: value, facts: source.byIdentifier && window.milpartSearch ? UNKNOWN : "" };
    const option = recordOption(hit);
    return place ? { ...option, value, label: option.label + " #" + place, facts: await sayUncitable(identifier, place) || option.facts } : option;
  };

  /* How a record is named in a field: without a search in the site, by its identifier alone. */
  const nameOfRecord = () => window.milpartSearch ? "Part of the name, then choose" : "Identifier";

  Object.assign(form.parts, { sourceFor, optionOf, nameOfRecord, UNKNOWN });
})();
