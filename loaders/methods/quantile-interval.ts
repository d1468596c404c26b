import { binomialCdf } from "./beta.js";
import { tailOf } from "./normal.js";

/** Ranks counted from 1 in ascending order; null where n is too small for that limit. */
export interface QuantileRanks {
  readonly lower: number | null;
  readonly upper: number | null;
  /** Probability that the quantile lies between the two, at least the level asked when both exist. */
  readonly coverage: number;
}

/**
 * Which order statistics of n values bound quantile p (.5 = median), whatever the distribution: the engine fetches these
 * two rows. Rank 1 and rank n are a minimum and a maximum of persons, which publish never lets out. RangeError unless
 * n ≥ 1 is whole and 0 < p < 1. Thompson (1936), Ann. Math. Stat. 7; Conover (1999) §3.2; equal tails.
 */
export function quantileRanks(n: number, p = 0.5, level = 0.95): QuantileRanks {
  if (!(Number.isSafeInteger(n) && n >= 1)) throw new RangeError(`quantileRanks: n: expected 1 or more, received ${n}`);
  if (!(p > 0 && p < 1)) throw new RangeError(`quantileRanks: p: expected between 0 and 1, received ${p}`);
  const tail = tailOf(level);
  const lower = lastRank(n, (rank) => binomialCdf(rank - 1, n, p) <= tail);
  // Upper limit by symmetry: the rank from above, of quantile 1 − p.
  const fromAbove = lastRank(n, (rank) => binomialCdf(rank - 1, n, 1 - p) <= tail);
  const below = lower === 0 ? 0 : binomialCdf(lower - 1, n, p);
  const above = fromAbove === 0 ? 0 : binomialCdf(fromAbove - 1, n, 1 - p);
  return { lower: lower || null, upper: fromAbove === 0 ? null : n + 1 - fromAbove, coverage: 1 - below - above };
}

/** The last rank of 1…n that holds, given that all before it hold; 0 if none does. */
function lastRank(n: number, holds: (rank: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
