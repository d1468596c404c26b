import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { readOptions } from "../../simulator/options.js";
import { simulate } from "../../simulator/simulate.js";

const folders: string[] = [];

/** For `afterAll` of every file that makes folders: test files share this module, so that a hook of its own would run for one of them. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** An empty folder that `removeFolders` takes away. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "clientele-simulator-"));
  folders.push(folder);
  return folder;
}

/** Runs the simulator into a new folder and says where. */
export async function simulated(...args: string[]): Promise<string> {
  const out = temporaryFolder();
  await simulate(readOptions(["--out", out, ...args]));
  return out;
}

/** Path → SHA-256 of every file in a folder. */
export function fingerprints(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}

export function csvRows(path: string, delimiter = ",", encoding: BufferEncoding = "utf8"): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(path, encoding).trimEnd().split("\n");
  const names = header.split(delimiter);
  return lines.map((line) => {
    const cells = line.split(delimiter);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}
