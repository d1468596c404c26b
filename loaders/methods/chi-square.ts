import { incompleteGamma, logGamma, upperIncompleteGamma } from "./gamma.js";

/** P(X ≥ statistic) for χ² on `degreesOfFreedom`, with its digits down to 1e-300. Errors as `incompleteGamma`. */
export function chiSquareP(statistic: number, degreesOfFreedom: number): number {
  return upperIncompleteGamma(degreesOfFreedom / 2, statistic / 2);
}

/**
 * Noncentralities that a statistic speaks for: those under which neither it nor more, nor it nor less, is rarer than
 * (1 − level)/2. The lower one is 0 where the statistic is no surprise without any; the upper one too where even then so
 * small a statistic is rare. By bisection. Johnson, Kotz & Balakrishnan (1995) ch. 29.
 */
export function noncentralityInterval(
  statistic: number,
  degreesOfFreedom: number,
  level = 0.95,
): { readonly low: number; readonly high: number } {
  const tail = (1 - level) / 2;
  return {
    low: noncentralityWith(1 - tail, statistic, degreesOfFreedom),
    high: noncentralityWith(tail, statistic, degreesOfFreedom),
  };
}

/** Noncentrality at which P(X ≤ statistic) = p, or 0 where it is less already at 0; P falls as noncentrality grows. */
function noncentralityWith(p: number, statistic: number, degreesOfFreedom: number): number {
  if (noncentralChiSquareCdf(statistic, degreesOfFreedom, 0) <= p) return 0;
  let low = 0;
  let high = statistic + 1;
  while (noncentralChiSquareCdf(statistic, degreesOfFreedom, high) > p) high *= 2;
  for (let i = 0; i < 100 && high - low > 1e-10 * high; i++) {
    const middle = (low + high) / 2;
    if (noncentralChiSquareCdf(statistic, degreesOfFreedom, middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * P(X ≤ x) for χ² on `degreesOfFreedom` with a noncentrality ≥ 0: central ones weighted by a Poisson law (Abramowitz &
 * Stegun 1964, 26.4.25), summed from its mode both ways. Absolute error about 1e-12.
 */
export function noncentralChiSquareCdf(x: number, degreesOfFreedom: number, noncentrality: number): number {
  if (x <= 0) return 0;
  const mean = noncentrality / 2;
  const mode = Math.floor(mean);
  const shape = degreesOfFreedom / 2 + mode;
  const weight = mean === 0 ? 1 : Math.exp(mode * Math.log(mean) - mean - logGamma(mode + 1));
  const central = incompleteGamma(shape, x / 2);
  // P(a + 1, y) = P(a, y) − y^a e^−y / Γ(a + 1).
  const step = Math.exp(shape * Math.log(x / 2) - x / 2 - logGamma(shape + 1));
  let sum = weight * central;
  for (let j = mode, w = weight, p = central, s = step; w > 1e-18 && p > 1e-18; ) {
    p -= s;
    j++;
    s *= x / 2 / (shape + j - mode);
    w *= mean / j;
    sum += w * Math.max(0, p);
  }
  for (let j = mode, w = weight, p = central, s = step; j > 0 && w > 1e-18; j--) {
    s *= (shape + j - mode) / (x / 2);
    p += s;
    w *= j / mean;
    sum += w * Math.min(1, p);
  }
  return Math.min(1, sum);
}
