import type { SurvivalStep } from "./kaplan-meier.js";

/** Times at which a share has had the event; null where the curve (or its limit) does not get there in follow-up. */
export interface SurvivalQuantile {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Below this the product of fractions and its exact value are the same number. */
const ROUNDING = 1e-12;

/** Survival at a time, 1 before the first step. */
export function survivalAt(steps: readonly SurvivalStep[], time: number): number {
  return steps.findLast((step) => step.time <= time)?.survival ?? 1;
}

/**
 * First time by which a share p of all has had the event (.5 = median survival), with the times at which the curve's
 * limits get there (Brookmeyer & Crowley 1982). RangeError unless 0 < p < 1.
 */
export function survivalQuantile(steps: readonly SurvivalStep[], p = 0.5): SurvivalQuantile {
  requireShare(p);
  const first = (column: "survival" | "low" | "high") =>
    steps.find((step) => step.events > 0 && step[column] <= 1 - p + ROUNDING)?.time ?? null;
  return { estimate: first("survival"), low: first("low"), high: first("high") };
}

/** A quantile of the gap between purchases among those who come back within the horizon. */
export interface ReturnGap {
  readonly quantile: number;
  /** Last time with enough at risk to read the curve, and the share that has come back by then. */
  readonly horizon: number;
  readonly returned: number;
}

/**
 * First time t with G(t) = (1 − S(t)) / (1 − S(H)) ≥ p: by when a share p of those who return within the observed
 * horizon H have returned, H being the last time with at least `minAtRisk` at risk. Thresholds of the life cycle are
 * P80 and P95 of it. Neither simpler number serves: raw gaps are truncated by the end of follow-up (a customer of last
 * month can only show short gaps), which pulls their quantiles down, and the plain curve need not reach P80 where most
 * never return. null where nobody is seen to return by H. RangeError unless 0 < p < 1.
 */
export function returnGapQuantile(
  steps: readonly SurvivalStep[],
  p: number,
  { minAtRisk }: { readonly minAtRisk: number },
): ReturnGap | null {
  requireShare(p);
  const last = steps.findLast((step) => step.at_risk >= minAtRisk);
  if (!last || last.survival === 1) return null;
  const returned = 1 - last.survival;
  const reached = steps.find((step) => 1 - step.survival >= p * returned - ROUNDING);
  return reached ? { quantile: reached.time, horizon: last.time, returned } : null;
}

function requireShare(p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`quantile: p: expected between 0 and 1, received ${p}`);
}
