import type { Stratum } from "./mantel-haenszel.js";
import { criticalZ, twoSidedP } from "./normal.js";
import type { Interval } from "./wilson.js";

/** How many times as often something happens in the first group, among those who are alike otherwise. */
export interface StratifiedRisk extends Interval {
  /** Of no difference within strata (Cochran 1954; Mantel & Haenszel 1959), without continuity correction. */
  readonly p_value: number;
}

/**
 * Common risk ratio over strata (Mantel & Haenszel 1959, JNCI 22), interval on the logarithm by Greenland & Robins (1985, Biometrics
 * 41). null where either group has no success within any stratum that holds both, or where no stratum tells anything.
 */
export function mantelHaenszelRisk(strata: readonly Stratum[], level = 0.95): StratifiedRisk | null {
  const terms = strata.flatMap(({ first, second }) => {
    const n = first.n + second.n;
    if (!(first.n > 0 && second.n > 0)) return [];
    const all = first.successes + second.successes;
    return [
      {
        first: (first.successes * second.n) / n,
        second: (second.successes * first.n) / n,
        spread: (all * first.n * second.n) / n ** 2 - (first.successes * second.successes) / n,
        excess: first.successes - (first.n * all) / n,
        variance: n > 1 ? (first.n * second.n * all * (n - all)) / (n ** 2 * (n - 1)) : 0,
      },
    ];
  });
  const sum = (of: (term: (typeof terms)[number]) => number): number =>
    terms.reduce((total, term) => total + of(term), 0);
  const [one, other, variance] = [sum((term) => term.first), sum((term) => term.second), sum((term) => term.variance)];
  if (!(one > 0 && other > 0 && variance > 0)) return null;
  const factor = Math.exp(criticalZ(level) * Math.sqrt(sum((term) => term.spread) / (one * other)));
  const estimate = one / other;
  return {
    estimate,
    low: estimate / factor,
    high: estimate * factor,
    p_value: twoSidedP(sum((term) => term.excess) / Math.sqrt(variance)),
  };
}
