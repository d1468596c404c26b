import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { machine } from "../machine.js";
import { putIntoFile } from "../readme.js";
import type { Prepared } from "./data-set.js";
import { measureIdentity, type Run, scanSeconds } from "./measure.js";
import { type BenchOptions, benchOptions } from "./options.js";
import { type CurvePoint, curveTable, growthSentence, resultTable } from "./tables.js";

const thresholds = Array.from({ length: 16 }, (_, step) => 2 * step - 10);

interface Named extends Prepared {
  name: string;
}

/** Measures how well and how fast `npm run identity` tells who is who, and rewrites the tables of docs/identity.md. */
export async function benchIdentity(root: string, args: string[]): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), "clientele-bench-identity-"));
  try {
    const options = readOptions(root, args, place);
    if (!options) return;
    const on = machine();
    const sets = await prepared(options);
    const runs: Run[] = [];
    for (const set of sets) {
      runs.push(await measureIdentity(root, set.name, set, place));
      console.log(resultTable(runs.slice(-1)).split("\n").at(-1));
    }
    const growth = await growthOf(sets, runs);
    const curve = await curveOf(root, sets, options, place);
    const parts = [`Measured on ${on}.`, resultTable(runs), growth, curve && curveTable(curve)];
    const text = parts.filter(Boolean).join("\n\n");
    console.log(`\n${text}`);
    if (options.isReported && sets.length === options.sets.length)
      console.log(`\n${putIntoFile(join(root, "docs", "identity.md"), `\n${text}\n`, "bench:identity")}`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function readOptions(root: string, args: string[], place: string): BenchOptions | undefined {
  try {
    return benchOptions(root, args, place);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    return undefined;
  }
}

async function prepared({ sets }: BenchOptions): Promise<Named[]> {
  const ready: Named[] = [];
  for (const { name, prepare } of sets) {
    const set = await prepare();
    if ("skipped" in set) console.log(`${name} skipped: ${set.skipped}`);
    else ready.push({ name, ...set });
  }
  return ready;
}

async function growthOf(sets: readonly Named[], runs: readonly Run[]): Promise<string | undefined> {
  const tenth = runs.find(({ name }) => name === "100k");
  const whole = runs.find(({ name }) => name === "1m");
  const largest = sets.find(({ name }) => name === "1m");
  if (!tenth || !whole || !largest) return undefined;
  return growthSentence({ tenth, whole, scanSeconds: await scanSeconds(largest) });
}

async function curveOf(
  root: string,
  sets: readonly Named[],
  { curves }: BenchOptions,
  place: string,
): Promise<CurvePoint[] | undefined> {
  const drawn = sets.filter(({ name }) => curves.includes(name));
  if (drawn.length === 0) return undefined;
  const points: CurvePoint[] = [];
  for (const threshold of thresholds) {
    const runs: Run[] = [];
    for (const set of drawn) runs.push(await measureIdentity(root, set.name, set, place, threshold));
    points.push({ threshold, runs });
    console.log(curveTable(points.slice(-1)).split("\n").at(-1));
  }
  return points;
}
