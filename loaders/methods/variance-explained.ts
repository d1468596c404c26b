import { incompleteBeta } from "./beta.js";
import { jackknife } from "./jackknife.js";
import type { Interval } from "./wilson.js";

/** A segment's customers and the sum and sum of squares of their values. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly sum_of_squares: number;
}

const NOBODY: Moments = { n: 0, sum: 0, sum_of_squares: 0 };

export interface VarianceExplained {
  /** η²: share of the differences between customers that lie between segments rather than within them, 0…1. */
  readonly eta_squared: number;
  /** The same after taking off what chance adds, ε² of Kelley (1935); 0 at least. */
  readonly epsilon_squared: number;
  readonly f: number;
  readonly degrees_of_freedom: readonly [between: number, within: number];
  /** Of segments with equal means (Fisher 1925); rough where values are as skewed as money is. */
  readonly p_value: number;
}

/**
 * Are segments alike within and different between? null where there are fewer than two segments with customers, no more
 * customers than segments, or no differences at all. RangeError for n < 0 or sums that do not belong together. Values whose
 * mean exceeds a million times their spread lose their digits: take a constant off first.
 */
export function varianceExplained(segments: readonly Moments[]): VarianceExplained | null {
  for (const segment of segments) requireMoments(segment);
  const filled = segments.filter(({ n }) => n > 0);
  const all = filled.reduce(together, NOBODY);
  const mean = all.sum / all.n;
  const between = filled.reduce((sum, segment) => sum + segment.n * (segment.sum / segment.n - mean) ** 2, 0);
  const within = filled.reduce(
    (sum, { n, ...one }) => sum + Math.max(0, one.sum_of_squares - (one.sum * one.sum) / n),
    0,
  );
  const degrees = [filled.length - 1, all.n - filled.length] as const;
  if (degrees[0] < 1 || degrees[1] < 1 || !(between + within > 0)) return null;
  const f = between / degrees[0] / (within / degrees[1]);
  const chance = (degrees[0] * within) / degrees[1];
  return {
    eta_squared: between / (between + within),
    epsilon_squared: Math.max(0, (between - chance) / (between + within)),
    f,
    degrees_of_freedom: degrees,
    p_value: incompleteBeta(within / (within + between), degrees[1] / 2, degrees[0] / 2),
  };
}

/**
 * η² with an interval that asks nothing of the values: `buckets` are the same segments in ten or more random parts of the
 * base (a hash of the person id), segments in one order. Jackknife by leaving out one part at a time. null where
 * `varianceExplained` is null for the base or without a part, so also for a single part.
 */
export function varianceExplainedInterval(buckets: readonly (readonly Moments[])[], level = 0.95): Interval | null {
  const without = (left: number | null) => {
    const kept = buckets.filter((_, i) => i !== left);
    const segments = (buckets[0] ?? []).map((_, j) =>
      kept.map((bucket) => bucket[j] ?? NOBODY).reduce(together, NOBODY),
    );
    return varianceExplained(segments)?.eta_squared ?? null;
  };
  const whole = without(null);
  const parts = buckets.map((_, i) => without(i)).filter((value) => value !== null);
  if (whole === null || parts.length < buckets.length) return null;
  return jackknife(whole, parts, { level, scale: "share" });
}

function together(one: Moments, two: Moments): Moments {
  return { n: one.n + two.n, sum: one.sum + two.sum, sum_of_squares: one.sum_of_squares + two.sum_of_squares };
}

function requireMoments({ n, sum, sum_of_squares }: Moments): void {
  const isPossible = n >= 0 && Number.isFinite(n + sum + sum_of_squares);
  // Sums of floats may miss the bound by a rounding.
  if (isPossible && n * sum_of_squares - sum * sum >= -1e-9 * sum * sum) return;
  throw new RangeError(
    `varianceExplained: expected n ≥ 0 and a sum of squares ≥ sum²/n, received ${n}, ${sum}, ${sum_of_squares}`,
  );
}
