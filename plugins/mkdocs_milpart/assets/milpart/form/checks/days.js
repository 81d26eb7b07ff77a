/* Dates that belong together: what has not come yet, what ends before it begins, and what holds too long. */
(() => {
  "use strict";

  const form = window.milpartForm, { valueAt, valuesAt, textsIn, fieldAt, isDate, firstDay, lastDay, DATES } = form.parts;

  const labelOf = key => (form.definition.inputs.find(input => input.key === key) || { label: key }).label;

  const fromDates = (values, today) => {
    const { past, order, spans, earliest } = form.definition.checks;
    const isEarly = (path, text) => isDate(text) && Number(text.slice(0, 4)) < earliest && DATES.has((fieldAt(path, values).shape || {}).kind);
    return [
      ...textsIn(values).filter(([path, text]) => isEarly(path, text)).map(([path]) => ({ path, message: "Give a date from " + earliest + " on." })),
      ...past.flatMap(({ at, what }) => valuesAt(values, at).filter(pair => isDate(pair[1]) && firstDay(pair[1]) > today).map(([path]) => ({ path, message: "This has not come yet: " + what + " cannot lie in the future." }))),
      ...order.flatMap(({ first: early, second }) => isDate(values[early]) && isDate(values[second]) && firstDay(values[early]) <= today && lastDay(values[second]) < firstDay(values[early])
        ? [{ path: [early], message: "This lies after " + labelOf(second) + " (" + values[second] + ")." }] : []),
      ...spans.flatMap(({ end, start }) => valuesAt(values, end).flatMap(([path, value]) => {
        const begun = valueAt(values, [...path.slice(0, -1), start]);
        return isDate(value) && isDate(begun) && lastDay(value) < firstDay(begun) ? [{ path, message: "This ends before it begins (" + begun + ")." }] : [];
      })),
    ];
  };

  /* Nothing holds for longer than some years without a new look. */
  const fromLapses = values => {
    const { years, review, ends } = form.definition.checks.lapses;
    const isTooLong = (end, start) => isDate(end) && isDate(start) && firstDay(end) > Number(lastDay(start).slice(0, 4)) + years + lastDay(start).slice(4);
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

  Object.assign(form.parts, { fromDates, fromLapses });
})();
