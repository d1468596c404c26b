import { criticalZ, twoSidedP } from "./normal.js";

/** Answers 9–10, 7–8 and 0–6. */
export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** Net promoter score and interval, −100…100, unrounded. */
export interface NpsInterval {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/** Change of the score from an earlier to a later wave, in points, with its test. */
export interface NpsChange {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly standard_error: number;
  readonly z: number;
  readonly p_value: number;
}

/**
 * Score of a wave with its adjusted-Wald interval: three answers are added, ¾ promoter, 1½ passive, ¾ detractor, and the
 * limits clipped to ±100; a wave of promoters only thus keeps a width. Counts ≥ 0 with at least one answer, else
 * RangeError. Rocks (2016), after Agresti & Caffo (2000), as recommended by MeasuringU.
 */
export function nps(counts: NpsCounts, level = 0.95): NpsInterval {
  const { score } = moments(counts);
  const adjusted = moments(withThreeAnswers(counts));
  const half = criticalZ(level) * adjusted.standardError;
  return {
    score,
    low: Math.min(score, Math.max(-100, adjusted.score - half)),
    high: Math.max(score, Math.min(100, adjusted.score + half)),
  };
}

/**
 * Change between two independent waves: later − earlier, Wald interval and z test. SE(NPS) = √((p + d − (p − d)²)/n).
 * A unanimous wave has no variance of its own: there, the three answers of `nps` supply one. Errors as `nps`.
 */
export function npsDifference(earlier: NpsCounts, later: NpsCounts, level = 0.95): NpsChange {
  const difference = moments(later).score - moments(earlier).score;
  const standardError = Math.hypot(waveError(earlier), waveError(later));
  const half = criticalZ(level) * standardError;
  const z = difference / standardError;
  return {
    difference,
    low: Math.max(-200, difference - half),
    high: Math.min(200, difference + half),
    standard_error: standardError,
    z,
    p_value: twoSidedP(z),
  };
}

function waveError(counts: NpsCounts): number {
  return moments(counts).standardError || moments(withThreeAnswers(counts)).standardError;
}

function withThreeAnswers({ promoters, passives, detractors }: NpsCounts): NpsCounts {
  return { promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 };
}

function moments({ promoters, passives, detractors }: NpsCounts): { score: number; standardError: number } {
  const n = promoters + passives + detractors;
  if (!(Math.min(promoters, passives, detractors) >= 0 && n > 0 && Number.isFinite(n))) {
    throw new RangeError(
      `nps: expected counts ≥ 0 with at least one answer, received ${promoters}/${passives}/${detractors}`,
    );
  }
  const balance = promoters - detractors;
  // n(P + D) − (P − D)² is a whole number for whole counts, so that a unanimous wave gives exactly 0.
  const variance = (n * (promoters + detractors) - balance * balance) / (n * n * n);
  return { score: (100 * balance) / n, standardError: 100 * Math.sqrt(variance) };
}
