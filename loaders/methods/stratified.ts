import { criticalZ, twoSidedP } from "./normal.js";
import { type Interval, wilson } from "./wilson.js";

/** A sample of one stratum: what it says of all that the stratum holds. */
export interface Stratum {
  /** How many the stratum holds. */
  readonly size: number;
  /** Share of successes in its sample, 0–1. */
  readonly share: number;
  /** Effective size of its sample. */
  readonly n: number;
}

/**
 * Successes among all that the strata hold: each share counts as much as its stratum holds (Horvitz & Thompson 1952, JASA 47).
 * The limits are Wilson's of each stratum, at the z to which their independent errors add up (Yan & Su 2010, Statistics in
 * Biopharmaceutical Research 2), so that a sample without any failure is not taken for certain. Expects size > 0,
 * 0 ≤ share ≤ 1 and n > 0.
 */
export function stratifiedTotal(strata: readonly Stratum[], level = 0.95): Interval {
  const each = levelOfEach(strata, level);
  let [estimate, low, high] = [0, 0, 0];
  for (const { size, share, n } of strata) {
    if (!(size > 0)) throw new RangeError(`stratifiedTotal: size: expected more than 0, received ${size}`);
    const own = wilson(share * n, n, each);
    estimate += size * share;
    low += size * own.low;
    high += size * own.high;
  }
  return { estimate, low, high };
}

/** At the level asked for in every stratum, all limits at once would be too wide. */
function levelOfEach(strata: readonly Stratum[], level: number): number {
  const z = criticalZ(level);
  const errors = strata.map(({ size, share, n }) => {
    const centre = (share * n + z ** 2 / 2) / (n + z ** 2);
    return size * Math.sqrt((centre * (1 - centre)) / (n + z ** 2));
  });
  const sum = errors.reduce((total, error) => total + error, 0);
  return sum === 0 ? level : 1 - twoSidedP((z * Math.hypot(...errors)) / sum);
}

/** Share of successes over all strata, weighted by what they hold. */
export function stratifiedShare(strata: readonly Stratum[], level = 0.95): Interval {
  const all = strata.reduce((sum, { size }) => sum + size, 0);
  if (all === 0) throw new RangeError("stratifiedShare: strata: expected at least one, received none");
  const { estimate, low, high } = stratifiedTotal(strata, level);
  return { estimate: Math.min(1, estimate / all), low: Math.max(0, low / all), high: Math.min(1, high / all) };
}

/**
 * a ÷ (a + b) of two totals of different strata. Each bound takes both totals at their worst, which is wider than it need be:
 * the share lies outside with a probability of at most 2 × (1 − level), by Bonferroni.
 */
export function shareOfTotals(a: Interval, b: Interval): Interval | null {
  const sum = a.estimate + b.estimate;
  if (sum === 0) return null;
  const [low, high] = [Math.max(0, a.low), Math.max(0, b.low)];
  return {
    estimate: a.estimate / sum,
    low: low === 0 ? 0 : low / (low + b.high),
    high: a.high / (a.high + high),
  };
}
