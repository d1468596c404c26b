import { logGamma } from "./gamma.js";
import { type Fit, maximumLikelihood, type Parameters } from "./maximum-likelihood.js";

/** What customers spend: `x` purchases worth `value` each on average, and `n` customers of whom this holds. */
export interface SpendPattern {
  readonly x: number;
  /** Mean value of a purchase, > 0, in the currency; the mean of those means where a group stands for several customers. */
  readonly value: number;
  /** Mean of ln value over the group. Without it, ln of `value`, which is right for a group of one value only. */
  readonly log_value?: number;
  readonly n: number;
}

/** A purchase is Gamma(p) with a mean of the customer's own; their scales are Gamma(q) over γ (in the currency). */
export type GammaGammaName = "p" | "q" | "gamma";
type P = Parameters<GammaGammaName>;

/**
 * Gamma–Gamma model of the value of a purchase, for customers who do not spend more a purchase because they buy more often
 * (check with `correlation`). `value` leaves the first purchase out if `x` counts repeat purchases. Customers of one x may
 * be merged into groups of like values: with `log_value`, groups of 1 % width leave the parameters as they are within a thousandth. Fader,
 * Hardie & Lee (2005, JMR 42); Fader & Hardie (2013, "The Gamma-Gamma model of monetary value"), equation 1. RangeError
 * unless x ≥ 1, value > 0 and n ≥ 0.
 */
export function fitGammaGamma(patterns: readonly SpendPattern[]): Fit<GammaGammaName> {
  for (const { x, value, n } of patterns) {
    if (!(x >= 1 && value > 0 && n >= 0 && Number.isFinite(x * value * n))) {
      throw new RangeError(`gammaGamma: expected x ≥ 1, value > 0, n ≥ 0, received x ${x}, value ${value}, n ${n}`);
    }
  }
  const n = patterns.reduce((sum, pattern) => sum + pattern.n, 0);
  const mean = patterns.reduce((sum, pattern) => sum + pattern.n * pattern.value, 0) / n;
  return maximumLikelihood([{ p: 2, q: 2, gamma: mean }], n, (parameters) => logLikelihood(patterns, parameters));
}

/**
 * Mean value of the purchases to come of a customer who made x ≥ 0 worth `value` on average: between that and the mean of
 * all, the nearer to it the more purchases are known. `Infinity` where the model has no mean (px + q ≤ 1).
 */
export function expectedSpend({ p, q, gamma }: P, { x, value }: Pick<SpendPattern, "x" | "value">): number {
  const weight = p * x + q - 1;
  return weight > 0 ? (p * (gamma + x * value)) / weight : Number.POSITIVE_INFINITY;
}

/** Mean value of a purchase over all customers, pγ/(q − 1); `Infinity` where q ≤ 1. */
export function meanSpend(parameters: P): number {
  return expectedSpend(parameters, { x: 0, value: 0 });
}

function logLikelihood(patterns: readonly SpendPattern[], { p, q, gamma }: P): number {
  const same = q * Math.log(gamma) - logGamma(q);
  let sum = 0;
  let known = Number.NaN;
  let ofCount = 0;
  for (const { x, value, log_value = Math.log(value), n } of patterns) {
    // Groups come in order of x as a rule, so that the gammas need not be taken anew for each.
    if (x !== known) {
      known = x;
      ofCount = same + logGamma(p * x + q) - logGamma(p * x) + p * x * Math.log(x);
    }
    sum += n * (ofCount + (p * x - 1) * log_value - (p * x + q) * Math.log(gamma + x * value));
  }
  return sum;
}
