import { betaQuantile } from "./beta.js";
import { tailOf } from "./normal.js";

/**
 * Critical value of a two-sided interval on `degreesOfFreedom`: 2.262157 at level .95 on 9. RangeError unless
 * degreesOfFreedom > 0 and 0 < level < 1. Student (1908), by the beta law of t²/(ν + t²) (Abramowitz & Stegun 26.7.1).
 */
export function criticalT(level: number, degreesOfFreedom: number): number {
  tailOf(level);
  if (!(degreesOfFreedom > 0)) {
    throw new RangeError(`criticalT: degrees of freedom: expected more than 0, received ${degreesOfFreedom}`);
  }
  const y = betaQuantile(level, 0.5, degreesOfFreedom / 2);
  return Math.sqrt((degreesOfFreedom * y) / (1 - y));
}
