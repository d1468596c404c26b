import { type Engine, literal } from "../engines/engine.js";
import { REJECTS } from "./faulty-rows.js";
import type { Delimited } from "./inspect.js";
import { type Load, load, STATE, unreadable } from "./load.js";
import { mendFile } from "./mend.js";
import type { Plan } from "./plan.js";
import { countRecords } from "./shapes/count-records.js";
import { csvShape } from "./shapes/csv.js";
import type { Dialect } from "./shapes/dialect.js";
import type { Part } from "./shapes/shape.js";
import type { Run } from "./staging.js";

export interface BrokenLines {
  /** Position in the source's list of files. */
  readonly index: number;
  readonly rows: number;
}

interface Loaded {
  readonly loads: readonly Load[];
  readonly broken: readonly BrokenLines[];
}

/** Loads a shape; files with lines that do not split into columns are mended and loaded apart. */
export async function loadDelimited(plan: Plan, order: number, run: Run, reading: Delimited): Promise<Loaded> {
  const { loaded, parts } = await tryToLoad(plan, order, run, reading.dialect);
  const loads = loaded ? [loaded] : [];
  if (parts.length === 0) return { loads, broken: [] };
  const positions = parts.map((part) => plan.shape.parts.indexOf(part));
  if (loaded) await run.engine.run(`delete from ${loaded.table} where __part in (${positions.join(", ")})`);
  const broken: BrokenLines[] = [];
  const mendedParts: Part[] = [];
  let rows = 0;
  for (const part of parts) {
    const task = {
      dialect: reading.dialect,
      gzipped: plan.shape.isGzipped,
      isDamaged: reading.damaged.has(part.index),
    };
    const mended = await mendFile(part, task, run);
    broken.push({ index: part.index, rows: mended.broken });
    mendedParts.push({ ...part, path: mended.path });
    rows += mended.rows;
    await storeBroken(run.engine, plan, part, mended.brokenPath);
  }
  const mended = await mendedShape(mendedParts, plan, reading.dialect, run);
  try {
    const rest = await load({ ...plan, shape: mended }, order + loads.length, run, undefined);
    const found = [...rest.positions.values()].reduce((sum, each) => sum + each.rows, 0);
    if (found !== rows) throw new Error(`${rows} records were mended and ${found} read`);
    loads.push(rest);
  } catch (error) {
    throw unreadable(plan, error);
  }
  return { loads, broken };
}

interface Tried {
  readonly loaded?: Load;
  /** Files to mend. */
  readonly parts: readonly Part[];
}

async function tryToLoad(plan: Plan, order: number, run: Run, dialect: Dialect): Promise<Tried> {
  const faultsIn = `staging_faults_${run.next()}`;
  const counting = countAll(plan, dialect);
  // Its failure is looked at below, after the engine's.
  counting.catch(() => {});
  try {
    const loaded = await load(plan, order, run, faultsIn);
    const expected = await counting;
    const rows = await rowsPerPart(run.engine, loaded);
    const found = await run.engine.rows<{ path: string }>(
      `select distinct file_path as path from ${faultsIn} join ${faultsIn}_scans using (scan_id, file_id)`,
    );
    const paths = new Set(found.map(({ path }) => path));
    const isWrong = ({ path }: Part, part: number): boolean =>
      paths.has(path) || (expected[part] !== undefined && expected[part] !== (rows.get(part) ?? 0));
    return { loaded, parts: plan.shape.parts.filter(isWrong) };
  } catch (error) {
    // The reader gives up on some files as a whole, such as those that mix line ends.
    if (!isReaderError(error)) throw unreadable(plan, error);
    return { parts: plan.shape.parts };
  } finally {
    await run.engine.run(`drop table if exists ${faultsIn}; drop table if exists ${faultsIn}_scans`);
  }
}

async function countAll({ shape }: Plan, dialect: Dialect): Promise<(number | undefined)[]> {
  const counts: (number | undefined)[] = [];
  for (const part of shape.parts) counts.push(await countRecords(part, dialect, shape.isGzipped));
  return counts;
}

async function rowsPerPart(engine: Engine, { table }: Load): Promise<ReadonlyMap<number, number>> {
  const rows = await engine.rows<{ part: number; rows: number }>(
    `select __part as part, count(*) as rows from ${table} where __state <> ${STATE.blank} group by 1`,
  );
  return new Map(rows.map(({ part, rows: count }) => [part, count]));
}

export const isReaderError = (error: unknown): boolean =>
  error instanceof Error && /^(Invalid Input Error: (The )?CSV|Invalid Input Error: .*parallel)/.test(error.message);

const storeBroken = ({ run }: Engine, { source }: Plan, { name }: Part, path: string): Promise<void> =>
  run(`insert into ${REJECTS}
    select ${[source.table, source.system, name].map(literal).join(", ")}, "row", reason,
      cast(json_object('line', line) as varchar), 'malformed_row'
    from read_json(${literal(path)}, format = 'newline_delimited', maximum_object_size = 67108864,
      columns = {'row': 'bigint', 'reason': 'varchar', 'line': 'varchar'})`);

function mendedShape(parts: readonly Part[], { shape }: Plan, dialect: Dialect, run: Run) {
  const columns = ["__row", ...dialect.columns];
  const written = { ...dialect, header: false, skip: 0, columns, width: columns.length };
  return csvShape(parts, written, run, { gzipped: false, isTyped: shape.isTyped, isNumbered: true, isOurs: true });
}
