import { literal } from "../../engines/engine.js";
import { kaplanMeier } from "../../methods/kaplan-meier.js";
import { returnGapQuantile } from "../../methods/survival-quantile.js";
import type { Report } from "../../workspace/schema.js";
import type { ModelNode } from "../graph.js";

type Threshold = "new" | "at_risk" | "inactive" | "lost";
export type LifecycleDays = Readonly<
  Record<Threshold, { readonly days: number; readonly origin: "data" | "default" | "report" }>
>;

/** Fewest repeat purchases from which thresholds are estimated, and fewest at risk at the horizon of the curve. */
const MINIMUM_EVENTS = 50;
const MINIMUM_AT_RISK = 50;
const DEFAULTS = { at_risk: 180, inactive: 365 };
const NEW_AT_MOST = 90;

/** Thresholds of the life cycle: A = P80 and I = P95 of the return gap, L = 2 I, N = min(90 days, A). */
export function lifecycleDays(report: Report): ModelNode {
  return {
    name: "lifecycle_days",
    reads: ["int_gap_counts"],
    build: async (engine) => {
      const counts = await engine.rows<{ gap_days: number; events: number; censored: number }>(
        "select gap_days, events, censored from int_gap_counts order by gap_days",
      );
      const days = estimate(
        counts.map(({ gap_days, events, censored }) => ({ time: gap_days, events, censored })),
        report.lifecycle,
      );
      const columns = Object.entries(days).flatMap(([threshold, { days: count, origin }]) => [
        `${count} as ${threshold}_days`,
        `${literal(origin)} as ${threshold}_origin`,
      ]);
      columns.push(`${report.lifecycle.contracts_decide ?? false} as contracts_decide`);
      await engine.run(`create or replace table lifecycle_days as select ${columns.join(", ")}`);
    },
  };
}

/** Thresholds in days from counts of gaps, with those of report.yaml in their place; each above the one before. */
export function estimate(
  counts: readonly { time: number; events: number; censored: number }[],
  overrides: Report["lifecycle"],
): LifecycleDays {
  const events = counts.reduce((sum, count) => sum + count.events, 0);
  const steps = events >= MINIMUM_EVENTS ? kaplanMeier(counts.filter((count) => count.time > 0)) : [];
  const quantile = (p: number) => returnGapQuantile(steps, p, { minAtRisk: MINIMUM_AT_RISK })?.quantile;
  const pick = (override: number | undefined, fromData: number | undefined, fallback: number, floor: number) => {
    if (override !== undefined) return { days: override, origin: "report" } as const;
    if (fromData !== undefined) return { days: Math.max(fromData, floor), origin: "data" } as const;
    return { days: Math.max(fallback, floor), origin: "default" } as const;
  };
  const atRisk = pick(overrides.at_risk_days, quantile(0.8), DEFAULTS.at_risk, 1);
  const inactive = pick(overrides.inactive_days, quantile(0.95), DEFAULTS.inactive, atRisk.days + 1);
  const doubled = { days: 2 * inactive.days, origin: inactive.origin };
  const newest = { days: Math.min(NEW_AT_MOST, atRisk.days), origin: atRisk.origin };
  return {
    new: overrides.new_days === undefined ? newest : { days: overrides.new_days, origin: "report" },
    at_risk: atRisk,
    inactive,
    lost: overrides.lost_days === undefined ? doubled : { days: overrides.lost_days, origin: "report" },
  };
}
