import { stat } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import type { Fault } from "../faults.js";
import { type Decision, parseDecisions } from "../identity/decisions.js";
import { type Complaint, type Complaints, choices, quoted } from "./complaints.js";
import { hintFor } from "./file-hints.js";
import { isInside } from "./files.js";
import { nearest } from "./nearest.js";
import type { Report } from "./schema.js";
import { readText } from "./text.js";
import type { Source } from "./workspace.js";

/** Names of `identity:` that stand twice. */
export function checkIdentity({ identity }: Report, complaints: Complaints): void {
  once(identity.fields, "fields", "each field once", complaints);
  once(identity.trust, "trust", "each system once", complaints);
}

/** Trusted systems that no source has; to be asked when all sources are known. */
export function checkTrust({ identity }: Report, sources: readonly Source[], complaints: Complaints): void {
  const systems = [...new Set(sources.map(({ system }) => system))].sort();
  for (const [index, system] of identity.trust.entries()) {
    if (systems.includes(system)) continue;
    const suggestion = nearest(system, systems);
    const expected = `a system of the sources: ${choices(systems)}`;
    const received = quoted(system);
    complaints.at(["identity", "trust", index], { expected, received, ...(suggestion && { suggestion }) });
  }
}

function once(names: readonly string[], key: string, expected: string, complaints: Complaints): void {
  for (const [index, name] of names.entries())
    if (names.indexOf(name) < index) complaints.at(["identity", key, index], { expected, received: quoted(name) });
}

/** The decisions that report.yaml names; what is wrong with the path goes to the complaints, with the file to the faults. */
export async function workspaceDecisions(
  root: string,
  { identity }: Report,
  complaints: Complaints,
): Promise<{ decisions: readonly Decision[]; faults: readonly Fault[] }> {
  const path = identity.decisions;
  if (path === undefined) return { decisions: [], faults: [] };
  const complaint = await pathComplaint(root, path);
  if (complaint) {
    complaints.at(["identity", "decisions"], complaint);
    return { decisions: [], faults: [] };
  }
  const read = await readText(resolve(root, path), path);
  return "text" in read ? parseDecisions(read.text, path) : { decisions: [], faults: [read.fault] };
}

async function pathComplaint(root: string, path: string): Promise<Complaint | undefined> {
  const expected = "a CSV file inside the workspace";
  const received = quoted(path);
  const place = resolve(root, path);
  if (isAbsolute(path) || !isInside(root, place)) return { expected, received };
  if ((await stat(place).catch(() => undefined))?.isFile()) return undefined;
  const hint = await hintFor(path, { toPath: (text) => resolve(root, text) });
  return { expected, received: `${received}, which does not exist`, ...hint };
}
