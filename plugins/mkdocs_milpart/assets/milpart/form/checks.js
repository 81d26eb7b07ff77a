/* Says what is wrong with the values of a record, each sentence with the place it is about. What is asked stands in the definition: the JSON
   Schema that milpart check and editors use, schemas made from the rules, and places of dates and roles. Texts are looked at by texts.js. */
(() => {
  "use strict";

  const form = window.milpartForm, { fold, findPersonal, findPlaceholder, findInSection, saysNothing } = form.parts;
  const { Validator } = window.milpartJsonSchema;
  const ITEM = "*";
  const DATES = new Set(["day", "partial-date"]);
  const MISSING = "Fill this in.";
  const KINDS = {
    day: "Give a day, as in 2026-03-14.",
    "partial-date": "Give a day, a month or a year that exists.",
    count: "Write a whole number in digits.",
    number: "Write a number in digits: no sign between thousands, and a point before decimals, as in 10500 or 10.5.",
    address: "Write the whole address, beginning with https:// and without spaces.",
    currency: "Write the three letters of the currency, as in EUR.",
    language: "Choose the language from the list, or write its code, as in fr.",
    community: "Choose a community from the list.",
    country: "Choose the country from the list.",
    term: "Choose one from the list.",
    record: "Choose the record from the list.",
  };

  const pathOf = location => location.split("/").slice(1).map(step => decodeURIComponent(step).replace(/~1/g, "/").replace(/~0/g, "~")).map(step => /^\d+$/.test(step) ? Number(step) : step);
  const valueAt = (values, path) => path.reduce((found, step) => found === undefined || found === null ? undefined : found[step], values);
  const isContainer = value => typeof value === "object" && value !== null;
  const named = /"([^"]+)"/;

  /* Keywords that only say that something inside does not hold. */
  const AROUND = new Set(["allOf", "anyOf", "oneOf", "if", "$ref", "properties", "items", "additionalProperties"]);

  const validators = new Map();
  const validate = (schema, values) => {
    if (!validators.has(schema)) validators.set(schema, new Validator(schema, "2020-12", false));
    return validators.get(schema).validate(values).errors;
  };

  const withinOf = shape => "Give a number from " + shape.least + (shape.most === undefined ? " on." : " to " + shape.most + ".");

  /* What the fields of dates read where something is missing. */
  const HALF = [
    [/^\?$/, "Give the whole day: day, month and year."],
    [/^\?-/, "Give the year, too."],
    [/-\?$/, "Choose the month; or choose Year in its place, if only the year is known."],
  ];
  const sayHalf = value => (HALF.find(([pattern]) => pattern.test(value)) || [])[1];

  const sentenceOf = (error, shape, given, value) => {
    const { keyword } = error;
    if (DATES.has(shape.kind) && sayHalf(value)) return sayHalf(value);
    const limit = (/([0-9]+)\)?\.?$/.exec(error.error) || [])[1];
    if (keyword === "maxLength") return "Say it in at most " + limit + " characters.";
    if (keyword === "minItems") return "Give at least one.";
    if (keyword === "minimum" || keyword === "maximum") return withinOf(shape);
    if (keyword === "uniqueItems") return "Something stands here twice.";
    return KINDS[shape.kind] || "Look at " + given.label + " again: it does not have the form that is asked.";
  };

  /* Finds the field that a place belongs to, and the form in which its value is given. */
  const fieldAt = (path, values) => {
    let inputs = form.definition.inputs, given = null, shape = null, at = [];
    path.forEach(step => {
      at = [...at, step];
      if (typeof step === "number") return;
      const found = inputs.find(input => input.key === step);
      if (!found) return;
      given = found;
      const value = valueAt(values, at);
      shape = found.shapes.find(one => Boolean(one.list) === Array.isArray(value) && (one.kind === "group") === (isContainer(Array.isArray(value) ? value[0] : value))) || found.shapes[0];
      inputs = shape.inputs || [];
    });
    return { given, shape };
  };

  /* Each error of the schema as a place and a sentence; of several at one place, the first. */
  const fromSchema = values => validate(form.definition.schema, values).flatMap(error => {
    const path = pathOf(error.instanceLocation);
    if (error.keyword === "required") {
      const whole = [...path, named.exec(error.error)[1]], { given } = fieldAt(whole, values);
      return given ? [{ path: whole, message: MISSING, isMissing: true }] : [];
    }
    if (AROUND.has(error.keyword) || error.keyword === "type" && isContainer(valueAt(values, path))) return [];
    const { given, shape } = fieldAt(path, values);
    return given ? [{ path, message: sentenceOf(error, shape, given, valueAt(values, path)) }] : [];
  });

  /* A schema made of a rule tells its own sentence, at the innermost place that it is about. */
  const fromRules = values => form.definition.checks.schemas.flatMap(({ sentence, schema }) => {
    const errors = validate(schema, values), deepest = Math.max(0, ...errors.map(error => pathOf(error.instanceLocation).length));
    const places = errors.filter(error => !AROUND.has(error.keyword) || error.keyword === "anyOf").map(error => {
      const path = pathOf(error.instanceLocation);
      return error.keyword === "required" && !error.keywordLocation.includes("/anyOf/") ? [...path, named.exec(error.error)[1]] : path;
    }).filter(path => path.length >= deepest);
    return [...new Map(places.map(path => [path.join("/"), path])).values()].map(path => ({ path, message: sentence }));
  });

  /* Every value at a place such as ["actions", "*", "due"], with its own place. */
  const valuesAt = (values, [step, ...steps], path = []) => {
    if (step === undefined) return values === undefined ? [] : [[path, values]];
    if (step === ITEM) return Array.isArray(values) ? values.flatMap((item, place) => valuesAt(item, steps, [...path, place])) : [];
    return isContainer(values) && step in values ? valuesAt(values[step], steps, [...path, step]) : [];
  };

  const DATE = /^[12]\d{3}(-\d\d(-\d\d)?)?$/;
  const isDate = value => typeof value === "string" && DATE.test(value);
  const first = date => date + "-01-01".slice(date.length - 4);
  const last = date => date + "-12-31".slice(date.length - 4);

  const fromDates = (values, today) => {
    const { past, order, spans, earliest } = form.definition.checks;
    const isEarly = (path, text) => isDate(text) && Number(text.slice(0, 4)) < earliest && DATES.has((fieldAt(path, values).shape || {}).kind);
    return [
      ...textsIn(values).filter(([path, text]) => isEarly(path, text)).map(([path]) => ({ path, message: "Give a date from " + earliest + " on." })),
      ...past.flatMap(({ at, what }) => valuesAt(values, at).filter(pair => isDate(pair[1]) && first(pair[1]) > today).map(([path]) => ({ path, message: "This has not come yet: " + what + " cannot lie in the future." }))),
      ...order.flatMap(({ first: early, second }) => isDate(values[early]) && isDate(values[second]) && first(values[early]) <= today && last(values[second]) < first(values[early])
        ? [{ path: [early], message: "This lies after " + labelOf(second) + " (" + values[second] + ")." }] : []),
      ...spans.flatMap(({ end, start }) => valuesAt(values, end).flatMap(([path, value]) => {
        const begun = valueAt(values, [...path.slice(0, -1), start]);
        return isDate(value) && isDate(begun) && last(value) < first(begun) ? [{ path, message: "This ends before it begins (" + begun + ")." }] : [];
      })),
    ];
  };

  const labelOf = key => (form.definition.inputs.find(input => input.key === key) || { label: key }).label;

  const fromRoles = values => form.definition.checks.apart.flatMap(({ at, from, sentence }) => {
    const others = new Set(from.flatMap(place => valuesAt(values, place).map(pair => pair[1])));
    return valuesAt(values, at).filter(pair => others.has(pair[1])).map(([path]) => ({ path, message: sentence }));
  });

  /* Every value that holds no others, with its place. */
  const leavesIn = (value, path = []) => isContainer(value) ? Object.entries(value).flatMap(([step, item]) => leavesIn(item, [...path, Array.isArray(value) ? Number(step) : step])) : [[path, value]];
  const textsIn = values => leavesIn(values).filter(pair => typeof pair[1] === "string");

  const fromTexts = values => textsIn(values)
    .map(([path, text]) => ({ path, message: findPersonal(text) || findPlaceholder(path[0], text) }))
    .filter(one => one.message);

  /* The limits of numbers, which the schema does not say of all. */
  const fromLimits = values => leavesIn(values).filter(pair => typeof pair[1] === "number").flatMap(([path, number]) => {
    const { shape } = fieldAt(path, values);
    return shape && (number < shape.least || number > shape.most) ? [{ path, message: withinOf(shape) }] : [];
  });

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

  /* A text of which the language is missing, or is there already; the fields read it under a key that no language has. */
  const fromTranslations = values => textsIn(values).flatMap(([path]) => {
    const { shape } = fieldAt(path, values), key = path[path.length - 1];
    if (!shape || shape.kind !== "translations" || !/\?\d*$/.test(key)) return [];
    return [{ path, message: key.startsWith("?") ? "Choose the language of this text." : "There is a text in this language already." }];
  });

  /* Nothing holds for longer than some years without a new look. */
  const fromLapses = values => {
    const { years, review, ends } = form.definition.checks.lapses;
    const isTooLong = (end, start) => isDate(end) && isDate(start) && first(end) > Number(last(start).slice(0, 4)) + years + last(start).slice(4);
    const message = start => "This lies more than " + years + " years after " + start + ": choose an earlier day, and look at it again then.";
    const begun = isDate(valueAt(values, ["endorsed", "on"])) ? values.endorsed.on : values.modified;
    return [
      ...isTooLong(values[review], begun) ? [{ path: [review], message: message(begun) }] : [],
      ...ends.flatMap(({ end, start }) => valuesAt(values, end).flatMap(([path, value]) => {
        const from = valueAt(values, [...path.slice(0, -1), start]);
        return isTooLong(value, from) ? [{ path, message: message(from) }] : [];
      })),
    ];
  };

  const fromLists = values => textsIn(values).filter(([path]) => typeof path[path.length - 1] === "number").flatMap(([path, text]) => {
    const list = valueAt(values, path.slice(0, -1)), place = path[path.length - 1];
    return list.slice(0, place).some(other => typeof other === "string" && fold(other) === fold(text)) ? [{ path, message: "This stands here already." }] : [];
  });

  const fromSections = (sections, needed) => sections.flatMap(([title, text]) => {
    const message = findPersonal(text) || findInSection(text);
    if (message) return [{ path: ["", title], message }];
    if (!needed.includes(title) || !saysNothing(text)) return [];
    return [{ path: ["", title], message: text ? "Headings and comments alone say nothing: write some words here." : MISSING, isMissing: !text }];
  });

  /* Identifiers that are taken are known since the site was built: the runs of numbers of each year, or each key with the title of its record. */
  const findTaken = (id, { next, taken }) => {
    if (!Object.keys(next).length) return !Object.hasOwn(taken, id) ? "" : "This identifier " + (taken[id] ? "belongs to another record: " + taken[id] : "is taken") + ". Choose another.";
    const [, year, number] = id.split("-");
    if (!(taken[year] || []).some(([from, to]) => from <= Number(number) && Number(number) <= to)) return "";
    return "This number is taken" + (next[year] ? ": write " + next[year] + "." : ". Choose another.");
  };

  const fromIdentifier = values => {
    const { idPattern, prefix, next, longestId } = form.definition, { id } = values;
    if (!id) return [];
    const isOne = new RegExp(idPattern).test(id) && id.length <= longestId;
    const asked = Object.keys(next).length ? "Write it as " + Object.values(next)[0] + "." : "Write " + prefix + ", a hyphen and a key of capitals, digits and hyphens.";
    const message = isOne ? findTaken(id, form.definition) : asked;
    return message ? [{ path: ["id"], message }] : [];
  };

  /* Gives what is wrong, one sentence a place, in the order of the fields. Sections are pairs of title and text. */
  window.milpartForm.parts.checkRecord = (values, sections, needed, today) => {
    const found = [...fromSchema(values), ...fromIdentifier(values), ...fromReferences(values), ...fromIdentifiers(values), ...fromCommunities(values), ...fromTranslations(values), ...fromLimits(values), ...fromSections(sections, needed), ...fromRules(values), ...fromDates(values, today), ...fromLapses(values), ...fromRoles(values), ...fromTexts(values), ...fromLists(values)];
    const byPlace = new Map();
    found.forEach(one => { const key = one.path.join("/"); if (!byPlace.has(key)) byPlace.set(key, one); });
    return [...byPlace.values()];
  };
})();
