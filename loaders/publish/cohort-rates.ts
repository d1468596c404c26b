import type { Row } from "../engines/engine.js";
import { wilson } from "../methods/wilson.js";

/**
 * Rates of return and what customers have brought so far, from numbers that are shown: a rate beside a hidden number would give
 * away the other of the two. With Wilson's limits (1927). None for a period that is not over, which would look like a fall; no
 * sum reaches over a hidden period.
 */
export function withRates(rows: readonly Row[]): Row[] {
  const sizes = new Map(
    rows.filter((row) => row.months_since === 0 && !row.suppressed).map((row) => [row.cohort, Number(row.buyers)]),
  );
  const values = valuesSoFar(rows);
  return rows.map((row) => {
    const size = sizes.get(row.cohort);
    if (!size || row.suppressed || !row.is_complete) return row;
    const sum = values.get(row);
    const worth = sum === undefined ? row : { ...row, value_per_customer: Math.round((100 * sum) / size) / 100 };
    if (row.months_since === 0) return worth;
    const { estimate, low, high } = wilson(Number(row.buyers), size);
    return { ...worth, rate: estimate, low, high };
  });
}

/** Revenue of each cohort up to each period before which nothing is hidden. */
function valuesSoFar(rows: readonly Row[]): Map<Row, number> {
  const ordered = rows.toSorted((a, b) => Number(a.months_since) - Number(b.months_since));
  const sums = new Map<unknown, number>();
  const values = new Map<Row, number>();
  for (const row of ordered) {
    const before = row.months_since === 0 ? 0 : sums.get(row.cohort);
    if (before === undefined || row.suppressed || row.money_suppressed) {
      sums.delete(row.cohort);
      continue;
    }
    const sum = before + Number(row.revenue);
    sums.set(row.cohort, sum);
    values.set(row, sum);
  }
  return values;
}
