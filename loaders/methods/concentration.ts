import { criticalZ } from "./normal.js";
import type { Interval } from "./wilson.js";

/** Customers of like value: how many, what they are worth together, and the sum of the squares of their values. */
export interface ValueGroup {
  readonly n: number;
  readonly sum: number;
  /** Without it the group counts as n equal values: right for groups of one value, too narrow an interval for wide ones. */
  readonly sum_of_squares?: number;
}

/**
 * How unequally value is spread, 0 (all alike) to 1 (one has all), by Gini (1912). Groups in any order; within one, values
 * count as equal, so that two thousand groups of equal numbers are exact to five digits. Interval: the linearised variance
 * of Davidson (2009, J. Econometrics 150) on the logit scale. It stands for a bootstrap, whose limits it meets within a
 * few thousandths on CDNOW, but draws nothing and reads each group once; like a bootstrap it is somewhat short where few
 * customers have most (it covers nine in ten rather than nineteen in twenty of lognormal bases of 500). Samples of n are
 * biased down by (n − 1)/n, which gini · n/(n − 1) undoes. null where nobody has anything; RangeError for n ≤ 0 and
 * negative sums.
 */
export function gini(groups: readonly ValueGroup[], level = 0.95): Interval | null {
  const ladder = climb(groups);
  if (!ladder) return null;
  const { n, mean, rungs } = ladder;
  const estimate = rungs.reduce((sum, rung) => sum + rung.sum * 2 * rung.rank, 0) / (n * mean) - 1;
  const influences = rungs.map((rung) => {
    const slope = 2 * rung.rank - estimate - 1;
    return { ...rung, slope, influence: slope * rung.mean - (2 * (rung.sumBefore + (rung.sum + rung.mean) / 2)) / n };
  });
  return onLogit(estimate, standardError(influences, n, mean), level);
}

/**
 * Share of all value that the least valuable `share` of customers have (both 0…1): a point of the curve of Lorenz (1905).
 * Between groups by straight lines. Interval of Beach & Davidson (1983, Rev. Econ. Studies 50) on the logit scale. null and
 * errors as `gini`, and RangeError unless 0 ≤ share ≤ 1.
 */
export function lorenz(groups: readonly ValueGroup[], share: number, level = 0.95): Interval | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`lorenz: share: expected between 0 and 1, received ${share}`);
  const ladder = climb(groups);
  if (!ladder) return null;
  const { n, mean, rungs } = ladder;
  const reached = share * n;
  const at = rungs.find((rung) => rung.before + rung.n >= reached) ?? rungs.at(-1);
  if (!at) return null;
  const estimate = Math.min(1, (at.sumBefore + at.mean * Math.max(0, reached - at.before)) / (n * mean));
  const influences = rungs.map((rung) => {
    const slope = (rung.mean < at.mean ? 1 : 0) - estimate;
    return { ...rung, slope, influence: slope * rung.mean - (rung.mean < at.mean ? at.mean : 0) };
  });
  return onLogit(estimate, standardError(influences, n, mean), level);
}

/** Share of all value that the most valuable `share` of customers have: .2 for "the top 20 % have …". As `lorenz`. */
export function topShare(groups: readonly ValueGroup[], share: number, level = 0.95): Interval | null {
  const rest = lorenz(groups, 1 - share, level);
  return rest && { estimate: 1 - rest.estimate, low: 1 - rest.high, high: 1 - rest.low };
}

/** A group in its place among all, from the least valuable up. */
interface Rung {
  readonly n: number;
  readonly sum: number;
  readonly mean: number;
  /** Squares of values around the group's mean. */
  readonly spread: number;
  readonly before: number;
  readonly sumBefore: number;
  /** Share of customers below the middle of the group. */
  readonly rank: number;
}

function climb(groups: readonly ValueGroup[]): { n: number; mean: number; rungs: Rung[] } | null {
  const wrong = groups.find((group) => !(group.n > 0 && group.sum >= 0 && Number.isFinite(group.n + group.sum)));
  if (wrong) throw new RangeError(`concentration: expected n > 0 and a sum ≥ 0, received ${wrong.n} and ${wrong.sum}`);
  const ordered = [...groups].sort((a, b) => a.sum / a.n - b.sum / b.n);
  const n = ordered.reduce((sum, group) => sum + group.n, 0);
  const total = ordered.reduce((sum, group) => sum + group.sum, 0);
  if (!(total > 0)) return null;
  let [before, sumBefore] = [0, 0];
  const rungs = ordered.map(({ n: own, sum, sum_of_squares = (sum * sum) / own }) => {
    const spread = Math.max(0, sum_of_squares - (sum * sum) / own);
    const rung = { n: own, sum, mean: sum / own, spread, before, sumBefore, rank: (before + own / 2) / n };
    before += own;
    sumBefore += sum;
    return rung;
  });
  return { n, mean: total / n, rungs };
}

/** From the influence of each value on the estimate, times the mean; `slope` is its growth with the value in a group. */
function standardError(
  influences: readonly {
    readonly n: number;
    readonly spread: number;
    readonly influence: number;
    readonly slope: number;
  }[],
  n: number,
  mean: number,
): number {
  const centre = influences.reduce((sum, one) => sum + one.n * one.influence, 0) / n;
  const squares = influences.reduce(
    (sum, one) => sum + one.n * (one.influence - centre) ** 2 + one.slope ** 2 * one.spread,
    0,
  );
  return Math.sqrt(squares) / (n * mean);
}

function onLogit(estimate: number, error: number, level: number): Interval {
  if (!(estimate > 0 && estimate < 1)) return { estimate, low: estimate, high: estimate };
  const odds = estimate / (1 - estimate);
  const factor = Math.exp((criticalZ(level) * error) / (estimate * (1 - estimate)));
  return { estimate, low: odds / (odds + factor), high: (odds * factor) / (1 + odds * factor) };
}
