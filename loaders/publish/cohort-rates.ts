import type { Row } from "../engines/engine.js";
import { wilson } from "../methods/wilson.js";

/**
 * Rates of return, from numbers that are shown: a rate beside a hidden number would give away the other of the two. With
 * Wilson's limits (1927). None for a period that is not over, which would look like a fall.
 */
export function withRates(rows: readonly Row[]): Row[] {
  const sizes = new Map(
    rows.filter((row) => row.months_since === 0 && !row.suppressed).map((row) => [row.cohort, Number(row.buyers)]),
  );
  return rows.map((row) => {
    const size = sizes.get(row.cohort);
    if (!size || row.months_since === 0 || row.suppressed || !row.is_complete) return row;
    const { estimate, low, high } = wilson(Number(row.buyers), size);
    return { ...row, rate: estimate, low, high };
  });
}
