import { incompleteBeta } from "./beta.js";
import { incompleteGamma } from "./gamma.js";

/**
 * P(X ≥ observed) of a count with this mean whose variance is `dispersion` times the mean: Poisson at 1, else the negative
 * binomial of that variance (quasi-Poisson; McCullagh & Nelder 1989, §6.2). observed a whole number ≥ 0, mean > 0,
 * dispersion ≥ 1, else RangeError.
 */
export function countTail(observed: number, mean: number, dispersion = 1): number {
  if (!(Number.isSafeInteger(observed) && observed >= 0 && mean > 0 && dispersion >= 1)) {
    throw new RangeError(
      `countTail: expected a whole count, a mean > 0 and a dispersion ≥ 1, received ${observed}, ${mean} and ${dispersion}`,
    );
  }
  if (observed === 0) return 1;
  const size = mean / (dispersion - 1);
  // Beyond this size the two laws agree to the last digit that matters.
  if (size > 1e8) return incompleteGamma(observed, mean);
  return incompleteBeta(mean / (mean + size), observed, size);
}
