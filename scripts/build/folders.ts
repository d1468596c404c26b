import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ConfigError, type Fault } from "../../loaders/faults.js";
import type { BuildArguments } from "./arguments.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
/** What every site of ours holds, and hardly another folder. */
const MARK = ["build.json", "tables", "404.html"];
/** Folders of a workspace in which nothing is ever written. */
export const KEPT = ["exports", "personas", "pages", "brand"];

/** Refuses folders in which a build would destroy or publish what is not its own. Nothing has been written yet. */
export function checkFolders({ workspace, out, state, private: hidden }: BuildArguments): void {
  const place = real(out);
  const faults: Fault[] = [];
  const refuse = (what: string, remedy: string) =>
    faults.push({ where: "command line: --out", what, received: JSON.stringify(out), remedy });
  const holds = [workspace, hidden, state, homedir(), PROJECT, ...KEPT.map((name) => join(workspace, name))];
  for (const kept of holds.map(real))
    if (isInside(kept, place))
      refuse(`the site would replace ${kept}`, "Name a folder of its own for the site, e.g. --out dist.");
  for (const kept of [hidden, state, ...KEPT.map((name) => join(workspace, name))].map(real))
    if (place !== kept && isInside(place, kept))
      refuse(`the site would stand inside ${kept}`, "Name a folder outside it.");
  if (faults.length === 0 && isForeign(place))
    refuse("the folder holds something that is not a site of ours", "Empty it yourself, or name another folder.");
  faults.push(...[dirname(place), hidden, state].flatMap(unwritable));
  if (faults.length > 0) throw new ConfigError(faults);
}

/** Puts back a site that a build was about to replace when it was killed between its two renames. */
export function recoverSite(out: string): void {
  const folder = dirname(out);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(out)}.old-`)) continue;
    if (existsSync(out)) rmSync(join(folder, name), { recursive: true, force: true });
    else renameSync(join(folder, name), out);
  }
}

function isForeign(out: string): boolean {
  if (!existsSync(out)) return false;
  if (!statSync(out).isDirectory()) return true;
  const entries = readdirSync(out);
  return entries.length > 0 && !MARK.every((name) => entries.includes(name));
}

/** Whether `inner` is `outer` or lies below it. */
export const isInside = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** The path without links, as far as it exists. */
export function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(real(parent), basename(path));
}

/** Makes a folder where it is missing; what is wrong where it cannot be made. */
export function unwritable(folder: string): Fault[] {
  try {
    mkdirSync(folder, { recursive: true });
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      { where: folder, what: `the folder cannot be made (${reason})`, remedy: "Name a folder that you may write to." },
    ];
  }
}
