import type { Row } from "../engines/engine.js";
import { cochranArmitage } from "../methods/cochran-armitage.js";

/** Fewest whole periods between which a direction is told. */
const MINIMUM_PERIODS = 4;

/**
 * Whether churn rises or falls over the whole periods that are shown (Cochran 1954, Armitage 1955), as a change a year; on the last of
 * them. Hidden periods stay out: a slope over all would tell of them.
 */
export function withTrend(rows: readonly Row[]): Row[] {
  const whole = rows.filter((row) => row.is_complete === true && !row.suppressed);
  const last = whole.at(-1);
  if (last === undefined || whole.length < MINIMUM_PERIODS) return [...rows];
  const trend = cochranArmitage(
    whole.map((row) => ({
      score: yearsAt(String(row.month)),
      successes: Number(row.lost),
      n: Number(row.customers_at_start),
    })),
  );
  if (trend === null) return [...rows];
  const told = {
    trend: digits(trend.estimate),
    trend_low: digits(trend.low),
    trend_high: digits(trend.high),
    trend_periods: whole.length,
  };
  return rows.map((row) => (row === last ? { ...row, ...told } : row));
}

/** Where a period stands on a scale of years. */
function yearsAt(period: string): number {
  const year = Number(period.slice(0, 4));
  if (period.length === 4) return year;
  return period[5] === "Q" ? year + (Number(period[6]) - 1) / 4 : year + (Number(period.slice(5, 7)) - 1) / 12;
}

const digits = (share: number): number => Math.round(share * 1e4) / 1e4;
