import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Engine, Row } from "../../engines/engine.js";
import type { Cube, CubeTable } from "../cube.js";
import { protectTables, type RawTable } from "./protect.js";
import { combinationsOf, readCells } from "./read-cells.js";
import { hiddenMoneyOf, single, total } from "./singles.js";
import type { CountTable } from "./table.js";
import { type CountedCriterion, countedCriteria } from "./values.js";
import { withWide } from "./wide.js";
import { worldsOf } from "./worlds.js";
import { written } from "./written.js";

export const COUNTING_FOLDER = "counting";
/** Shares of persons in cells that are shown, and that show who can be contacted. */
const LEAST = { shown: 0.85, reach: 0.6 };
const LEAST_WIDE = { shown: 0.8, reach: 0.6 };
const WIDE = 4;
/** Gzipped one by one, tables weigh a little more than together. */
const MOST_BYTES = 300_000;

/** Writes `counting/cube.json` and a file for each wider combination; nothing where the base is too small to count parts of. */
export async function publishCube(
  dir: string,
  engine: Engine,
  tables: ReadonlyMap<string, readonly Row[]>,
  k: number,
): Promise<Cube | null> {
  const shown = tables.get("counting_values") ?? [];
  if (shown.length === 0 || isTotalHidden(tables)) return null;
  const criteria = countedCriteria(await engine.rows("select * from counting_values"), shown, k);
  if (criteria.length < 3) return null;
  const numbers = criteria.map((_, number) => number);
  const triples = combinationsOf(numbers, 3);
  const wide = combinationsOf(
    numbers.filter((number) => criteria[number]?.criterion.isWide),
    WIDE,
  );
  const raw = await readCells(engine, criteria, [...triples, ...wide]);
  const values = criteria.map(({ criterion, values }) => ({
    count: values.length,
    isOrdered: criterion.isOrdered ?? false,
  }));
  const crossed = criteria.flatMap(({ criterion }, number) =>
    (criterion.crossed ?? []).map((id) => [number, criteria.findIndex((other) => other.criterion.id === id)]),
  );
  const threes = raw.filter((table) => table.criteria.length === 3);
  const worlds = worldsOf(threes, values);
  const everybody = total(threes[0]?.cells ?? [], k);
  const singles = criteria.map((criterion, number) =>
    single(withCriterion(threes, number), number, hiddenMoneyOf(criterion, shown), { k, worlds }),
  );
  const options = {
    ...{ k, values, crossed, worlds, singles: [everybody, ...singles] },
    ...{ leastShown: LEAST.shown, leastReach: LEAST.reach },
  };
  const { covered, fours } = withWide(
    protectTables(threes, options),
    raw.filter((table) => table.criteria.length === WIDE),
    { ...options, leastShown: LEAST_WIDE.shown, leastReach: LEAST_WIDE.reach },
  );
  const cube: Cube = {
    k,
    criteria: criteria.map(({ criterion, values: words }) => ({ id: criterion.id, values: words })),
    tables: fitting([everybody, ...singles, ...covered].map(written), MOST_BYTES),
    wide: fours.map(({ table }) => ({ criteria: table.criteria, file: fileOf(table, criteria) })),
  };
  await mkdir(join(dir, COUNTING_FOLDER), { recursive: true });
  await writeFile(join(dir, COUNTING_FOLDER, "cube.json"), JSON.stringify(cube));
  for (const four of fours)
    await writeFile(join(dir, COUNTING_FOLDER, fileOf(four.table, criteria)), JSON.stringify(written(four)));
  return cube;
}

/** Leaves out the largest tables until the rest weighs no more than it may; what is left out hides nothing and is not offered. */
export function fitting(tables: readonly CubeTable[], most: number): CubeTable[] {
  const weighed = tables.map((table) => ({ table, bytes: gzipSync(JSON.stringify(table)).length }));
  let bytes = weighed.reduce((sum, one) => sum + one.bytes, 0);
  const dropped = new Set<CubeTable>();
  for (const one of weighed.toSorted((a, b) => b.bytes - a.bytes)) {
    if (bytes <= most || one.table.criteria.length < 3) continue;
    dropped.add(one.table);
    bytes -= one.bytes;
  }
  return tables.filter((table) => !dropped.has(table));
}

/** The cube tells how many persons there are and how many can be contacted: not where another table hides it. */
const isTotalHidden = (tables: ReadonlyMap<string, readonly Row[]>): boolean =>
  [
    ...(tables.get("headlines") ?? []).filter(({ metric }) => metric === "customers"),
    ...(tables.get("reachability") ?? []).filter(({ channel }) => channel === "any"),
  ].some(({ suppressed }) => suppressed === true);

function withCriterion(triples: readonly RawTable[], criterion: number): RawTable {
  const found = triples.find(({ criteria }) => criteria.includes(criterion));
  if (!found) throw new Error(`counting: criterion ${criterion}: in no combination of three.`);
  return found;
}

const fileOf = ({ criteria }: CountTable, all: readonly CountedCriterion[]): string =>
  `${criteria.map((number) => all[number]?.criterion.id).join("-")}.json`;
