// Makes the libraries that pages carry along from what `npm ci` installs: one classic script each, which puts one name into the page.
//
//   node vendor.mjs [FOLDER]     writes into FOLDER, or into the plugin's assets
//
// A page that is opened from a folder can load no modules, and a page of ours runs no code that is made from text; so a library that
// would do either is refused.

import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const ASSETS = join(HERE, "../../plugins/mkdocs_milpart/assets/vendored");
const LIBRARIES = [
  { file: "json-schema.js", name: "@cfworker/json-schema", licence: "MIT", uses: ["Validator"], as: "milpartJsonSchema" },
  { file: "yaml.js", name: "yaml", licence: "ISC", uses: ["isAlias", "isMap", "isScalar", "isSeq", "parseDocument", "visit"], as: "milpartYaml" },
];

/** Give the version of an installed package. */
function readVersion(name) {
  return JSON.parse(readFileSync(join(HERE, "node_modules", name, "package.json"), "utf8")).version;
}

/** Bundle what a page uses of a library, and give the script. */
async function bundle({ name, licence, uses, as }) {
  const result = await build({
    stdin: { contents: `export { ${uses.join(", ")} } from "${name}";`, resolveDir: HERE },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName: as,
    target: "es2020",
    charset: "ascii",
    legalComments: "none",
    platform: "browser",
    banner: { js: `/*! ${name} ${readVersion(name)} | ${licence} | LICENSES.txt */` },
  });
  return result.outputFiles[0].text;
}

for (const library of LIBRARIES) {
  const script = await bundle(library);
  if (/\beval\(|\bFunction\(|\bimport\(/.test(script)) throw new Error(`${library.name} makes code from text, or loads modules`);
  writeFileSync(join(process.argv[2] ?? ASSETS, library.file), script);
}
