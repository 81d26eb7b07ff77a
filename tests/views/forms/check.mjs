// Checks records with the scripts of the form, as a page does: {scripts, definition, shared, today, records: [[values, sections, needed sections]]} in, and
// what is wrong with each out: places and sentences.

import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const { scripts, definition, shared, today, records } = JSON.parse(readFileSync(0, "utf8"));
globalThis.window = globalThis;
scripts.forEach(script => runInThisContext(readFileSync(script, "utf8")));
runInThisContext("globalThis.milpartJsonSchema = milpartJsonSchema");
globalThis.milpartForm.define(definition);
globalThis.milpartForm.share(shared);
process.stdout.write(JSON.stringify(records.map(([values, sections, needed]) => globalThis.milpartForm.parts.checkRecord(values, sections, needed, today))));
