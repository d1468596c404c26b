import type { Engine } from "../engines/engine.js";
import type { Source } from "../workspace/workspace.js";
import { EMPTIED, REJECTS } from "./faulty-rows.js";
import { type Load, STATE } from "./load.js";
import type { EmptiedCells, FileCount, Reason } from "./staging.js";

type State = keyof typeof STATE;
const NAMES = new Map<number, State>(Object.entries(STATE).map(([name, code]) => [code, name as State]));

/** Lines of a file that do not split into columns. */
export interface BrokenRows {
  readonly source: Source;
  readonly file: string;
  readonly rows: number;
}

interface Tally {
  readonly source: Source;
  readonly file: string;
  read: number;
  accepted: number;
  rejected: number;
  filtered: number;
  readonly reasons: Map<string, Reason>;
}

const keyOf = (table: string, system: string, file: string): string => JSON.stringify([table, system, file]);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Counts, per table, system and file, what became of each row; fails when one is unaccounted for. */
export async function countFiles(
  engine: Engine,
  sources: readonly Source[],
  loads: readonly Load[],
  broken: readonly BrokenRows[],
): Promise<FileCount[]> {
  const tallies = new Map<string, Tally>();
  for (const source of sources)
    for (const { name } of source.files) tallies.set(keyOf(source.table, source.system, name), newTally(source, name));
  for (const load of loads) await countStates(engine, load, tallies);
  for (const { source, file, rows } of broken) {
    const tally = tallies.get(keyOf(source.table, source.system, file));
    if (tally) tally.read += rows;
  }
  await countRejects(engine, tallies);
  const counts = [...tallies.values()].map(toCount);
  for (const count of counts)
    if (count.rows_read !== count.rows_accepted + count.rows_rejected + count.rows_filtered)
      throw new Error(`Rows of ${count.file} (${count.table}) are not conserved: ${JSON.stringify(count)}`);
  return counts.sort((a, b) => byText(a.table, b.table) || byText(a.system, b.system) || byText(a.file, b.file));
}

const newTally = (source: Source, file: string): Tally => ({
  source,
  file,
  read: 0,
  accepted: 0,
  rejected: 0,
  filtered: 0,
  reasons: new Map(),
});

async function countStates(engine: Engine, { plan, table }: Load, tallies: Map<string, Tally>): Promise<void> {
  const { source, shape } = plan;
  const rows = await engine.rows<{ part: number; state: number; rows: number }>(
    `select __part as part, __state as state, count(*) as rows from ${table} group by all order by all`,
  );
  for (const { part, state, rows: count } of rows) {
    const tally = tallies.get(keyOf(source.table, source.system, shape.parts[part]?.name ?? ""));
    const name = NAMES.get(state);
    if (!tally || !name || name === "blank") continue;
    tally.read += count;
    if (name === "accepted" || name === "emptied") tally.accepted += count;
    if (name === "filtered" || name === "afterAsOf") {
      tally.filtered += count;
      addReason(tally, name === "filtered" ? "where" : "after_as_of", count, "filtered");
    }
  }
}

async function countRejects(engine: Engine, tallies: Map<string, Tally>): Promise<void> {
  const rows = await engine.rows<{ table_name: string; system: string; file: string; reason: string; rows: number }>(
    `select table_name, system, file, reason_id as reason, count(*) as rows from ${REJECTS} group by all order by all`,
  );
  for (const { table_name, system, file, reason, rows: count } of rows) {
    const tally = tallies.get(keyOf(table_name, system, file));
    if (!tally) throw new Error(`Rejected rows of an unknown file: ${file}`);
    tally.rejected += count;
    addReason(tally, reason, count, "rejected");
  }
}

function addReason({ reasons }: Tally, reason: string, rows: number, kind: Reason["kind"]): void {
  reasons.set(reason, { reason, rows: rows + (reasons.get(reason)?.rows ?? 0), kind });
}

const toCount = ({ source, file, read, accepted, rejected, filtered, reasons }: Tally): FileCount => ({
  table: source.table,
  system: source.system,
  file,
  rows_read: read,
  rows_accepted: accepted,
  rows_rejected: rejected,
  rows_filtered: filtered,
  reasons: [...reasons.values()].sort((a, b) => b.rows - a.rows || byText(a.reason, b.reason)),
});

export async function countEmptied(engine: Engine): Promise<EmptiedCells[]> {
  const rows = await engine.rows(
    `select table_name as "table", system, file, column_name as "column", count(*) as cells, min(expected) as expected,
       min(source_row) as example_row from ${EMPTIED} group by table_name, system, file, column_name order by all`,
  );
  return rows as unknown as EmptiedCells[];
}

/** Takes rows that were not accepted out of a load, and the marks with them. */
export async function keepAccepted(engine: Engine, { table }: Load): Promise<void> {
  await engine.run(`delete from ${table} where __state not in (${STATE.accepted}, ${STATE.emptied});
    alter table ${table} drop column __state`);
}
