import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { ConfigError, type Fault } from "../../loaders/faults.js";
import type { Workspace } from "../../loaders/workspace/workspace.js";
import { isInside, KEPT, real, unwritable } from "../build/folders.js";
import type { IdentityArguments } from "./arguments.js";

/** Refuses files that cannot be written, or whose writing would destroy what the report is made from. */
export function checkOutputs(workspace: Workspace, { pairs, golden, json, state }: IdentityArguments): void {
  const named = { pairs, golden, json };
  const outputs = Object.entries(named).flatMap(([option, path]) => (path ? [{ option, path: real(path) }] : []));
  const own = [...KEPT, "report.yaml"].map((name) => join(workspace.root, name));
  const kept = [...own, state, ...workspace.sources.flatMap(({ files }) => files.map(({ path }) => path))].map(real);
  const faults = outputs.flatMap(({ option, path }, index): Fault[] => {
    const where = `command line: --${option}`;
    const refuse = (what: string, remedy: string) => [{ where, what, received: JSON.stringify(path), remedy }];
    const inside = kept.find((place) => isInside(path, place));
    if (inside) return refuse(`the file would stand in ${inside}`, "Name a file outside it.");
    if (outputs.findIndex((other) => other.path === path) < index)
      return refuse("two options name the same file", "Name two files.");
    if (existsSync(path) && statSync(path).isDirectory()) return refuse("the file is a folder", "Name a file in it.");
    return unwritable(dirname(path)).concat(lockedFolder(dirname(path)));
  });
  if (faults.length > 0) throw new ConfigError(faults);
}

function lockedFolder(folder: string): Fault[] {
  try {
    if (existsSync(folder)) accessSync(folder, constants.W_OK);
    return [];
  } catch {
    return [
      { where: folder, what: "the folder may not be written to", remedy: "Name a folder that you may write to." },
    ];
  }
}
