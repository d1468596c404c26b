import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Facts } from "../../loaders/build/compute.js";
import type { Progress } from "../../loaders/build/progress.js";
import { ClienteleError, type Fault } from "../../loaders/faults.js";
import { changes, countsOf, type LastBuild } from "./state.js";

export interface LogInput {
  readonly exit: number;
  readonly upToDate: boolean;
  readonly progress: Progress;
  readonly facts: Partial<Facts>;
  readonly last: LastBuild | null;
  readonly error: unknown;
}

/** Writes what a build did, or why it failed, as JSON for CI. */
export async function writeLog(
  path: string,
  { exit, upToDate, progress, facts, last, error }: LogInput,
): Promise<void> {
  const counts = upToDate && last ? last.counts : countsOf(facts);
  const log = {
    exit,
    up_to_date: upToDate,
    as_of: facts.staging?.asOf ?? (upToDate ? (last?.as_of ?? null) : null),
    stages: progress.stages,
    gates: facts.gates ?? (upToDate ? (last?.gates ?? []) : []),
    counts,
    changes: facts.staging ? changes(last, counts) : {},
    files: facts.staging?.files ?? [],
    ledger: facts.identity?.ledger ?? null,
    warnings: [...(facts.warnings ?? []), ...(facts.notes ?? [])],
    errors: error === undefined ? [] : errorsOf(error),
  };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(log, null, 2)}\n`);
}

function errorsOf(error: unknown): (Fault | { readonly what: string; readonly stack: string | null })[] {
  if (error instanceof ClienteleError) return [...error.faults];
  return error instanceof Error
    ? [{ what: error.message, stack: error.stack ?? null }]
    : [{ what: String(error), stack: null }];
}
