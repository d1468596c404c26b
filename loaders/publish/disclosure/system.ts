import type { TableDeclaration } from "./declaration.js";

/** A row of a declared table, or a total that tables add up to and none publishes (`table` null). */
export interface SystemRow {
  readonly id: number;
  readonly table: TableDeclaration | null;
  readonly index: number;
  readonly units: number;
  readonly parts: readonly number[];
  readonly cells: Map<string, Cell>;
  readonly links: Link[];
  /** How many sums lie below: 0 for a detail, 1 for its total, 2 for a total of totals. */
  level: number;
  state: "shown" | "primary" | "complementary" | "unpublished";
}

export interface Cell {
  readonly row: SystemRow;
  readonly column: string;
  readonly value: number;
}

/** Σ coefficient · cell is a number readers know. */
export interface Equation {
  readonly terms: readonly { readonly cell: Cell; readonly coefficient: number }[];
  /** Whether the cells count parts of rows, whose sums are bound by k too. */
  readonly isPart: boolean;
}

/** Equations over the same rows: one rollup of one group, or one relation. */
export interface Link {
  readonly id: number;
  readonly label: string;
  readonly rows: readonly SystemRow[];
  readonly equations: readonly Equation[];
  readonly unitsAdd: boolean;
  /** The row that the others add up to. */
  readonly total: SystemRow | null;
  /** How many of `rows` are unknown to a reader. */
  unknown: number;
}

export interface System {
  readonly rows: ReadonlyMap<TableDeclaration, readonly SystemRow[]>;
  readonly links: readonly Link[];
  readonly warnings: readonly string[];
}

export function isUnknown(row: SystemRow): boolean {
  return row.state !== "shown";
}

export function setState(row: SystemRow, state: SystemRow["state"]): void {
  const change = Number(state !== "shown") - Number(isUnknown(row));
  row.state = state;
  for (const link of row.links) link.unknown += change;
}

/** The same cell object at every mention, since cells are compared by identity. */
export function cellOf(row: SystemRow, column: string): Cell {
  const known = row.cells.get(column);
  if (known) return known;
  const cell = { row, column, value: quantity(row.table?.rows[row.index]?.[column], row, column) };
  row.cells.set(column, cell);
  return cell;
}

/** Counts arrive from the engine as numbers, bigints or decimal texts; a missing measure adds nothing to a sum. */
export function quantity(
  value: unknown,
  row: { table: TableDeclaration | null; index: number },
  column: string,
): number {
  if (value === null || value === undefined || value === "") return 0;
  const number = typeof value === "number" ? value : Number(value);
  if (Number.isFinite(number) && typeof value !== "boolean" && typeof value !== "object") return number;
  throw new Error(
    `disclosure: table "${row.table?.name}", row ${row.index}, column "${column}": expected a number, received ${String(value)}.`,
  );
}

/** How a row is named in a message. */
export function nameOf(row: SystemRow): string {
  return row.table ? `table "${row.table.name}", row ${row.index}` : "an unpublished total";
}
