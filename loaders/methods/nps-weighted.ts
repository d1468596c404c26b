import { type NpsCounts, type NpsInterval, nps } from "./nps-interval.js";

/** Answers of one group of the base, and how many the group holds. */
export interface NpsStratum {
  readonly size: number;
  readonly counts: NpsCounts;
}

/**
 * Score of a base whose groups answer unevenly: each group's score counts as much as the group holds (post-stratification, Holt &
 * Smith 1979, JRSS A 142). The distances of each group's score from its own limits add up as independent errors do (Zou, Huang &
 * Zhang 2009, Computational Statistics & Data Analysis 53), so that one group gives the interval of `nps`. RangeError without groups,
 * for a size that is not above 0, and for counts as `nps`.
 */
export function weightedNps(strata: readonly NpsStratum[], level = 0.95): NpsInterval {
  const wrong = strata.find(({ size }) => !(size > 0 && Number.isFinite(size)));
  if (wrong) throw new RangeError(`weightedNps: size: expected more than 0, received ${wrong.size}`);
  if (strata.length === 0) throw new RangeError("weightedNps: strata: expected at least one, received none");
  const all = strata.reduce((sum, { size }) => sum + size, 0);
  const parts = strata.map(({ size, counts }) => ({ weight: size / all, ...nps(counts, level) }));
  const score = parts.reduce((sum, part) => sum + part.weight * part.score, 0);
  const reach = (end: "low" | "high"): number =>
    Math.hypot(...parts.map((part) => part.weight * (part.score - part[end])));
  return {
    score,
    low: Math.max(-100, score - reach("low")),
    high: Math.min(100, score + reach("high")),
  };
}
