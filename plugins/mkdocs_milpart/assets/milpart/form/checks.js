/* Says what is wrong with the values of a record, each sentence with the place it is about. What is asked stands in the definition: the JSON
   Schema that milpart check and editors use, schemas made from the rules, and places of dates, roles and texts. The form of an e-mail address
   alone is written again, because scripts have other words for letters; tests/views/forms/test_checks.py holds it to the rule MP412. */
(() => {
  "use strict";

  const form = window.milpartForm, { fold } = form.parts;
  const { Validator } = window.milpartJsonSchema;
  const ITEM = "*";
  const MISSING = "Fill this in.";
  const KINDS = {
    day: "Give a day, as in 2026-03-14.",
    "partial-date": "Give a day, a month or a year that exists.",
    count: "Write a whole number in digits.",
    number: "Write a number in digits, with a point before decimals.",
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

  const sentenceOf = (error, shape, given) => {
    const { keyword } = error;
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
    return given ? [{ path, message: sentenceOf(error, shape, given) }] : [];
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
    const { past, order, spans } = form.definition.checks;
    return [
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

  /* Texts: nothing that leads to a person. */

  const hasEmail = text => {
    const { notTop, notLocal } = form.definition.checks.emails;
    return [...text.matchAll(/([\p{L}\p{N}\p{M}_.+'-]*[\p{L}\p{N}\p{M}_+-])(?:@|%40|&#64;)[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)*\.(\p{L}{2,24})(?![\p{L}\p{N}\p{M}_-])/gu)]
      .some(found => !notTop.includes(found[2].toLowerCase()) && !notLocal.includes(found[1]));
  };


  const fromTexts = (values, sections) => [...textsIn(values), ...sections.map(([title, text]) => [["", title], text])]
    .filter(pair => hasEmail(pair[1]))
    .map(([path]) => ({ path, message: "This is an e-mail address: name the office or function instead. Records hold no personal data." }));

  /* The limits of numbers, which the schema does not say of all. */
  const fromLimits = values => leavesIn(values).filter(pair => typeof pair[1] === "number").flatMap(([path, number]) => {
    const { shape } = fieldAt(path, values);
    return shape && (number < shape.least || number > shape.most) ? [{ path, message: withinOf(shape) }] : [];
  });

  /* What is no identifier was not chosen from the list; whether there is such a record, milpart check knows. */
  const fromReferences = values => textsIn(values).flatMap(([path, text]) => {
    const { shape } = fieldAt(path, values);
    return shape && shape.kind === "record" && !new RegExp(shape.pattern).test(text) ? [{ path, message: KINDS.record }] : [];
  });

  const fromLists = values => textsIn(values).filter(([path]) => typeof path[path.length - 1] === "number").flatMap(([path, text]) => {
    const list = valueAt(values, path.slice(0, -1)), place = path[path.length - 1];
    return list.slice(0, place).some(other => typeof other === "string" && fold(other) === fold(text)) ? [{ path, message: "This stands here already." }] : [];
  });

  const fromSections = (sections, needed) => needed.filter(title => !(sections.find(pair => pair[0] === title) || ["", ""])[1])
    .map(title => ({ path: ["", title], message: MISSING, isMissing: true }));

  const fromIdentifier = values => {
    const { idPattern, prefix, next } = form.definition;
    if (!values.id || new RegExp(idPattern).test(values.id) && values.id.length <= form.definition.longestId) return [];
    return [{ path: ["id"], message: Object.keys(next).length ? "Write it as " + Object.values(next)[0] + "." : "Write " + prefix + ", a hyphen and a key of capitals, digits and hyphens." }];
  };

  /* Gives what is wrong, one sentence a place, in the order of the fields. Sections are pairs of title and text. */
  window.milpartForm.parts.checkRecord = (values, sections, needed, today) => {
    const found = [...fromSchema(values), ...fromIdentifier(values), ...fromReferences(values), ...fromLimits(values), ...fromSections(sections, needed), ...fromRules(values), ...fromDates(values, today), ...fromRoles(values), ...fromTexts(values, sections), ...fromLists(values)];
    const byPlace = new Map();
    found.forEach(one => { const key = one.path.join("/"); if (!byPlace.has(key)) byPlace.set(key, one); });
    return [...byPlace.values()];
  };
})();
