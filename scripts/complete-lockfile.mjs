// `node scripts/complete-lockfile.mjs`: adds to package-lock.json the packages for other platforms that npm left out.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { completedLockfile } from "./lockfile.mjs";

const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lockfile = JSON.parse(readFileSync(path, "utf8"));
const { completed, added } = completedLockfile(lockfile);
if (added.length > 0) writeFileSync(path, `${JSON.stringify(completed, null, 2)}\n`);
console.log(`package-lock.json: ${added.length} packages for other platforms added`);
