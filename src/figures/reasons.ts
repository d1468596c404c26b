import { latestComplete, numberOf, type Row, textOf } from "../components/rows.js";

export interface Reason {
  readonly reason: string;
  readonly rows: readonly Row[];
}

/** Rows of each reason, ranked by its latest full month; the remainder "other" stays last. */
export function byReason(rows: readonly Row[], column: string): readonly Reason[] {
  const reasons = [...new Set(rows.map((row) => textOf(row, "reason")))];
  const latest = ({ rows: here }: Reason) => {
    const row = latestComplete(here, column);
    return row === undefined ? -Infinity : (numberOf(row, column) ?? -Infinity);
  };
  return reasons
    .map((reason) => ({ reason, rows: rows.filter((row) => textOf(row, "reason") === reason) }))
    .sort((a, b) => Number(a.reason === "other") - Number(b.reason === "other") || latest(b) - latest(a));
}
