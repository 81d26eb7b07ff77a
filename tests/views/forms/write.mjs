// Writes records and names files with the scripts of the form, as a page does: {scripts, records: [[fields, values, body]], names: [[is numbered,
// identifier, title]]} in, and the texts and names out.

import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const { scripts, records, names } = JSON.parse(readFileSync(0, "utf8"));
globalThis.window = globalThis;
scripts.forEach(script => runInThisContext(readFileSync(script, "utf8")));
const texts = records.map(([fields, values, body]) => globalThis.milpartWriter.renderRecord(fields, values, body));
process.stdout.write(JSON.stringify({ texts, names: names.map(given => globalThis.milpartNameFile(...given)) }));
