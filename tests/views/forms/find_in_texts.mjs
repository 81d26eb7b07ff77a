// Looks at texts with the scripts of the form: {scripts, definition, shared, texts} in; for each, what leads to a person, what is wrong in a section, and
// what the section becomes.

import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const { scripts, definition, shared, texts } = JSON.parse(readFileSync(0, "utf8"));
globalThis.window = globalThis;
scripts.forEach(script => runInThisContext(readFileSync(script, "utf8")));
globalThis.milpartForm.define(definition);
globalThis.milpartForm.share(shared);
const { findPersonal, findPlaceholder, findInSection, saysNothing, below } = globalThis.milpartForm.parts;
process.stdout.write(JSON.stringify(texts.map(text => ({
  personal: findPersonal(text), placeholder: findPlaceholder("impact", text), wrong: findInSection(text), isNothing: saysNothing(text), below: below(text),
}))));
