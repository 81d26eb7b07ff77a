// Finds among options with the scripts of the form: {scripts, options, typed, mayBeNew} in; for each text, the values that are found in their order, what
// Enter takes of them, and what is taken where somebody only goes on.

import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const { scripts, options, typed, mayBeNew } = JSON.parse(readFileSync(0, "utf8"));
globalThis.window = globalThis;
scripts.forEach(script => runInThisContext(readFileSync(script, "utf8")));
const { findAmong, findMeant, findCalled } = globalThis.milpartForm.parts;
const valueOf = option => option ? option.value : "";
process.stdout.write(JSON.stringify(typed.map(text => {
  const found = findAmong(options)(text);
  return { found: found.map(valueOf), meant: valueOf(findMeant(found, text, mayBeNew)), called: valueOf(findCalled(found, text)) };
})));
