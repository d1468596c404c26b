import { incompleteBeta } from "./beta.js";
import { type PoissonCount, poissonRatio } from "./poisson-ratio.js";
import { criticalT } from "./student-t.js";
import type { Interval } from "./wilson.js";

export interface OverdispersedRatio extends Interval {
  readonly p_value: number;
  /** How many times as much counts vary from period to period as chance alone makes them: 1 or more. */
  readonly dispersion: number;
}

/**
 * How many times the first rate is of the second, where counts come in bursts: each side is a series of periods (weeks) with its
 * exposure, one rate a side. Quasi-Poisson (McCullagh & Nelder 1989 §6.2) with Pearson's dispersion, at least 1, over both
 * sides, and Student's t on as many degrees of freedom as periods less two. Where either side has no events, or too few
 * periods, no dispersion can be seen: Przyborowski & Wilenski's exact test. Periods without exposure are left out. RangeError
 * where a side has no exposure, or both have no events.
 */
export function quasiPoissonRatio(
  first: readonly PoissonCount[],
  second: readonly PoissonCount[],
  level = 0.95,
): OverdispersedRatio {
  const sides = [first, second].map((side) => side.filter(({ exposure }) => exposure > 0));
  const [one, other] = sides.map(total) as [PoissonCount, PoissonCount];
  const freedom = sides.reduce((sum, side) => sum + side.length, 0) - 2;
  if (one.count === 0 || other.count === 0 || freedom < 1) {
    const { estimate, low, high, p_value } = poissonRatio(one, other, level);
    return { estimate, low, high, p_value, dispersion: 1 };
  }
  const pearson = sides.reduce((sum, side) => sum + chiSquare(side), 0);
  const dispersion = Math.max(1, pearson / freedom);
  const estimate = one.count / one.exposure / (other.count / other.exposure);
  const error = Math.sqrt(dispersion * (1 / one.count + 1 / other.count));
  const factor = Math.exp(criticalT(level, freedom) * error);
  return {
    estimate,
    low: estimate / factor,
    high: estimate * factor,
    p_value: twoSidedT(Math.log(estimate) / error, freedom),
    dispersion,
  };
}

const total = (side: readonly PoissonCount[]): PoissonCount => ({
  count: side.reduce((sum, { count }) => sum + count, 0),
  exposure: side.reduce((sum, { exposure }) => sum + exposure, 0),
});

function chiSquare(side: readonly PoissonCount[]): number {
  const { count, exposure } = total(side);
  return side.reduce((sum, period) => {
    const expected = (count / exposure) * period.exposure;
    return sum + (period.count - expected) ** 2 / expected;
  }, 0);
}

/** Student's t as a beta law (Abramowitz & Stegun 26.7.1). */
const twoSidedT = (t: number, freedom: number): number => incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
