/* Writes the text of a record file from its values and its body, sign for sign as milpart_docs.authoring.text.writing does; the rules stand there
   and in scalars.py, and the golden cases of tests/authoring/written/ hold both together. The form and the content management system use it.

   What is written in which order comes as data: fields are [{key, date, empty, list, group}], where empty tells a list that is written
   though nothing is in it, and list and group are the fields of the groups that may stand there. */
(() => {
  "use strict";

  const WIDTH = 100, STEP = "  ", FENCE = "---";
  const DATE = /^[12][0-9]{3}(?:-[0-9]{2}(?:-[0-9]{2})?)?$/;
  const LETTERS = "\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff";
  const FIRST = new RegExp("^[A-Za-z0-9(/" + LETTERS + "]");
  const WORD = new RegExp("^[A-Za-z0-9" + LETTERS + "][A-Za-z0-9" + LETTERS + "_./+-]*$");
  const BREAKS_PLAIN = /\t|: | #|[ :]$/;
  const MISREAD = /^(?:y|n|yes|no|on|off|true|false|null|none)$/i;
  const NUMBER = /^(?:[0-9][0-9_,.:]*(?:[eE][-+]?[0-9_]*)?|0[xXoObB][0-9A-Fa-f_]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ][^]*)?)$/;
  const UNBREAKABLE = /^ | $| {2}|\t|\n/;
  const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g;
  const ESCAPED = { "\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n" };

  const cleanText = text => text.replace(/\r\n?/g, "\n").replace(HALF, "\ufffd").replace(/\ufeff/g, "").replace(CONTROL, " ");
  const trim = text => text.replace(/^[ \t\n]+|[ \t\n]+$/g, "");
  const lengthOf = text => [...text].length;
  const isGroup = value => typeof value === "object" && value !== null && !Array.isArray(value);
  const isEmpty = value => value === null || value === undefined || value === "" || typeof value === "object" && !Object.keys(value).length;

  /* Copies a value with clean texts and without what is empty in it. */
  const withoutEmpty = value => {
    if (typeof value === "string") return cleanText(value);
    if (Array.isArray(value)) return value.map(withoutEmpty).filter(item => !isEmpty(item));
    if (!isGroup(value)) return value;
    const kept = Object.entries(value).map(([key, item]) => [cleanText(key), withoutEmpty(item)]).filter(pair => !isEmpty(pair[1]));
    return Object.fromEntries(kept);
  };

  /* Scalars */

  const isMisread = text => MISREAD.test(text) || NUMBER.test(text);
  const isPlain = text => FIRST.test(text) && !BREAKS_PLAIN.test(text) && !isMisread(text);

  const writeText = text => {
    if (!text.includes("\n") && isPlain(text)) return text;
    if (/[\t\n]/.test(text)) return '"' + text.replace(/[\\"\t\n]/g, sign => ESCAPED[sign]) + '"';
    return /["\\]/.test(text) ? "'" + text.replace(/'/g, "''") + "'" : '"' + text + '"';
  };

  /* Writes a number without an exponent. */
  const writeNumber = number => {
    const [, sign, whole, part, power] = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([-+][0-9]+))?$/.exec(String(number));
    if (!power) return String(number);
    const digits = whole + (part || ""), point = whole.length + Number(power);
    if (point <= 0) return sign + "0." + "0".repeat(-point) + digits;
    return sign + (point >= digits.length ? digits.padEnd(point, "0") : digits.slice(0, point) + "." + digits.slice(point));
  };

  const writeScalar = (value, isDate) => {
    if (typeof value === "boolean") return String(value);
    if (typeof value === "number") return writeNumber(value);
    return isDate && DATE.test(value) ? value : writeText(value);
  };

  /* Lines */

  const isShort = item => typeof item === "string" ? WORD.test(item) : typeof item !== "object";

  /* Breaks a text at its spaces into lines of at most so many signs; a longer word has a line of its own. */
  const fold = (text, width) => {
    const lines = [];
    let line, length;
    text.split(" ").forEach(word => {
      const size = lengthOf(word);
      if (line !== undefined && length + 1 + size <= width) {
        line += " " + word;
        length += 1 + size;
        return;
      }
      if (line !== undefined) lines.push(line);
      line = word;
      length = size;
    });
    return [...lines, line];
  };

  const hasOwnLines = text => {
    const lines = text.split("\n");
    return !text.includes("\t") && lines[0] && lines[lines.length - 1] && !lines[0].startsWith(" ") && !lines.some(line => line.endsWith(" "));
  };

  const scalarLines = (start, value, indent, isDate) => {
    const line = start + " " + writeScalar(value, isDate);
    if (typeof value === "string" && value.includes("\n") && hasOwnLines(value)) {
      return [start + " |-", ...value.split("\n").map(own => own && indent + STEP + own)];
    }
    if (typeof value === "string" && lengthOf(line) > WIDTH && value.includes(" ") && !UNBREAKABLE.test(value)) {
      return [start + " >-", ...fold(value, WIDTH - indent.length - STEP.length).map(folded => indent + STEP + folded)];
    }
    return [line];
  };

  const listLines = (start, items, field, indent) => {
    const short = items.every(isShort) ? start + " [" + items.map(item => writeScalar(item, field.date)).join(", ") + "]" : "";
    if (short && lengthOf(short) <= WIDTH) return [short];
    return [start, ...items.flatMap(item => {
      if (!isGroup(item)) return valueLines(indent + STEP + "-", item, field, indent + STEP);
      const [first, ...others] = groupLines(item, field.list || [], indent + STEP + STEP);
      return [indent + STEP + "- " + first.trimStart(), ...others];
    })];
  };

  const valueLines = (start, value, field, indent) => {
    if (Array.isArray(value)) return listLines(start, value, field, indent);
    return isGroup(value) ? [start, ...groupLines(value, field.group || [], indent + STEP)] : scalarLines(start, value, indent, field.date);
  };

  const groupLines = (values, fields, indent) => {
    const known = new Map(fields.map(field => [field.key, field])), has = key => Object.prototype.hasOwnProperty.call(values, key);
    const keys = [...fields.map(field => field.key).filter(has), ...Object.keys(values).filter(key => !known.has(key))];
    return keys.flatMap(key => valueLines(indent + writeText(key) + ":", values[key], known.get(key) || {}, indent));
  };

  const renderRecord = (fields, values, body) => {
    const text = trim(cleanText(body || ""));
    const said = fields.filter(field => field.empty && Array.isArray(values[field.key]) && !values[field.key].length).map(field => [field.key, []]);
    return [FENCE, ...groupLines({ ...withoutEmpty(values), ...Object.fromEntries(said) }, fields, ""), FENCE, ...(text ? ["", text] : [])].join("\n") + "\n";
  };

  /* Writes a body of sections, pairs of title and text; a section without a text keeps its heading. */
  const renderBody = sections => sections.map(([title, text]) => [title, trim(cleanText(text))]).map(([title, text]) => "## " + title + (text && "\n\n" + text)).join("\n\n");

  window.milpartWriter = { renderRecord, renderBody, cleanText, withoutEmpty };
})();
