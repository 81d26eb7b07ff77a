/* How the content management system reads and writes record files.

   An editor that reads a file, shows it in fields and writes the fields loses what it does not show: comments, values that are withheld,
   the way in which somebody has written a text. So a file is read with the place of every value, and only the values that somebody has
   changed are written anew, by the same writer as everywhere (../form/writer.js). What cannot be shown stays in the file as it is, and
   whoever writes something in its place is told so. What is written is read again before it is handed on, and has to be what was meant.

   Every value is read as text first: NO is Norway, and 1.10 keeps its nought. `shown` describes the fields (milpart_docs.views.cms.shown):
   [{key, list, group, kind, flag, commas, options}]; `written` describes how they are written (milpart_docs.views.forms.written_fields). */
(() => {
  "use strict";

  const { parseDocument, isAlias, isMap, isScalar, isSeq, visit } = window.milpartYaml;
  const { cleanText, renderRecord, withoutEmpty } = window.milpartWriter, sayTaken = window.milpartSayTaken;
  const BODY = "body";
  const FRONT = /^\ufeff?---[ \t]*\n([^]*?\n)?---[ \t]*(?:\n|$)/;
  const NUMBER = /^-?(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,15})?$/;
  const NOTHING = ["", "~", "null", "Null", "NULL"];

  /* Thrown where a value cannot be shown in its field. */
  class NotShown extends Error {}

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /* Gives a copy with the keys of every group in one order, so that values can be compared. */
  const sorted = value => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])]));
  };

  /* Reading: from the text of a file to its parts */

  const splitFile = text => {
    const clean = text.replace(/\r\n?/g, "\n");
    const found = FRONT.exec(clean);
    return found && { front: found[1] || "", head: found[0], body: clean.slice(found[0].length) };
  };

  /* Reads a front matter into the places and nodes of its keys; nothing where it has a form that could not be mended safely. */
  const readFront = front => {
    const document = parseDocument(front, { schema: "failsafe", uniqueKeys: true, prettyErrors: false, logLevel: "silent" });
    if (document.errors.length || document.warnings.length || !isMap(document.contents) || document.contents.flow) return null;
    let isPlain = true;
    visit(document, (_, node) => {
      if (isAlias(node) || node && (node.anchor || node.tag && /^!/.test(node.tag))) isPlain = false;
    });
    if (!isPlain) return null;
    const keys = new Map();
    for (const { key, value } of document.contents.items) {
      const start = front.lastIndexOf("\n", key.range[0] - 1) + 1;
      if (start !== key.range[0]) return null;
      const end = Math.max(key.range[1], value && value.range ? value.range[1] : 0);
      const behind = front[end - 1] === "\n" ? end : front.indexOf("\n", end) + 1 || front.length;
      keys.set(key.value, { node: value, start, end: behind });
    }
    return keys;
  };

  /* Showing: from a node to what a field holds */

  const showScalar = (node, field) => {
    if (!isScalar(node) || typeof node.value !== "string") throw new NotShown();
    const text = node.value, isPlain = node.type === "PLAIN";
    if (isPlain && NOTHING.includes(text)) throw new NotShown();
    if (field.kind === "number") {
      if (!isPlain || !NUMBER.test(text) || String(Number(text)) !== text) throw new NotShown();
      return Number(text);
    }
    const isFlag = isPlain && /^(?:true|false)$/i.test(text);
    if (field.kind === "flag" ? !isFlag : isFlag && !field.flag) throw new NotShown();
    if (field.flag && !isPlain && /^(?:true|false)$/i.test(text)) throw new NotShown();
    const shown = isFlag ? text.toLowerCase() : text;
    if (field.options && !field.options.includes(shown) || field.commas && shown.includes(",")) throw new NotShown();
    return shown;
  };

  const showGroup = (node, fields) => {
    if (!isMap(node)) throw new NotShown();
    const known = new Map(fields.map(field => [field.key, field]));
    return Object.fromEntries(node.items.map(({ key, value }) => {
      if (!known.has(key.value)) throw new NotShown();
      return [key.value, show(value, known.get(key.value))];
    }));
  };

  const showOne = (node, field) => {
    if (field.group) return showGroup(node, field.group);
    if (field.kind !== "translations") return showScalar(node, field);
    if (!isMap(node)) throw new NotShown();
    return node.items.map(({ key, value }) => ({ language: key.value, text: showScalar(value, {}) }));
  };

  const show = (node, field) => {
    if (!field.list) return showOne(node, field);
    if (isSeq(node)) return node.items.map(item => showOne(item, field));
    if (field.group || !isScalar(node)) throw new NotShown();
    return [showOne(node, field)];
  };

  /* Gives the values of a file as its fields show them, and the keys that they cannot show; nothing for a file that is left alone. */
  const readRecord = (format, text) => {
    const parts = splitFile(text);
    const keys = parts && readFront(parts.front);
    if (!keys) return null;
    const known = new Map(format.shown.map(field => [field.key, field]));
    const values = {}, kept = [];
    for (const [key, { node }] of keys) {
      try {
        if (!known.has(key)) throw new NotShown();
        values[key] = show(node, known.get(key));
      } catch (error) {
        if (!(error instanceof NotShown)) throw error;
        kept.push(key);
      }
    }
    return { parts, keys, values, kept, body: parts.body.trim() };
  };

  /* Writing: from what a field holds to a value */

  const takeScalar = (value, field) => {
    if (field.kind === "number") return NUMBER.test(String(value)) ? Number(value) : value;
    if (field.kind === "flag" || field.flag) return value === "true" || value === true ? true : value === "false" || value === false ? false : value;
    return typeof value === "string" ? value.trim() : value;
  };

  const takeOne = (value, field) => {
    if (field.group) return Object.fromEntries(field.group.map(inner => [inner.key, take((value || {})[inner.key], inner)]));
    if (field.kind === "translations") return Object.fromEntries((value || []).map(pair => [pair.language || "", pair.text || ""]));
    return takeScalar(value, field);
  };

  const take = (value, field) => {
    if (value === null || value === undefined || value === "") return null;
    if (!field.list) return takeOne(value, field);
    return (Array.isArray(value) ? value : [value]).map(item => takeOne(item, field));
  };

  /* Gives the values of a record from those of its fields, without what is empty. */
  const takeRecord = (format, data) => {
    const taken = Object.fromEntries(format.shown.map(field => [field.key, take(data[field.key], field)]));
    return withoutEmpty(taken);
  };

  const bodyOf = data => cleanText(typeof data[BODY] === "string" ? data[BODY] : "").trim();

  /* By the clock of milpart check, in UTC. */
  const today = () => new Date().toISOString().slice(0, 10);

  /* Writes one key as it stands in a file. */
  const writeKey = (format, key, value) => renderRecord(format.written, { [key]: value }, "").replace(/^---\n/, "").replace(/---\n$/, "");

  const refuse = key => {
    throw new Error(`“${key}” has a value in the file that cannot be shown here, such as one that is withheld. Leave the field empty, or change the file itself.`);
  };

  /* Puts changed values into the text of a front matter: each in the place of the old one, a new one behind those that it follows. */
  const patchFront = (format, record, changes) => {
    const { front } = record.parts, order = format.written.map(field => field.key);
    const place = key => order.indexOf(key) + 1 || order.length + 1;
    const blocks = [...record.keys].map(([key, { start, end }]) => ({ key, start, end }));
    const edits = [...changes].map(([key, value]) => {
      const text = value === null ? "" : writeKey(format, key, value), block = blocks.find(block => block.key === key);
      if (block) return { start: block.start, end: block.end, text, place: order.length + 2 };
      const last = blocks.filter(block => place(block.key) < place(key)).pop();
      return { start: last ? last.end : 0, end: last ? last.end : 0, text, place: place(key) };
    });
    edits.sort((one, other) => one.start - other.start || one.place - other.place);
    let patched = "", at = 0;
    edits.forEach(({ start, end, text }) => {
      patched += front.slice(at, start) + text;
      at = end;
    });
    return patched + front.slice(at);
  };

  /* Finds what somebody has changed: pairs of a key and its new value, null where it is taken away. */
  const findChanges = (format, record, data) => {
    const before = takeRecord(format, record.values), after = takeRecord(format, data);
    record.kept.filter(key => key in after).forEach(refuse);
    const keys = format.shown.map(field => field.key).filter(key => !same(sorted(before[key]), sorted(after[key])));
    return new Map(keys.map(key => [key, key in after ? after[key] : null]));
  };

  const changeFile = (format, origin, data) => {
    const record = readRecord(format, origin);
    if (!record) throw new Error("The file cannot be read safely here. Change the file itself; milpart check says what is wrong with it.");
    const changes = findChanges(format, record, data);
    const body = bodyOf(data), isNewBody = body !== record.body;
    if (!changes.size && !isNewBody) return origin;
    if (!changes.has("modified") && !record.kept.includes("modified")) changes.set("modified", today());
    const head = `---\n${patchFront(format, record, changes)}---\n`;
    const text = head + (isNewBody ? body && `\n${body}\n` : record.parts.body);
    checkWritten(format, text, { ...takeRecord(format, data), modified: changes.get("modified") }, body);
    return text;
  };

  /* Reads what was written, and stops where it is not what was meant. */
  const checkWritten = (format, text, values, body) => {
    const record = readRecord(format, text);
    const found = record && takeRecord(format, record.values);
    const wanted = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
    if (!record || !same(sorted(found), sorted(wanted)) || record.body !== body) {
      throw new Error("What was entered cannot be written safely. Download the text or change the file itself.");
    }
  };

  const newFile = (format, taken, data) => {
    const values = takeRecord(format, data), body = bodyOf(data);
    if (!values.type || !values.id) throw new Error("The record has no identifier, so it is not written.");
    const refusal = sayTaken(taken, values.id);
    if (refusal) throw new Error(refusal);
    const text = renderRecord(format.written, values, body);
    checkWritten(format, text, values, body);
    return text;
  };

  /* Gives a format of Decap CMS for one type of record, of which some identifiers are taken. */
  const makeFormat = (format, taken, origin) => ({
    fromFile: text => {
      const record = readRecord(format, text);
      return record ? { ...record.values, body: record.body, [origin]: text } : {};
    },
    toFile: data => typeof data[origin] === "string" ? changeFile(format, data[origin], data) : newFile(format, taken, data),
  });

  window.milpartRecords = { makeFormat, readRecord };
})();
