import type { BuyingModel, BuyingPattern, PatternIndex } from "./buying-patterns.js";
import { indexPatterns } from "./buying-patterns.js";
import { logGamma } from "./gamma.js";
import { type Fit, maximumLikelihood, type Parameters } from "./maximum-likelihood.js";

/** Purchase rates are Gamma(r) over α units of time; chances to stop at a purchase are Beta(a, b). */
export type BetaGeometricName = "r" | "alpha" | "a" | "b";
type P = Parameters<BetaGeometricName>;

/**
 * BG/NBD: a customer may stop after each repeat purchase, so that one who has made none is alive for certain. Fader, Hardie
 * & Lee (2005, Marketing Science 24). For counts of active customers take `mbgNbd`.
 */
export const bgNbd: BuyingModel<P> = betaGeometric((x) => x);

/** MBG/NBD: a customer may stop after the first purchase already. Batislam, Denizel & Filiztekin (2007, IJRM 24). */
export const mbgNbd: BuyingModel<P> = betaGeometric((x) => x + 1);

/**
 * Parameters of either model from patterns and their numbers of customers; time grows with distinct patterns only. Errors
 * as `indexPatterns` and `maximumLikelihood`.
 */
export function fitBetaGeometric(model: BuyingModel<P>, patterns: readonly BuyingPattern[]): Fit<BetaGeometricName> {
  const index = indexPatterns(patterns);
  const alpha = index.meanT / 2;
  // Three starts, because explanations may compete: customers stop early, or stop late, or buy seldom and unalike.
  const starts = [
    { r: 1, alpha, a: 1, b: 2 },
    { r: 1, alpha, a: 0.1, b: 0.1 },
    { r: 0.1, alpha: alpha / 5, a: 1, b: 4 },
  ] as const;
  return maximumLikelihood(starts, index.customers, (parameters) => model.logLikelihood(index, parameters));
}

/** Both models are one, but for how often a customer has had the chance to stop by the time of x repeat purchases. */
function betaGeometric(chancesToStop: (x: number) => number): BuyingModel<P> {
  return {
    logLikelihood: (index, parameters) => logLikelihood(index, parameters, chancesToStop),
    expected: ({ r, alpha, a, b }, t) => {
      const chances = chancesToStop(0);
      return (chances > 0 ? b / (a + b) : 1) * untilStop(r, alpha, a, b + chances, t);
    },
    probabilityAlive: ({ r, alpha, a, b }, { x, t_x, T }) => {
      const chances = chancesToStop(x);
      if (chances === 0) return 1;
      const odds = Math.log(a / (b + chances - 1)) + (r + x) * Math.log((alpha + T) / (alpha + t_x));
      return 1 / (1 + Math.exp(odds));
    },
    expectedIfAlive: ({ r, alpha, a, b }, { x, T }, t) => untilStop(r + x, alpha + T, a, b + chancesToStop(x), t),
  };
}

/** Equation 6 of Fader, Hardie & Lee, on the log scale. */
function logLikelihood(index: PatternIndex, { r, alpha, a, b }: P, chancesToStop: (x: number) => number): number {
  const start = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b);
  let sum = 0;
  const stopped = new Float64Array(index.counts.length);
  for (const [position, { x, n }] of index.counts.entries()) {
    const chances = chancesToStop(x);
    sum += n * (start + logGamma(r + x) + logGamma(b + chances) - logGamma(a + b + chances));
    stopped[position] = chances > 0 ? Math.log(a / (b + chances - 1)) : Number.NEGATIVE_INFINITY;
  }
  const pairs = index.pairX.length;
  const silent = new Float64Array(pairs);
  const gone = new Float64Array(pairs);
  for (let i = 0; i < pairs; i++) {
    const power = -(r + (index.pairX[i] as number)) * Math.log(alpha + (index.pairT[i] as number));
    silent[i] = power;
    gone[i] = power + (stopped[index.pairCount[i] as number] as number);
  }
  for (let i = 0; i < index.n.length; i++) {
    const alive = silent[index.end[i] as number] as number;
    const dead = gone[index.last[i] as number] as number;
    const larger = Math.max(alive, dead);
    sum += (index.n[i] as number) * (larger + Math.log1p(Math.exp(alive + dead - 2 * larger)));
  }
  return sum;
}

/**
 * Purchases in t of one who is alive, buys at a Gamma(shape, rate) pace and stops at each with a chance Beta(a, b): the
 * would-be purchases are negative binomial, the k-th of them comes about if the k − 1 before did not stop the customer.
 * Sum over their number, all terms positive. Equal to (a + b − 1)/(a − 1) · [1 − (rate/(rate + t))^shape 2F1(shape, b;
 * a + b − 1; t/(rate + t))] (Fader, Hardie & Lee 2005, equation 9), without its poles at a = 1 and a + b = 1.
 */
function untilStop(shape: number, rate: number, a: number, b: number, t: number): number {
  // Without this a NaN would never let the sum end.
  if (!(shape > 0 && rate > 0 && a > 0 && b >= 0 && t >= 0 && Number.isFinite(t))) {
    throw new RangeError(
      `betaGeometric: expected parameters > 0 and a time ≥ 0, received ${shape}, ${rate}, ${a}, ${b} and ${t}`,
    );
  }
  if (t === 0) return 0;
  const z = t / (rate + t);
  // Probabilities relative to that of none, rescaled before they overflow; the logarithm of the scale is kept apart.
  let scale = shape * Math.log1p(-z);
  let probability = 1;
  let reached = 1;
  let realised = 0;
  let sum = 0;
  for (let k = 0; ; k++) {
    probability *= (z * (shape + k)) / (k + 1);
    realised += reached;
    reached *= (b + k) / (a + b + k);
    const term = probability * realised;
    sum += term;
    // No later term is more than this ratio of the one before, and the ratio falls: what is left is a geometric sum.
    const ratio = z * (1 + shape / (k + 1));
    if (ratio < 1 && term * ratio < 1e-15 * sum * (1 - ratio)) return sum * Math.exp(scale);
    if (sum > 1e250) {
      probability *= 1e-250;
      sum *= 1e-250;
      scale += 250 * Math.LN10;
    }
  }
}
