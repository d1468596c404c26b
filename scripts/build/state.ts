import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Facts } from "../../loaders/build/compute.js";
import { hashTree } from "../../loaders/build/fingerprint.js";
import type { Gate } from "../../loaders/build/gates.js";

/** What the last build of a workspace knew, so that the next can tell what changed. */
export interface LastBuild {
  readonly fingerprint: string;
  /** Finished sites by folder, with the hash of their bytes. */
  readonly sites: Readonly<Record<string, string>>;
  /** Hash of the private folder's bytes: its lists are part of what a build leaves. */
  readonly private: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly as_of: string;
  readonly gates: readonly Gate[];
}

const FILE = "last-build.json";

export function readLastBuild(state: string): LastBuild | null {
  const path = join(state, FILE);
  if (!existsSync(path)) return null;
  try {
    const value = JSON.parse(readFileSync(path, "utf8")) as Partial<LastBuild>;
    return value.fingerprint && value.sites && value.counts && value.gates ? (value as LastBuild) : null;
  } catch {
    // A state file cut short by a crash only costs a rebuild.
    return null;
  }
}

export async function writeLastBuild(state: string, build: LastBuild): Promise<void> {
  await mkdir(state, { recursive: true });
  await writeFile(join(state, FILE), `${JSON.stringify(build, null, 2)}\n`);
}

/** True when the same inputs already stand, unharmed, in the output folder and the private one. */
export function isUpToDate(
  last: LastBuild | null,
  fingerprint: string,
  { out, private: hidden }: { readonly out: string; readonly private: string },
): boolean {
  if (last?.fingerprint !== fingerprint || last.private !== hashTree(hidden)) return false;
  return existsSync(out) && last.sites[out] === hashTree(out);
}

/** Counts that are compared from build to build. */
export function countsOf({ staging, identity, publication }: Partial<Facts>): Record<string, number> {
  const files = staging?.files ?? [];
  const sum = (column: "rows_read" | "rows_accepted" | "rows_rejected" | "rows_filtered") =>
    files.reduce((total, file) => total + file[column], 0);
  return {
    files: new Set(files.map(({ file }) => file)).size,
    rows_read: sum("rows_read"),
    rows_accepted: sum("rows_accepted"),
    rows_rejected: sum("rows_rejected"),
    rows_filtered: sum("rows_filtered"),
    ...(identity ? { persons: identity.persons } : {}),
    ...Object.fromEntries(tableRows(files)),
    ...(publication ? { published_tables: publication.tables.size } : {}),
  };
}

function tableRows(files: readonly { readonly table: string; readonly rows_accepted: number }[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { table, rows_accepted } of files) rows.set(table, (rows.get(table) ?? 0) + rows_accepted);
  return rows;
}

/** Differences of counts against the last build; empty where there was none. */
export function changes(last: LastBuild | null, counts: Readonly<Record<string, number>>): Record<string, number> {
  if (!last) return {};
  const names = [...new Set([...Object.keys(last.counts), ...Object.keys(counts)])].sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const difference = (counts[name] ?? 0) - (last.counts[name] ?? 0);
      return difference === 0 ? [] : [[name, difference]];
    }),
  );
}
