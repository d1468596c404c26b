import type { Row } from "../../engines/engine.js";
import { type Moments, varianceExplained, varianceExplainedInterval } from "../../methods/variance-explained.js";
import { type Builder, int } from "./builder.js";

/** Fewest people of whom it is told whether a segment parts them well. */
const MINIMUM = 100;

const digits = (value: number, count: number): number => Number(value.toFixed(count));

/** The team's segments with how much they share with the others, and how well each tells customers of different worth apart. */
export const segmentsCustom: Builder = async (marts) => {
  const moments = await marts.rows("segment_moments");
  const steady = await marts.rows("segment_stability");
  const { k } = marts.report.privacy;
  return (await marts.rows("segments_custom")).map((row) => ({
    ...row,
    overlap: shareOf(int(row, "shared"), int(row, "customers"), k),
    ...stabilityOf(
      steady.find(({ segment }) => segment === row.segment),
      k,
    ),
    ...quality(moments.filter(({ segment }) => segment === row.segment)),
  }));
};

/** In whole percents, and only where nobody or at least k stand on either side. */
function shareOf(part: number, whole: number, k: number): number | null {
  const isTold = [part, whole - part].every((persons) => persons === 0 || persons >= k);
  return whole > 0 && isTold ? digits(part / whole, 2) : null;
}

/** Of those in the segment at the last but one end of a month, who still were at the next; nothing where its variables have no date. */
const stabilityOf = (row: Row | undefined, k: number): Row => ({
  stability: row === undefined ? null : shareOf(int(row, "stayed"), int(row, "members_before"), k),
});

/** η² of the revenue of 12 months with its interval by leaving out one fortieth of the base at a time. */
export function quality(rows: readonly Row[]): Row {
  const none = { variance: null, variance_low: null, variance_high: null };
  const folds = [...new Set(rows.map(({ fold }) => Number(fold)))].sort((a, b) => a - b);
  const of = (isPart: (row: Row) => boolean): Moments =>
    rows.filter(isPart).reduce<Moments>(
      (sum, row) => ({
        n: sum.n + int(row, "customers"),
        sum: sum.sum + Number(row.revenue),
        sum_of_squares: sum.sum_of_squares + Number(row.revenue_squares),
      }),
      { n: 0, sum: 0, sum_of_squares: 0 },
    );
  const whole = [0, 1].map((side) => of((row) => int(row, "is_in") === side));
  if (whole.reduce((sum, { n }) => sum + n, 0) < MINIMUM) return none;
  const explained = varianceExplained(whole);
  const interval = varianceExplainedInterval(
    folds.map((fold) => [0, 1].map((side) => of((row) => int(row, "is_in") === side && int(row, "fold") === fold))),
  );
  if (explained === null || interval === null) return none;
  return {
    variance: digits(explained.eta_squared, 3),
    variance_low: digits(interval.low, 3),
    variance_high: digits(interval.high, 3),
  };
}
