import { betaQuantile, binomialCdf } from "./beta.js";
import { tailOf, twoSidedP } from "./normal.js";
import { type Interval, wilson } from "./wilson.js";

/** Events counted over an exposure (orders, days, customers …; any unit, the same for both rates). */
export interface PoissonCount {
  readonly count: number;
  readonly exposure: number;
}

export interface RateRatio extends Interval {
  readonly p_value: number;
  /** `score` beyond 100,000 events, where limits agree to four digits and p within .001. */
  readonly method: "exact" | "score";
}

const EXACT_UP_TO = 100_000;

/**
 * How many times the first rate is of the second, with interval and two-sided p-value for a ratio of 1.
 * Given the total, the first count is binomial (Przyborowski & Wilenski 1940): Clopper–Pearson (1934) limits of its
 * share, turned into a ratio, and twice the smaller tail as p, so that p < 1 − level exactly when the interval leaves 1
 * out (Fay 2010, Biostatistics 11). Beyond 100,000 events: Wilson's score limits and the score test on the same share.
 * No events in the second gives an infinite estimate; none in either, counts that are not whole or exposures ≤ 0:
 * RangeError.
 */
export function poissonRatio(first: PoissonCount, second: PoissonCount, level = 0.95): RateRatio {
  for (const { count, exposure } of [first, second]) {
    if (!(Number.isSafeInteger(count) && count >= 0 && exposure > 0 && Number.isFinite(exposure))) {
      throw new RangeError(
        `poissonRatio: expected a whole count over an exposure > 0, received ${count} over ${exposure}`,
      );
    }
  }
  const n = first.count + second.count;
  if (n === 0) throw new RangeError("poissonRatio: expected at least one event, received 0 and 0");
  const scale = second.exposure / first.exposure;
  const estimate = (first.count / second.count) * scale;
  const method = n <= EXACT_UP_TO ? "exact" : "score";
  const { low, high } =
    method === "exact" ? clopperPearsonOdds(first.count, n, level) : scoreOdds(first.count, n, level);
  const share = first.exposure / (first.exposure + second.exposure);
  const p_value = method === "exact" ? doubledTail(first.count, n, share) : scoreP(first.count, n, share);
  return { estimate, low: low * scale, high: high * scale, p_value, method };
}

interface Odds {
  readonly low: number;
  readonly high: number;
}

function clopperPearsonOdds(count: number, n: number, level: number): Odds {
  const tail = tailOf(level);
  const low = count === 0 ? 0 : betaQuantile(tail, count, n - count + 1);
  const rest = count === n ? 0 : betaQuantile(tail, n - count, count + 1);
  return { low: low / (1 - low), high: (1 - rest) / rest };
}

function scoreOdds(count: number, n: number, level: number): Odds {
  const { low } = wilson(count, n, level);
  const rest = wilson(n - count, n, level).low;
  return { low: low / (1 - low), high: (1 - rest) / rest };
}

function doubledTail(count: number, n: number, share: number): number {
  const atMost = binomialCdf(count, n, share);
  const atLeast = binomialCdf(n - count, n, 1 - share);
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

function scoreP(count: number, n: number, share: number): number {
  return twoSidedP((count - n * share) / Math.sqrt(n * share * (1 - share)));
}
