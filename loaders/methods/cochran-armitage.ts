import { criticalZ, twoSidedP } from "./normal.js";
import type { Interval } from "./wilson.js";

/** Successes among n at a point of an ordered scale: a month, an age band, a number of tickets. */
export interface ScoredProportion {
  readonly score: number;
  readonly successes: number;
  readonly n: number;
}

/** How much the share (0–1) changes per unit of the score. */
export interface ShareTrend extends Interval {
  readonly z: number;
  readonly p_value: number;
}

/**
 * Does a share rise or fall along an ordered scale? Cochran (1954) and Armitage (1955, Biometrics 11): z of the slope under
 * no trend; the interval of the slope takes each share's own variance. null where the scale has one point only or everybody
 * is alike; RangeError unless 0 ≤ successes ≤ n and scores are finite.
 */
export function cochranArmitage(groups: readonly ScoredProportion[], level = 0.95): ShareTrend | null {
  const wrong = groups.find(
    ({ score, successes, n }) => !(successes >= 0 && successes <= n && Number.isFinite(score + n)),
  );
  if (wrong) {
    throw new RangeError(
      `cochranArmitage: expected 0 ≤ successes ≤ n at a finite score, received ${wrong.successes} of ${wrong.n} at ${wrong.score}`,
    );
  }
  const sum = (of: (group: ScoredProportion) => number) => groups.reduce((all, group) => all + of(group), 0);
  const n = sum((group) => group.n);
  const share = sum(({ successes }) => successes) / n;
  const centre = sum((group) => group.n * group.score) / n;
  const spread = sum((group) => group.n * (group.score - centre) ** 2);
  if (!(spread > 0 && share > 0 && share < 1)) return null;
  const covered = sum(({ score, successes }) => successes * (score - centre));
  const own = sum((group) => {
    const rest = group.n - group.successes;
    return group.n > 0 ? ((group.score - centre) ** 2 * group.successes * rest) / group.n : 0;
  });
  const z = covered / Math.sqrt(share * (1 - share) * spread);
  const half = (criticalZ(level) * Math.sqrt(own)) / spread;
  const estimate = covered / spread;
  return { estimate, low: estimate - half, high: estimate + half, z, p_value: twoSidedP(z) };
}
