import { gammaQuantile } from "./gamma.js";
import { tailOf } from "./normal.js";
import type { PoissonCount } from "./poisson-ratio.js";
import type { Interval } from "./wilson.js";

/**
 * Events per unit of exposure with the exact interval of Garwood (1936, Biometrika 28): quantiles of Gamma(x) and
 * Gamma(x + 1) over the exposure. A count that is not whole and ≥ 0, or an exposure ≤ 0: RangeError.
 */
export function poissonInterval({ count, exposure }: PoissonCount, level = 0.95): Interval {
  if (!(Number.isSafeInteger(count) && count >= 0 && exposure > 0 && Number.isFinite(exposure))) {
    throw new RangeError(
      `poissonInterval: expected a whole count over an exposure > 0, received ${count} over ${exposure}`,
    );
  }
  const tail = tailOf(level);
  return {
    estimate: count / exposure,
    low: count === 0 ? 0 : gammaQuantile(tail, count) / exposure,
    high: gammaQuantile(1 - tail, count + 1) / exposure,
  };
}
