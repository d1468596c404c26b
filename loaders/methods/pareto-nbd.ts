import type { BuyingModel, BuyingPattern, PatternIndex } from "./buying-patterns.js";
import { indexPatterns } from "./buying-patterns.js";
import { logGamma } from "./gamma.js";
import { hypergeometricOne } from "./hypergeometric.js";
import { logSubtract } from "./log-sum.js";
import { type Fit, maximumLikelihood, type Parameters } from "./maximum-likelihood.js";

/** Purchase rates are Gamma(r) over α units of time, dropout rates Gamma(s) over β. */
export type ParetoName = "r" | "alpha" | "s" | "beta";
type P = Parameters<ParetoName>;

/** Beyond this the exponential overflows, and 1 beside it has long lost its last digit. */
const LARGEST_EXPONENT = 700;

/**
 * Pareto/NBD: a customer may stop at any moment. Schmittlein, Morrison & Colombo (1987, Management Science 33); likelihood
 * and expectations as in Fader & Hardie (2005, "A note on deriving the Pareto/NBD model").
 */
export const paretoNbd: BuyingModel<P> = {
  logLikelihood,
  expected: ({ r, alpha, s, beta }, t) => ((r * beta) / alpha) * stopping(s, beta, t),
  probabilityAlive: (parameters, { x, t_x, T }) => {
    const alive = logAlive(parameters, x, T);
    const dead = logSubtract(logDead(parameters, x, t_x), logDead(parameters, x, T));
    return 1 / (1 + Math.exp(dead - alive));
  },
  expectedIfAlive: ({ r, alpha, s, beta }, { x, T }, t) =>
    (((r + x) * (beta + T)) / (alpha + T)) * stopping(s, beta + T, t),
};

/** Parameters from patterns and their numbers of customers. Errors as `indexPatterns` and `maximumLikelihood`. */
export function fitParetoNbd(patterns: readonly BuyingPattern[]): Fit<ParetoName> {
  const index = indexPatterns(patterns);
  const scale = index.meanT / 2;
  // Two starts, because explanations may compete: customers stop late, or stop early.
  const starts = [
    { r: 1, alpha: scale, s: 1, beta: scale },
    { r: 1, alpha: scale, s: 0.1, beta: scale / 10 },
  ] as const;
  return maximumLikelihood(starts, index.customers, (parameters) => logLikelihood(index, parameters));
}

/** ln of (silent and alive) + (stopped between t_x and T), the second relative to the first so that two functions do. */
function logLikelihood(index: PatternIndex, parameters: P): number {
  const { r, alpha, s, beta } = parameters;
  const start = r * Math.log(alpha) + s * Math.log(beta) - logGamma(r);
  let sum = 0;
  for (const { x, n } of index.counts) sum += n * (start + logGamma(r + x));
  const pairs = index.pairX.length;
  const alive = new Float64Array(pairs);
  const dead = new Float64Array(pairs);
  const odds = new Float64Array(pairs);
  for (let i = 0; i < pairs; i++) {
    const x = index.pairX[i] as number;
    const t = index.pairT[i] as number;
    alive[i] = logAlive(parameters, x, t);
    dead[i] = logDead(parameters, x, t);
    odds[i] = Math.exp((dead[i] as number) - (alive[i] as number));
  }
  for (let i = 0; i < index.n.length; i++) {
    const end = index.end[i] as number;
    const silent = alive[end] as number;
    const ratio = (dead[index.last[i] as number] as number) - silent;
    const stopped = ratio < LARGEST_EXPONENT ? Math.log1p(Math.exp(ratio) - (odds[end] as number)) : ratio;
    sum += (index.n[i] as number) * (silent + stopped);
  }
  return sum;
}

function logAlive({ r, alpha, s, beta }: P, x: number, T: number): number {
  return -(r + x) * Math.log(alpha + T) - s * Math.log(beta + T);
}

/**
 * ln ∫ s (α + u)^−(r+x) (β + u)^−(s+1) du from t to infinity: silence since t because of a stop after it. By Euler's
 * transformation a 2F1(1, ·; ·; ·) whose argument lies in 0…1 whichever of α and β is larger.
 */
function logDead({ r, alpha, s, beta }: P, x: number, t: number): number {
  const all = r + s + x;
  const [early, late] = [Math.log(alpha + t), Math.log(beta + t)];
  const share = Math.log(s / all);
  if (alpha >= beta) {
    const series = hypergeometricOne(r + x, all + 1, (alpha - beta) / (alpha + t));
    return share - (r + x) * early - s * late + Math.log(series);
  }
  const series = hypergeometricOne(s + 1, all + 1, (beta - alpha) / (beta + t));
  return share - (r + x - 1) * early - (s + 1) * late + Math.log(series);
}

/** (1 − (β/(β + t))^(s−1)) / (s − 1), which is ln(1 + t/β) at s = 1. */
function stopping(s: number, beta: number, t: number): number {
  const log = Math.log1p(t / beta);
  return s === 1 ? log : -Math.expm1((1 - s) * log) / (s - 1);
}
