/* Fields that hold words and numbers: one line, or as many as are written. */
(() => {
  "use strict";

  const { element, makers, framed, Chosen } = window.milpartForm.parts;
  const { cleanText } = window.milpartWriter;
  const SHORT = 100;

  const grow = area => {
    area.style.height = "auto";
    area.style.height = area.scrollHeight + 2 + "px";
  };

  const Area = (given, options, lines, isOneLine) => framed(given, options, (id, frame) => {
    const area = element("textarea", { id, class: "mp-form-input", rows: String(lines), "aria-describedby": frame.describedBy, spellcheck: "true" });
    const count = given.longest ? element("p", { class: "mp-field-count", "aria-hidden": "true" }) : null;
    const tell = () => {
      if (count) {
        const left = given.longest - [...area.value.trim()].length;
        count.textContent = left < 0 ? -left + " too many" : left + " left";
        count.classList.toggle("mp-field-count--over", left < 0);
      }
      if (area.offsetParent) grow(area);
    };
    area.addEventListener("input", tell);
    area.addEventListener("focus", tell);
    if (isOneLine) area.addEventListener("keydown", event => { if (event.key === "Enter" && !event.isComposing) event.preventDefault(); });
    tell();
    const clean = text => isOneLine ? text.replace(/\s*\n\s*/g, " ") : text;
    return {
      inputs: [area],
      content: count ? element("div", { class: "mp-field-counted" }, area, count) : area,
      read: () => clean(cleanText(area.value).trim()) || undefined,
      write: value => { area.value = value === undefined ? "" : String(value); tell(); },
    };
  });

  makers.text = (given, shape, options) => given.longest && given.longest <= SHORT ? Area(given, options, 1, true) : Area(given, options, given.longest ? 3 : 1, false);

  const Line = (given, options, attributes, toValue) => framed(given, options, (id, frame) => {
    const input = element("input", { id, type: "text", class: "mp-form-input", autocomplete: "off", "aria-describedby": frame.describedBy, ...attributes });
    return {
      inputs: [input],
      content: input,
      read: () => { const text = cleanText(input.value).trim(); return text ? toValue(text) : undefined; },
      write: value => { input.value = value === undefined ? "" : String(value); },
    };
  });

  makers.address = (given, shape, options) => Line(given, options, { inputmode: "url", placeholder: "https://" }, text => text);
  makers.currency = (given, shape, options) => Line(given, options, { placeholder: "EUR", size: "4", maxlength: "8" }, text => text.toUpperCase());
  /* A text that is no number stays one, and the check tells it. A comma or a point before three digits may part
     thousands or decimals, so nobody guesses. */
  makers.number = (given, shape, options) => Line(given, options, { inputmode: "decimal" }, text => {
    if ((shape.most === undefined || shape.most >= 1000) && /^-?\d{1,3}(\.\d{3})+$/.test(text)) return text;
    const digits = text.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3})/g, "").replace(/^(-?\d+),(\d{1,2})$/, "$1.$2");
    return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
  });
  makers.count = (given, shape, options) => shape.terms ? Chosen(given, shape, options) : Line(given, options, { inputmode: "numeric" }, text => {
    const digits = text.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3})/g, "");
    return /^\d+$/.test(digits) ? Number(digits) : text;
  });

  Object.assign(window.milpartForm.parts, { Area, grow });
})();
