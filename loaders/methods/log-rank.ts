import { chiSquareP } from "./chi-square.js";
import { quadraticForm } from "./cholesky.js";
import { kaplanMeier, type SurvivalStep, type TimeCount } from "./kaplan-meier.js";

export interface LogRank {
  readonly chi_square: number;
  readonly degrees_of_freedom: number;
  readonly p_value: number;
  /** Events of each group, in the order given, and those it would have had if all groups fared alike. */
  readonly groups: readonly { readonly observed: number; readonly expected: number }[];
}

/**
 * Do groups differ in how long they last without the event? Counts of each group as for `kaplanMeier`, whose errors it
 * shares. Mantel (1966), Peto & Peto (1972); k groups by the hypergeometric covariance (Kalbfleisch & Prentice 1980, §1.4).
 * Powerful where one group fares better throughout, blind where curves cross. null where fewer than two groups are ever at
 * risk of an event together.
 */
export function logRank(groups: readonly (readonly TimeCount[])[]): LogRank | null {
  const curves = groups.map((counts) => timeline(kaplanMeier(counts)));
  const times = [...new Set(curves.flatMap(({ eventTimes }) => eventTimes))].sort((a, b) => a - b);
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  for (const time of times) {
    const atRisk = curves.map((curve) => curve.atRisk(time));
    const all = sum(atRisk);
    const events = sum(curves.map((curve) => curve.events(time)));
    const factor = all > 1 ? (events * (all - events)) / (all - 1) : 0;
    for (const [i, own] of atRisk.entries()) {
      expected[i] = (expected[i] ?? 0) + (events * own) / all;
      const row = covariance[i] ?? [];
      for (const [j, other] of atRisk.entries())
        row[j] = (row[j] ?? 0) + factor * (own / all) * ((i === j ? 1 : 0) - other / all);
    }
  }
  const observed = curves.map((curve) => sum(curve.eventTimes.map((time) => curve.events(time))));
  // One group follows from the others, and a group that was never at risk beside another tells nothing.
  const telling = groups.map((_, i) => i).filter((i) => (covariance[i]?.[i] ?? 0) > 0);
  const free = telling.slice(1);
  const statistic = quadraticForm(
    free.map((i) => free.map((j) => covariance[i]?.[j] ?? 0)),
    free.map((i) => (observed[i] ?? 0) - (expected[i] ?? 0)),
  );
  if (free.length === 0 || statistic === null) return null;
  return {
    chi_square: statistic,
    degrees_of_freedom: free.length,
    p_value: chiSquareP(statistic, free.length),
    groups: observed.map((count, i) => ({ observed: count, expected: expected[i] ?? 0 })),
  };
}

interface Timeline {
  readonly eventTimes: readonly number[];
  readonly atRisk: (time: number) => number;
  readonly events: (time: number) => number;
}

/** Lookups by time; asked in ascending order, they walk along the curve once. */
function timeline(steps: readonly SurvivalStep[]): Timeline {
  const events = new Map(steps.map((step) => [step.time, step.events]));
  let position = 0;
  return {
    eventTimes: steps.filter((step) => step.events > 0).map(({ time }) => time),
    events: (time) => events.get(time) ?? 0,
    atRisk: (time) => {
      while ((steps[position]?.time ?? Number.POSITIVE_INFINITY) < time) position++;
      return steps[position]?.at_risk ?? 0;
    },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
