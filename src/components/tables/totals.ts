import { numberOf, type Row } from "../rows.js";

/** For counts of rows and files, which are never hidden; counts of persons are not summed on pages. */
export const sumOf = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + (numberOf(row, column) ?? 0), 0);
