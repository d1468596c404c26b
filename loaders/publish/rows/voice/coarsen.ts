import type { Row } from "../../../engines/engine.js";
import { int } from "../builder.js";

export interface Coarsening {
  readonly k: number;
  /** Columns of counts that have to be 0 or at least k. */
  readonly parts: readonly string[];
  /** What added-up rows hold. */
  readonly merge: (rows: readonly Row[]) => Row;
}

const OTHER = "other";

/**
 * Values of one criterion of which too few answer stand together as `other`, with the rarest of the rest while these are too few
 * still. Nothing where all would stand together: that is everybody once more.
 */
export function coarsen(rows: readonly Row[], { k, parts, merge }: Coarsening): Row[] {
  const isSmall = (row: Row): boolean => parts.some((part) => int(row, part) > 0 && int(row, part) < k);
  const kept = rows
    .filter((row) => !isSmall(row))
    .sort((a, b) => int(b, "answers") - int(a, "answers") || (String(a.value) < String(b.value) ? -1 : 1));
  const rest = rows.filter(isSmall);
  while (rest.length > 0 && isSmall(merge(rest)) && kept.length > 0) rest.push(kept.pop() as Row);
  const all = rest.length === 0 ? kept : [...kept, { ...merge(rest), value: OTHER }];
  return all.length > 1 ? all : [];
}

/** Rows of each value of a column, in the order in which the values come. */
export function groupsOf(rows: readonly Row[], column: string): Row[][] {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group) group.push(row);
    else groups.set(row[column], [row]);
  }
  return [...groups.values()];
}

/** Rows added up in some columns, and otherwise like the first. */
export const added =
  (columns: readonly string[]) =>
  (rows: readonly Row[]): Row => ({
    ...rows[0],
    ...Object.fromEntries(
      columns.map((column) => [column, rows.reduce((sum, row) => sum + int(row, column), 0)] as const),
    ),
  });
