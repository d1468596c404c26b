import { criticalZ } from "./normal.js";
import { wilson } from "./wilson.js";

/** How many left at a time: with the event, or without it because follow-up ended. Times in any one unit, ≥ 0. */
export interface TimeCount {
  readonly time: number;
  readonly events: number;
  readonly censored: number;
}

/** The curve from this time on. `at_risk` counts those who reached the time, events and censored of it included. */
export interface SurvivalStep {
  readonly time: number;
  readonly at_risk: number;
  readonly events: number;
  readonly survival: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Share without the event by time, where some were followed for less long than others; one step per time, ascending.
 * Who is censored at a time is at risk of an event at that time. Kaplan & Meier (1958, JASA 53); variance Greenwood
 * (1926), limits on the log(−log) scale (Kalbfleisch & Prentice 1980). Where that scale has no width (nobody or
 * everybody had the event), Wilson's limits for the number at risk stand in, so that 0 and 1 are never bare.
 * Counts ≥ 0 and finite times ≥ 0, given once each, else RangeError. Empty in, empty out.
 */
export function kaplanMeier(counts: readonly TimeCount[], level = 0.95): SurvivalStep[] {
  const ordered = checked(counts);
  const z = criticalZ(level);
  let atRisk = ordered.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let greenwood = 0;
  const steps: SurvivalStep[] = [];
  for (const { time, events, censored } of ordered) {
    if (atRisk === 0) break;
    survival *= (atRisk - events) / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const limits =
      survival === 0 || survival === 1
        ? unanimous(survival, atRisk, steps.at(-1)?.high ?? 1, level)
        : logLog(survival, z * Math.sqrt(greenwood));
    steps.push({ time, at_risk: atRisk, events, survival, ...limits });
    atRisk -= events + censored;
  }
  return steps;
}

function logLog(survival: number, half: number): { low: number; high: number } {
  const factor = Math.exp(half / Math.abs(Math.log(survival)));
  return { low: survival ** factor, high: survival ** (1 / factor) };
}

function unanimous(survival: number, atRisk: number, before: number, level: number): { low: number; high: number } {
  const { low, high } = wilson(survival * atRisk, atRisk, level);
  return { low, high: Math.min(high, before) };
}

function checked(counts: readonly TimeCount[]): TimeCount[] {
  const ordered = [...counts].sort((a, b) => a.time - b.time);
  for (const [index, { time, events, censored }] of ordered.entries()) {
    if (!(time >= 0 && Number.isFinite(time) && events >= 0 && censored >= 0 && Number.isFinite(events + censored))) {
      throw new RangeError(
        `kaplanMeier: expected time, events, censored ≥ 0, received ${time}, ${events}, ${censored}`,
      );
    }
    if (ordered[index - 1]?.time === time)
      throw new RangeError(`kaplanMeier: time ${time}: expected once, received twice`);
  }
  return ordered;
}
