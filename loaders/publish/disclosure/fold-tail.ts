import type { Row } from "./declaration.js";
import { type MergeOptions, mergeRows } from "./merge-rows.js";

export interface FoldTailOptions extends MergeOptions {
  /** First value of the tail: 6 gives "6+". */
  readonly at: number;
}

/** Numbered categories with the tail as one, "1" … "5", "6+": texts, so that the column has one type. */
export function foldTail(rows: readonly Row[], { at, ...options }: FoldTailOptions): Row[] {
  const label = (value: unknown) => {
    if (value === null || value === undefined) return null;
    return Number(value) >= at ? `${at}+` : String(value);
  };
  return mergeRows(rows, label, options);
}
