import { readEquations, type Unknown } from "./attack-equations.js";
import { narrow, solve } from "./attack-solve.js";
import type { PublishedTable, Relation } from "./declaration.js";

export interface Recovered {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly value: number;
  /** Left standing in the table, solved from sums, or squeezed between what a count can be. */
  readonly how: "printed" | "solved" | "bounded";
}

/** A sum over hidden cells that stands for fewer than k units. */
export interface RecoveredSum {
  readonly cells: readonly string[];
  readonly value: number;
}

export interface AttackResult {
  readonly cells: readonly Recovered[];
  readonly sums: readonly RecoveredSum[];
}

/**
 * What a reader with patience recovers of hidden cells, given only published tables, their rollups and the relations.
 * He knows that a hidden row has one unit or more and that a column which shows no negative number has none; a zero
 * found that way is not counted, since zeros may be told. With `k`, also small cells left standing and small sums.
 * Shares no code with `suppress`, whose adversary it is.
 */
export function attack(
  tables: readonly PublishedTable[],
  { relations = [], k = 1 }: { readonly relations?: readonly Relation[]; readonly k?: number } = {},
): AttackResult {
  const cells = new Map<string, Recovered>();
  const found = (table: PublishedTable, row: number, column: string, value: number, how: Recovered["how"]) => {
    const key = JSON.stringify([table.name, row, column]);
    if (!cells.has(key)) cells.set(key, { table: table.name, row, column, value, how });
  };
  for (const table of tables) readPrinted(table, k, found);
  const equations = readEquations(tables, relations);
  const solved = solve(equations);
  for (const { coefficients, total } of solved) {
    const [[unknown, coefficient] = [], second] = [...coefficients];
    if (unknown?.table && coefficient && !second)
      found(unknown.table, unknown.index, unknown.column, total / coefficient, "solved");
  }
  for (const [unknown, { least, most }] of narrow(equations, leastOf())) {
    const isSqueezed = Math.abs(most - least) < 1e-6 * Math.max(1, Math.abs(least));
    if (unknown.table && isSqueezed && Math.abs(most) > 1e-6)
      found(unknown.table, unknown.index, unknown.column, most, "bounded");
  }
  const sums = [...equations, ...solved].flatMap(({ coefficients, total }) => smallSum(coefficients, total, k));
  return { cells: [...cells.values()], sums };
}

function readPrinted(
  table: PublishedTable,
  k: number,
  found: (table: PublishedTable, row: number, column: string, value: number, how: "printed") => void,
): void {
  const counts = [table.units, ...(table.parts ?? [])];
  for (const [index, row] of table.rows.entries()) {
    for (const column of row.suppressed ? [...counts, ...table.measures] : counts) {
      const value = row[column];
      const isKept = row.suppressed ? value !== null && value !== undefined : Number(value) > 0 && Number(value) < k;
      if (isKept) found(table, index, column, Number(value), "printed");
    }
  }
}

function leastOf(): (unknown: Unknown) => number {
  const hasNegative = new Map<string, boolean>();
  return ({ table, column }) => {
    if (!table) return 0;
    if (column === table.units) return 1;
    const key = JSON.stringify([table.name, column]);
    const negative = hasNegative.get(key) ?? table.rows.some((row) => Number(row[column] ?? 0) < 0);
    hasNegative.set(key, negative);
    return negative ? Number.NEGATIVE_INFINITY : 0;
  };
}

function smallSum(coefficients: ReadonlyMap<Unknown, number>, total: number, k: number): RecoveredSum[] {
  const entries = [...coefficients];
  const [first] = entries;
  const isCount = ({ table, column }: Unknown) =>
    table !== null && [table.units, ...(table.parts ?? [])].includes(column);
  if (!first || !entries.every(([unknown, value]) => isCount(unknown) && Math.abs(value - first[1]) < 1e-6)) return [];
  const value = Math.round((total / first[1]) * 1e6) / 1e6;
  if (value <= 0 || value >= k) return [];
  return [{ cells: entries.map(([{ table, index, column }]) => `${table?.name}[${index}].${column}`), value }];
}
