import type { Engine } from "../engines/engine.js";
import type { Plan } from "./plan.js";

/** Where each file's rows stand in a load's table, by position in the shape's parts. */
export interface FileRows {
  readonly firstRow: number;
  readonly rows: number;
}

export async function filePositions(engine: Engine, table: string): Promise<ReadonlyMap<number, FileRows>> {
  const rows = await engine.rows<{ part: number; first: number; last: number; rows: number }>(
    `select __part as part, min(rowid) as first, max(rowid) as last, count(*) as rows from ${table} group by 1 order by 1`,
  );
  // A row's number in its file follows from its place in the table, which holds only while files do not mix.
  for (const { part, first, last, rows: count } of rows)
    if (last - first + 1 !== count) throw new Error(`Rows of part ${part} are not together in ${table}`);
  return new Map(rows.map(({ part, first, rows: count }) => [part, { firstRow: first, rows: count }]));
}

interface Placed {
  readonly plan: Plan;
  readonly positions: ReadonlyMap<number, FileRows>;
}

/** SQL for a row's number in its file, from 1. */
export function rowNumber({ plan: { shape }, positions }: Placed): string {
  if (shape.isNumbered) return "__row";
  if (shape.parts.length < 2) return "cast(rowid + 1 as bigint)";
  const first = shape.parts.map((_, part) => positions.get(part)?.firstRow ?? 0);
  return `cast(rowid + 1 - [${first.join(", ")}][__part + 1] as bigint)`;
}

/** SQL for one text per file, picked by the row's part. */
export const perPart = (texts: readonly string[]): string =>
  texts.length === 1 ? (texts[0] ?? "null") : `[${texts.join(", ")}][__part + 1]`;
