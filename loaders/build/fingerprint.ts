import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

const PROJECT = new URL("../../", import.meta.url).pathname;
/** What of the project decides the bytes of a report. */
const CODE = ["loaders", "src", "scripts", "observablehq.config.ts", "package.json", "package-lock.json"];

/** A short name of the code that made a report: the version and a hash of its text. */
export function codeVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { version: string };
  return `${version}+${hashTree(PROJECT, CODE).slice(0, 8)}`;
}

/** Content hash of files and folders below a root: names and bytes, no times. */
export function hashTree(root: string, entries: readonly string[] = ["."]): string {
  const hash = createHash("sha256");
  for (const file of entries.flatMap((entry) => filesBelow(join(root, entry))).sort()) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join("/")}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** Every file below a path, or the file itself; nothing where it does not exist. */
export function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
  );
}
