import type { PublishedName } from "../../loaders/publish/tables.js";
import type { FigureContext } from "../figures/figure.js";

/** One published row; a cell is null where it is suppressed or missing. */
export type Row = Readonly<Record<string, unknown>>;

export const rowsOf = (context: FigureContext, name: PublishedName): readonly Row[] =>
  context.table(name).objects() as Row[];

export const textOf = (row: Row, column: string): string => String(row[column] ?? "");

export function numberOf(row: Row, column: string): number | null {
  const value = row[column];
  if (value === null || value === undefined || value === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Hidden because too few persons stand behind it, which is neither zero nor missing. */
export const isSuppressed = (row: Row): boolean => row["suppressed"] === true;
/** Whether a number that the row lacks was hidden: with the row, or as money that too few paid. */
export const isHidden = (row: Row): boolean => isSuppressed(row) || row["money_suppressed"] === true;
/** Test records, staff and the like: counted, but no part of the base. */
export const isOutOfScope = (row: Row): boolean => row["status"] === "out_of_scope";
export const isComplete = (row: Row): boolean => row["is_complete"] !== false;

/** Of the rows that show the measure, the one where it is largest. */
export const largest = (rows: readonly Row[], column: string): Row | undefined => ranked(rows, column)[0];

/** Rows by a measure, largest first; hidden and missing ones keep their order at the end. */
export const ranked = (rows: readonly Row[], column: string): readonly Row[] =>
  [...rows].sort((a, b) => (numberOf(b, column) ?? -Infinity) - (numberOf(a, column) ?? -Infinity) || 0);

/** The latest period that the data covers whole and that shows the measure. */
export const latestComplete = (rows: readonly Row[], column: string): Row | undefined =>
  rows.findLast((row) => isComplete(row) && numberOf(row, column) !== null);
