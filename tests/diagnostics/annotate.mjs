// Writes annotations with GitHub's own library, whose path is the argument: [{kind, text, place}] in, workflow commands out.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const library = await import(pathToFileURL(process.argv[2]).href);
for (const { kind, text, place } of JSON.parse(readFileSync(0, "utf8"))) {
  library[kind](text, place);
}
