/* Identifiers, of the record itself and of others that it names: their form, and whether they may stand there. */
(() => {
  "use strict";

  const form = window.milpartForm, { valuesAt, textsIn, fieldAt, KINDS } = form.parts;

  /* Words that were written and never chosen, or an identifier of a type that does not belong here. */
  const notChosen = (text, shape) => /^[A-Z]{2,3}-[A-Z0-9-]+(#.+)?$/.test(text) ? text + " is of another kind than what belongs here." + (shape.needs ? " A need is written with its assessment, as in ASM-2026-0001#N1." : "")
    : "\u201c" + text + "\u201d was not chosen yet: open the list, and choose one of the names.";

  /* What is no identifier was not chosen from the list; whether there is such a record, milpart check knows. */
  const fromReferences = values => textsIn(values).flatMap(([path, text]) => {
    const { shape } = fieldAt(path, values);
    return shape && shape.kind === "record" && !new RegExp(shape.pattern).test(text) ? [{ path, message: notChosen(text, shape) }] : [];
  });

  /* What is an identifier, and yet not one that may stand there: the record itself, and of actors those that are no mission. */
  const fromIdentifiers = values => textsIn(values).flatMap(([path, text]) => {
    const { shape } = fieldAt(path, values), { missions, checks } = form.definition;
    if (!shape || shape.kind !== "record") return [];
    const relation = path.filter(step => typeof step === "string").join(" ");
    if (text === values.id && !checks.ofItself.includes(relation)) return [{ path, message: "This is the record that you are writing: choose another." }];
    return shape.missions && text.startsWith("ACR-") && !missions.includes(text) ? [{ path, message: "This actor is no mission: choose the activity or the mission in which it was." }] : [];
  });

  const fromCommunities = values => textsIn(values).flatMap(([path, text]) => {
    const { shape } = fieldAt(path, values);
    const isKnown = () => form.definition.communities.some(row => row[0] === text) || form.shared.countries.some(row => row[0] === text);
    return shape && shape.kind === "community" && !isKnown() ? [{ path, message: KINDS.community }] : [];
  });

  const fromRoles = values => form.definition.checks.apart.flatMap(({ at, from, sentence }) => {
    const others = new Set(from.flatMap(place => valuesAt(values, place).map(pair => pair[1])));
    return valuesAt(values, at).filter(pair => others.has(pair[1])).map(([path]) => ({ path, message: sentence }));
  });

  /* Identifiers that are taken are known since the site was built: the runs of numbers of each year, or each key with the title of its record. */
  const findTaken = (id, { next, taken }) => {
    if (!Object.keys(next).length) return !Object.hasOwn(taken, id) ? "" : "This identifier " + (taken[id] ? "belongs to another record: " + taken[id] : "is taken") + ". Choose another.";
    const [, year, number] = id.split("-");
    if (!(taken[year] || []).some(([from, to]) => from <= Number(number) && Number(number) <= to)) return "";
    return "This number is taken" + (next[year] ? ": write " + next[year] + "." : ". Choose another.");
  };

  const fromIdentifier = values => {
    const { idPattern, idForm, next, longestId } = form.definition, { id } = values;
    if (!id) return [];
    const isOne = new RegExp(idPattern).test(id) && id.length <= longestId;
    const asked = idForm || "Write it as " + Object.values(next)[0] + ".";
    const message = isOne ? findTaken(id, form.definition) : asked;
    return message ? [{ path: ["id"], message }] : [];
  };

  Object.assign(form.parts, { fromReferences, fromIdentifiers, fromCommunities, fromRoles, fromIdentifier });
})();
