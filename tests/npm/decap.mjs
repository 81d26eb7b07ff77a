// Fetches Decap CMS as it is published: one script for browsers, and the notices of what is in it.
//
//   node decap.mjs [FOLDER]     writes into FOLDER, or into the plugin's assets
//
// Its dependencies are many and none is needed to run it, so it is no dependency of this folder. The version and the checksum of the
// package stand in the list of what is vendored; a package with another checksum is refused.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ASSETS = join(dirname(fileURLToPath(import.meta.url)), "../../plugins/mkdocs_milpart/assets/vendored");
const SCRIPT = "decap-cms.js";
const FILES = [SCRIPT, `${SCRIPT}.LICENSE.txt`];
const { name, version, package: checksum } = JSON.parse(readFileSync(join(ASSETS, "vendored.json"), "utf8"))[SCRIPT];

const work = mkdtempSync(join(tmpdir(), "decap-"));
try {
  execFileSync("npm", ["pack", `${name}@${version}`, "--silent"], { cwd: work });
  const archive = join(work, `${name}-${version}.tgz`);
  const found = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (found !== checksum) throw new Error(`the package has the checksum ${found}, not ${checksum}`);
  execFileSync("tar", ["-xzf", archive, ...FILES.map((file) => `package/dist/${file}`)], { cwd: work });
  for (const file of FILES) writeFileSync(join(process.argv[2] ?? ASSETS, file), readFileSync(join(work, "package/dist", file)));
} finally {
  rmSync(work, { recursive: true });
}
