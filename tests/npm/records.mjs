// Reads and writes record files as the page of the content management system does: {scripts, jobs: [{type, text, change}]} in, where
// `change` has the values of fields that somebody has entered; out comes for each job what its file is then, or why it is refused.

import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const { scripts, settings, jobs } = JSON.parse(readFileSync(0, "utf8"));
globalThis.window = globalThis;
for (const source of [settings, ...scripts.map((path) => readFileSync(path, "utf8"))]) runInThisContext(source);

const { formats, lists, origin, taken } = globalThis.milpartCms;
const fill = (field) => {
  if (typeof field.options === "number") field.options = lists[field.options].map((option) => option.value);
  (field.group || []).forEach(fill);
};
for (const format of Object.values(formats)) format.shown.forEach(fill);

const answers = jobs.map(({ type, text, change }) => {
  const format = globalThis.milpartRecords.makeFormat(formats[type], taken[type], origin);
  try {
    const data = text === null ? {} : format.fromFile(text);
    return { text: format.toFile({ ...structuredClone(data), ...change }), shown: Object.keys(data) };
  } catch (error) {
    return { error: error.message };
  }
});
process.stdout.write(JSON.stringify(answers));
