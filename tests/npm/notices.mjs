// Collects the notices of what is bundled in Decap CMS: the licence of each library, and who holds its copyright.
//
//   node notices.mjs [FOLDER]     writes into FOLDER, or into the plugin's assets
//
// Which libraries are in the script, its source map says. Their licences are those of the versions that npm installs with this version of
// Decap CMS now; the map names no versions. It takes some minutes and 350 MB, and is run when the version changes.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ASSETS = join(dirname(fileURLToPath(import.meta.url)), "../../plugins/mkdocs_milpart/assets/vendored");
const SCRIPT = "decap-cms.js";
const { name, version } = JSON.parse(readFileSync(join(ASSETS, "vendored.json"), "utf8"))[SCRIPT];
const COPYRIGHT = /^\W*((?:portions )?(?:copyright\b|\(c\)|©).*\d{4}.*|copyright \(c\) .*)$/i;
const IN_MODULES = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Install packages without running anything of theirs. */
const install = (folder, ...packages) => execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--legacy-peer-deps", ...packages], { cwd: folder });

/** Give the words of a licence with the lines of copyright apart, or nothing where there are none. */
const readLicence = (folder) => {
  const files = readdirSync(folder);
  const file = files.find((one) => /^(licen[sc]e|copying)/i.test(one));
  const readme = files.find((one) => /^readme/i.test(one));
  const inReadme = readme ? readFileSync(join(folder, readme), "utf8").split(/^#*[^\n]*licen[sc]e[^\n]*\n/im).slice(1).join("\n") : "";
  const text = file ? readFileSync(join(folder, file), "utf8") : inReadme.includes("THE SOFTWARE IS PROVIDED") ? inReadme : "";
  const lines = text.replace(/\r/g, "").split("\n").map((line) => line.trimEnd());
  return { holders: lines.filter((line) => COPYRIGHT.test(line)).map((line) => line.trim()), words: lines.filter((line) => !COPYRIGHT.test(line)).join("\n").trim(), isFound: Boolean(text), inReadme };
};

/** Describe a package: what it is called, under which licence it is, and who holds its copyright. */
const describe = (modules, one) => {
  const folder = join(modules, one), about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { inReadme, ...licence } = readLicence(folder), declared = about.license ?? about.licenses?.map((other) => other.type).join(" OR ");
  const author = typeof about.author === "object" ? about.author.name : (about.author ?? "").replace(/ *[<(].*/, "");
  const isMit = licence.words.includes("Permission is hereby granted, free of charge") || /\bMIT\b/.test(inReadme);
  return { name: one, version: about.version, licence: declared ?? (isMit ? "MIT" : "not said"), author, ...licence };
};

const nameOf = (one) => `${one.name} ${one.version} (${one.licence})`;
const holdersOf = (one) => (one.holders.length ? one.holders : one.author ? [`by ${one.author}`] : []).map((holder) => `    ${holder}`);

/** Write each licence once, with all that are under it in these very words; at last those that carry no words of one. */
const render = (found) => {
  const groups = new Map();
  found.filter((one) => one.isFound).forEach((one) => {
    const key = one.words.replace(/\W+/g, " ").toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  });
  const parts = [...groups.values()].sort((one, other) => other.length - one.length).map((members) => [...members.flatMap((one) => [nameOf(one), ...holdersOf(one)]), "", members[0].words].join("\n"));
  const bare = found.filter((one) => !one.isFound);
  return [
    `The libraries in ${SCRIPT}, ${name} ${version}: ${found.length} packages. Which they are, the source map of the script says; version and licence`,
    "are those that npm installs with it. The words of a licence stand below all packages that are under it in these words.",
    ...parts.map((part) => `${"-".repeat(80)}\n\n${part}`),
    `${"-".repeat(80)}\n\nThe following packages name their licence and carry none of its words. Those of the same name stand above.\n`,
    bare.flatMap((one) => [nameOf(one), ...holdersOf(one)]).join("\n"),
    "",
  ].join("\n\n");
};

const work = mkdtempSync(join(tmpdir(), "decap-"));
try {
  writeFileSync(join(work, "package.json"), "{}");
  install(work, `${name}@${version}`);
  const modules = join(work, "node_modules");
  const sources = JSON.parse(readFileSync(join(modules, name, "dist", `${SCRIPT}.map`), "utf8")).sources;
  const bundled = [...new Set(sources.map((source) => IN_MODULES.exec(source)?.[1]).filter(Boolean))].sort();
  const absent = bundled.filter((one) => !existsSync(join(modules, one)));
  if (absent.length) install(work, ...absent);
  const found = bundled.map((one) => describe(modules, one));
  writeFileSync(join(process.argv[2] ?? ASSETS, `${SCRIPT}.NOTICES.txt`), render(found));
} finally {
  rmSync(work, { recursive: true });
}
