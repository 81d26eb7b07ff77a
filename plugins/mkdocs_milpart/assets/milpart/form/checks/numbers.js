/* Numbers that belong together: figures that add up to another, and levels that are above others. */
(() => {
  "use strict";

  const form = window.milpartForm, { valueAt, valuesAt } = form.parts;
  const isNumber = value => typeof value === "number";

  /* Adds numbers by the digits that people wrote: 12.1 and 0.2 are 12.3. */
  const add = numbers => Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(6));

  /* Where some of the parts are not known, the others do not exceed the whole. */
  const fromSums = values => form.definition.checks.sums.flatMap(({ whole, parts, of, sentence }) => {
    const known = valueAt(values, whole), list = valueAt(values, parts);
    if (!isNumber(known) || !Array.isArray(list) || !list.length) return [];
    const numbers = list.map(part => valueAt(part, [of])).filter(isNumber), sum = add(numbers);
    const isRight = sum === known || sum < known && numbers.length < list.length;
    return isRight ? [] : [{ path: whole, message: sentence.replace("{sum}", sum).replace("{whole}", known) }];
  });

  const fromRises = values => form.definition.checks.rises.flatMap(({ at, above, sentence }) => valuesAt(values, at).flatMap(([path, level]) => {
    const other = valueAt(values, [...path.slice(0, -1), above]);
    return isNumber(level) && isNumber(other) && level <= other ? [{ path, message: sentence }] : [];
  }));

  Object.assign(form.parts, { fromSums, fromRises });
})();
