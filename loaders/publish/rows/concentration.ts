import type { Row } from "../../engines/engine.js";
import { gini, topShare, type ValueGroup } from "../../methods/concentration.js";
import { type Builder, int } from "./builder.js";

const SHARES = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** Fewest buyers of whom concentration is told. */
const MINIMUM = 100;

/** What the most valuable buyers have paid of all that buyers have paid, with intervals, and the Gini index. */
export const concentration: Builder = async (marts) =>
  concentrationOf(
    (await marts.rows("value_groups")).map((row) => ({
      n: int(row, "customers"),
      sum: Number(row.revenue),
      sum_of_squares: Number(row.revenue_squares),
    })),
    marts.report.privacy.k,
  );

/** Rows between which at least k buyers stand; four digits, as the method is exact to no more. */
export function concentrationOf(groups: readonly ValueGroup[], k: number): Row[] {
  const buyers = groups.reduce((sum, { n }) => sum + n, 0);
  const spread = buyers < MINIMUM ? null : gini(groups);
  if (spread === null) return [];
  const rows: Row[] = [];
  let before = 0;
  for (const share of SHARES) {
    const units = Math.floor(buyers * share) - Math.floor(buyers * before);
    const top = topShare(groups, share);
    if (units < k || top === null) continue;
    before = share;
    rows.push({
      share_customers: share,
      share_revenue: digits(top.estimate),
      low: digits(top.low),
      high: digits(top.high),
      gini: digits(spread.estimate),
      gini_low: digits(spread.low),
      gini_high: digits(spread.high),
      units,
    });
  }
  return rows;
}

const digits = (share: number): number => Math.round(share * 1e4) / 1e4;
