/* Places in the values of a record: what stands there, and which field it belongs to. A place is a list of keys and numbers. */
(() => {
  "use strict";

  const form = window.milpartForm;
  const ITEM = "*";

  const valueAt = (values, path) => path.reduce((found, step) => found === undefined || found === null ? undefined : found[step], values);
  const isContainer = value => typeof value === "object" && value !== null;

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

  /* Every value at a place such as ["actions", "*", "due"], with its own place. */
  const valuesAt = (values, [step, ...steps], path = []) => {
    if (step === undefined) return values === undefined ? [] : [[path, values]];
    if (step === ITEM) return Array.isArray(values) ? values.flatMap((item, place) => valuesAt(item, steps, [...path, place])) : [];
    return isContainer(values) && step in values ? valuesAt(values[step], steps, [...path, step]) : [];
  };

  /* Every value that holds no others, with its place. */
  const leavesIn = (value, path = []) => isContainer(value) ? Object.entries(value).flatMap(([step, item]) => leavesIn(item, [...path, Array.isArray(value) ? Number(step) : step])) : [[path, value]];
  const textsIn = values => leavesIn(values).filter(pair => typeof pair[1] === "string");

  const DATES = new Set(["day", "partial-date"]);
  const DATE = /^[12]\d{3}(-\d\d(-\d\d)?)?$/;
  const isDate = value => typeof value === "string" && DATE.test(value);
  const firstDay = date => date + "-01-01".slice(date.length - 4);
  const lastDay = date => date + "-12-31".slice(date.length - 4);

  Object.assign(form.parts, { valueAt, valuesAt, leavesIn, textsIn, fieldAt, isContainer, isDate, firstDay, lastDay, DATES });
})();
