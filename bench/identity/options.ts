import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { DataSet } from "./data-set.js";
import { realSets } from "./real-sets.js";
import { type Size, simulatedSet, sizes, testSeeds, tuningSeeds } from "./simulated-sets.js";

export interface BenchOptions {
  sets: DataSet[];
  /** Sets of which the whole threshold curve is drawn. */
  curves: readonly string[];
  /** A part of the sets and tuning seeds are printed only. */
  isReported: boolean;
}

const usage = "Usage: npm run bench -- identity [--only febrl3,10k] [--tune] [--no-curve]";
const sizeNames = Object.keys(sizes) as Size[];

/** What to measure; unknown names throw with those there are. `place` is where workspaces of real sets may stand. */
export function benchOptions(root: string, args: string[], place: string): BenchOptions {
  const { values } = parseArgs({
    args,
    options: { only: { type: "string" }, tune: { type: "boolean" }, "no-curve": { type: "boolean" } },
  });
  const wanted = values.only?.split(",");
  const isTuning = values.tune === true;
  const all = isTuning ? tuningSets(root, wanted) : reportedSets(root, place);
  const names = isTuning ? sizeNames : all.map(({ name }) => name);
  const unknown = wanted?.find((name) => !names.some((known) => known === name));
  if (unknown !== undefined)
    throw new Error(`--only: expected some of ${names.join(", ")}, received "${unknown}". ${usage}`);
  const sets = isTuning || !wanted ? all : all.filter(({ name }) => wanted.includes(name));
  return {
    sets,
    curves: values["no-curve"] ? [] : isTuning ? sets.map(({ name }) => name) : ["febrl3", "fake_1000", "10k"],
    isReported: !isTuning && wanted === undefined && values["no-curve"] !== true,
  };
}

function reportedSets(root: string, place: string): DataSet[] {
  const realData = resolve(process.env["REAL_DATA"] ?? resolve(root, "../shared/datasets"));
  return [...realSets(realData, place), ...sizeNames.map((size) => simulatedSet(root, size, testSeeds[size]))];
}

function tuningSets(root: string, wanted: readonly string[] = ["10k"]): DataSet[] {
  return sizeNames
    .filter((size) => wanted.includes(size))
    .flatMap((size) => tuningSeeds.map((seed) => simulatedSet(root, size, seed, `${size}, seed ${seed}`)));
}
