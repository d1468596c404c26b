import type { Row } from "../../engines/engine.js";
import { type Builder, int } from "./builder.js";

const GRAINS = ["month", "quarter", "year"] as const;
/** Years that a reader can tell apart in a stack; older ones are one layer. */
const MOST_YEARS = 5;

/** What is older than the years that stand alone. */
export const EARLIER = "earlier";

export const revenueByCohort: Builder = async (marts) =>
  layers(await marts.rows("revenue_by_cohort"), marts.report.privacy.k);

/** Revenue by year of the first purchase, at the finest grain at which no cell is of fewer than k persons, nor its money. */
export function layers(rows: readonly Row[], k: number): Row[] {
  for (const name of GRAINS) {
    const own = together(rows.filter(({ grain }) => grain === name));
    const isTold = (row: Row, column: string): boolean => int(row, column) === 0 || int(row, column) >= k;
    if (own.length > 0 && own.every((row) => isTold(row, "buyers") && isTold(row, "payers"))) return own;
  }
  return [];
}

function together(rows: readonly Row[]): Row[] {
  const years = [...new Set(rows.map(({ cohort }) => String(cohort)))].sort();
  const single = years.slice(-(years.length > MOST_YEARS ? MOST_YEARS - 1 : MOST_YEARS));
  const made = new Map<string, Row>();
  for (const { grain, ...row } of rows) {
    const cohort = single.includes(String(row.cohort)) ? String(row.cohort) : EARLIER;
    const key = `${row.month} ${cohort}`;
    const before = made.get(key);
    made.set(key, {
      ...row,
      // Not `grain`: there is nothing left to choose.
      layer_grain: grain ?? null,
      cohort,
      buyers: int(before, "buyers") + int(row, "buyers"),
      payers: int(before, "payers") + int(row, "payers"),
      revenue: Math.round(100 * (Number(before?.revenue ?? 0) + Number(row.revenue))) / 100,
    });
  }
  return [...made.values()];
}
