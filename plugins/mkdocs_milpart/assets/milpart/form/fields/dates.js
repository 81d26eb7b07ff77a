/* Fields that hold a date: a day, or whichever of day, month and year is known. */
(() => {
  "use strict";

  const { element, makers, framed } = window.milpartForm.parts;
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

  /* What is half given reads as a text that is no date, and the check says what is missing of it. */
  const UNKNOWN = "?";
  const readDay = input => input.value || (input.validity.badInput ? UNKNOWN : undefined);
  const readMonth = (year, month) => year || month ? (year || UNKNOWN) + "-" + (month || UNKNOWN) : undefined;

  makers.day = (given, shape, options) => framed(given, options, (id, frame) => {
    const input = element("input", { id, type: "date", class: "mp-form-input mp-form-date", min: "1900-01-01", max: "2999-12-31", "aria-describedby": frame.describedBy });
    return { inputs: [input], content: input, read: () => readDay(input), write: value => { input.value = value || ""; } };
  });

  const selectOf = (label, rows) => element("select", { class: "mp-form-input", "aria-label": label }, ...rows.map(([value, text]) => element("option", { value }, text)));

  /* A day, a month or a year: whichever is known. */
  makers["partial-date"] = (given, shape, options) => framed(given, { ...options, isGroup: true }, (id, frame) => {
    const how = selectOf("How exactly is it known?", [["day", "Day"], ["month", "Month"], ["year", "Year"]]);
    const day = element("input", { id, type: "date", class: "mp-form-input mp-form-date", min: "1900-01-01", max: "2999-12-31", "aria-label": given.label + ": day" });
    const month = selectOf(given.label + ": month", [["", "Month"], ...MONTHS.map((name, place) => [String(place + 1).padStart(2, "0"), name])]);
    const year = element("input", { type: "text", inputmode: "numeric", maxlength: "4", size: "4", class: "mp-form-input mp-form-year", placeholder: "Year", "aria-label": given.label + ": year" });
    const inputs = [day, month, year];
    inputs.forEach(input => input.setAttribute("aria-describedby", frame.describedBy));
    const show = () => {
      day.hidden = how.value !== "day";
      month.hidden = how.value !== "month";
      year.hidden = how.value === "day";
    };
    how.addEventListener("change", () => {
      if (how.value !== "day" && !year.value) year.value = day.value.slice(0, 4);
      if (how.value === "month" && !month.value) month.value = day.value.slice(5, 7);
      show();
    });
    show();
    const read = { day: () => readDay(day), year: () => year.value.trim() || undefined, month: () => readMonth(year.value.trim(), month.value) };
    return {
      inputs: [day, month, year],
      content: element("div", { class: "mp-form-partial" }, how, day, month, year),
      read: () => read[how.value](),
      write: value => {
        const [ofYear = "", ofMonth = "", ofDay = ""] = /^(\d{1,4}|\?)(-(\d\d|\?)(-\d\d)?)?$/.test(value) ? String(value).replaceAll(UNKNOWN, "").split("-") : [];
        how.value = ofDay ? "day" : String(value).includes("-") && (ofYear || ofMonth) ? "month" : ofYear ? "year" : "day";
        day.value = ofDay ? value : "";
        year.value = ofDay ? "" : ofYear;
        month.value = ofDay ? "" : ofMonth;
        show();
      },
    };
  });
})();
