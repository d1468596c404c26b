import { criticalZ, twoSidedP } from "./normal.js";
import type { Interval } from "./wilson.js";

/** `n` observations with these two values. */
export interface WeightedPair {
  readonly x: number;
  readonly y: number;
  readonly n: number;
}

/** −1…1, with interval and the two-sided p-value of there being none; no interval on fewer than four observations. */
export interface Correlation extends Interval {
  readonly p_value: number;
  readonly n: number;
}

/**
 * Pearson's correlation of grouped observations, interval by Fisher's z (1915). null where one of the two never varies;
 * RangeError for n < 0 or values that are not finite.
 */
export function pearson(pairs: readonly WeightedPair[], level = 0.95): Correlation | null {
  return correlation(pairs, 1, level);
}

/**
 * Spearman's rank correlation of grouped observations, equal values sharing their middle rank. Interval by Fisher's z with
 * the variance (1 + ρ²/2)/(n − 3) of Bonett & Wright (2000, Psychometrika 65). null and errors as `pearson`.
 */
export function spearman(pairs: readonly WeightedPair[], level = 0.95): Correlation | null {
  const rankX = middleRanks(pairs, "x");
  const rankY = middleRanks(pairs, "y");
  const ranked = pairs.map(({ x, y, n }) => ({ x: rankX.get(x) ?? Number.NaN, y: rankY.get(y) ?? Number.NaN, n }));
  const plain = correlation(ranked, 1, level);
  return plain && correlation(ranked, 1 + plain.estimate ** 2 / 2, level);
}

/** Sums over n persons of the squares and products of two ranks, each as its distance from the mean rank (or a multiple of it). */
export interface RankSums {
  readonly n: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** `spearman` where the engine has ranked everybody and added up: what is left does not grow with the persons. */
export function spearmanOfRanks({ n, xx, yy, xy }: RankSums, level = 0.95): Correlation | null {
  if (!(xx >= 0 && yy >= 0 && xy * xy <= xx * yy * (1 + 1e-9))) {
    throw new RangeError(`spearmanOfRanks: expected xx, yy ≥ 0 and xy² ≤ xx · yy, received ${xx}, ${yy}, ${xy}`);
  }
  if (!(xx > 0 && yy > 0)) return null;
  const estimate = xy / Math.sqrt(xx * yy);
  return withInterval(estimate, n, 1 + estimate ** 2 / 2, level);
}

function correlation(pairs: readonly WeightedPair[], variance: number, level: number): Correlation | null {
  const wrong = pairs.find(({ x, y, n }) => !(n >= 0 && Number.isFinite(x + y + n)));
  if (wrong) {
    throw new RangeError(`correlation: expected finite values and n ≥ 0, received ${wrong.x}, ${wrong.y}, ${wrong.n}`);
  }
  const n = pairs.reduce((sum, pair) => sum + pair.n, 0);
  const meanX = pairs.reduce((sum, pair) => sum + pair.n * pair.x, 0) / n;
  const meanY = pairs.reduce((sum, pair) => sum + pair.n * pair.y, 0) / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (const pair of pairs) {
    xx += pair.n * (pair.x - meanX) ** 2;
    yy += pair.n * (pair.y - meanY) ** 2;
    xy += pair.n * (pair.x - meanX) * (pair.y - meanY);
  }
  if (!(xx > 0 && yy > 0)) return null;
  return withInterval(xy / Math.sqrt(xx * yy), n, variance, level);
}

function withInterval(ratio: number, n: number, variance: number, level: number): Correlation {
  const estimate = Math.max(-1, Math.min(1, ratio));
  if (n <= 3) return { estimate, low: -1, high: 1, p_value: 1, n };
  const half = criticalZ(level) * Math.sqrt(variance / (n - 3));
  const z = Math.atanh(estimate);
  return {
    estimate,
    low: Math.tanh(z - half),
    high: Math.tanh(z + half),
    p_value: twoSidedP(z * Math.sqrt(n - 3)),
    n,
  };
}

function middleRanks(pairs: readonly WeightedPair[], side: "x" | "y"): Map<number, number> {
  const counts = new Map<number, number>();
  for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + pair.n);
  const ranks = new Map<number, number>();
  let before = 0;
  for (const [value, n] of [...counts].sort(([a], [b]) => a - b)) {
    ranks.set(value, before + (n + 1) / 2);
    before += n;
  }
  return ranks;
}
