/* What the JSON Schema says, which milpart check and editors use, and schemas made from the rules; and the limits of numbers. */
(() => {
  "use strict";

  const form = window.milpartForm, { valueAt, leavesIn, fieldAt, isContainer, DATES } = form.parts;
  const { Validator } = window.milpartJsonSchema;

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

  /* The limits of numbers, which the schema does not say of all. */
  const fromLimits = values => leavesIn(values).filter(pair => typeof pair[1] === "number").flatMap(([path, number]) => {
    const { shape } = fieldAt(path, values);
    return shape && (number < shape.least || number > shape.most) ? [{ path, message: withinOf(shape) }] : [];
  });

  Object.assign(form.parts, { fromSchema, fromRules, fromLimits, MISSING, KINDS });
})();
