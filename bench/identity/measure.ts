import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type ChildRun, runChild } from "../child.js";
import { scanExports } from "../scan.js";
import type { Prepared } from "./data-set.js";
import { type Score, scorePairs } from "./score.js";

export interface Stage {
  stage: string;
  seconds: number;
}

export interface Run extends Score, ChildRun {
  name: string;
  stages: Stage[];
}

/** Runs `npm run identity` on a workspace, at its default threshold unless one is given, and scores what it says. */
export async function measureIdentity(
  root: string,
  name: string,
  { workspace, env, truth }: Prepared,
  place: string,
  threshold?: number,
): Promise<Run> {
  const pairs = join(place, "pairs.csv");
  const log = join(place, "run.json");
  const files = ["--workspace", workspace, "--pairs", pairs, "--json", log, "--state", join(place, "state")];
  const args = threshold === undefined ? files : [...files, `--threshold=${threshold}`];
  const run = await runChild(root, "scripts/identity.ts", args, { env, isQuiet: true });
  const { stages } = JSON.parse(readFileSync(log, "utf8")) as { stages: Stage[] };
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  try {
    return { name, ...run, stages, ...(await scorePairs(connection, pairs, truth)) };
  } finally {
    connection.closeSync();
  }
}

/** Seconds that a bare DuckDB needs to read the same files: what no way of matching them can do without. */
export async function scanSeconds({ workspace }: Prepared): Promise<number> {
  await scanExports(workspace);
  return (await scanExports(workspace)).seconds;
}
