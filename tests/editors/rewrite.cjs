// Reads the front matter of records and writes them anew, in the way in which Front Matter CMS saves a record: by the library `yaml`, all
// values read and written again. In: the texts by name, as JSON. Out: the same names with the new texts.
"use strict";
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { parseDocument, stringify } = createRequire(process.argv[2])("yaml");

const options = { lineWidth: 5000, defaultStringType: "PLAIN", defaultKeyType: "PLAIN", keepUndefined: false, indent: 2, indentSeq: true };
const texts = Object.entries(JSON.parse(readFileSync(0, "utf8")));
const written = texts.map(([name, text]) => [name, stringify(parseDocument(text).toJSON(), options)]);
process.stdout.write(JSON.stringify(Object.fromEntries(written)));
