import { criticalZ } from "./normal.js";

/** A number with the interval that belongs to it, all in the unit of the estimate. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Share of successes among n with its score interval, 0–1. `successes` need not be whole (weighted shares), but
 * 0 ≤ successes ≤ n and n > 0, else RangeError. Wilson (1927, JASA 22), without continuity correction.
 */
export function wilson(successes: number, n: number, level = 0.95): Interval {
  if (!(n > 0 && Number.isFinite(n))) throw new RangeError(`wilson: n: expected more than 0, received ${n}`);
  if (!(successes >= 0 && successes <= n)) {
    throw new RangeError(`wilson: successes: expected between 0 and ${n}, received ${successes}`);
  }
  const z2 = criticalZ(level) ** 2;
  const estimate = successes / n;
  const centre = (successes + z2 / 2) / (n + z2);
  const half = Math.sqrt(z2 * (successes * (1 - estimate) + z2 / 4)) / (n + z2);
  // At none and all the two terms are equal in theory and differ by a rounding in practice.
  return {
    estimate,
    low: successes === 0 ? 0 : Math.min(estimate, Math.max(0, centre - half)),
    high: successes === n ? 1 : Math.max(estimate, Math.min(1, centre + half)),
  };
}
