import type { Row } from "../../engines/engine.js";
import { kaplanMeier, type TimeCount } from "../../methods/kaplan-meier.js";
import { type Builder, int } from "./builder.js";

/** Days a reader asks for come first; the others are added where they leave enough on both sides. */
const WANTED = [90, 365, 30, 180, 60, 730, 14, 7];
const OTHERS = [1, 2, 3, 5, 10, 21, 45, 75, 105, 120, 150, 210, 240, 270, 300, 330, 425, 485, 545, 605, 665];

/** Fewest second purchases from which a curve is drawn, and fewest still followed where it ends. */
const MINIMUM_EVENTS = 50;
const MINIMUM_FOLLOWED = 30;

export interface GridDays {
  readonly wanted: readonly number[];
  readonly others: readonly number[];
  readonly minimumEvents: number;
}
const DAYS: GridDays = { wanted: WANTED, others: OTHERS, minimumEvents: MINIMUM_EVENTS };

/** Share of buyers who bought a second time, by days since the first (Kaplan & Meier 1958), with its interval. */
export const secondPurchaseCurve: Builder = async (marts) => {
  const counts = (await marts.rows("second_purchase_days")).map(
    (row): TimeCount => ({ time: int(row, "days"), events: int(row, "events"), censored: int(row, "censored") }),
  );
  return curve(counts, marts.report.privacy.k);
};

/**
 * The curve at the days of the grid. `at_risk` is who was followed beyond the day without a second purchase, so that from
 * one row to the next it falls by the events and the censored of that step; both are nobody or at least k. Four digits:
 * more would let the counts of single days be worked out.
 */
export function curve(counts: readonly TimeCount[], k: number, days: GridDays = DAYS): Row[] {
  if (counts.reduce((sum, { events }) => sum + events, 0) < days.minimumEvents) return [];
  const steps = kaplanMeier(counts);
  const drawn = [0, ...grid(counts, k, days)];
  return drawn.map((day, index) => {
    const step = steps.findLast(({ time }) => time <= day);
    const own = index === 0 ? { events: 0, censored: 0 } : within(counts, drawn[index - 1] ?? 0, day);
    return {
      days: day,
      probability: digits(1 - (step?.survival ?? 1)),
      low: step ? digits(1 - step.high) : 0,
      high: step ? digits(1 - step.low) : 0,
      at_risk: followed(counts, day),
      ...own,
    };
  });
}

/** Days between which at least k bought a second time, and nobody or at least k went out of sight. */
export function grid(counts: readonly TimeCount[], k: number, { wanted, others }: GridDays = DAYS): number[] {
  const chosen: number[] = [];
  const isFine = (from: number, to: number): boolean => {
    const { events, censored } = within(counts, from, to);
    return events >= k && (censored === 0 || censored >= k);
  };
  for (const day of [...wanted, ...others]) {
    const before = Math.max(0, ...chosen.filter((other) => other < day));
    const after = Math.min(...chosen.filter((other) => other > day));
    const isEnough = followed(counts, day) >= Math.max(k, MINIMUM_FOLLOWED);
    if (isEnough && isFine(before, day) && (after === Number.POSITIVE_INFINITY || isFine(day, after))) chosen.push(day);
  }
  return chosen.sort((a, b) => a - b);
}

function within(counts: readonly TimeCount[], from: number, to: number): { events: number; censored: number } {
  const own = counts.filter(({ time }) => time > from && time <= to);
  return {
    events: own.reduce((sum, { events }) => sum + events, 0),
    censored: own.reduce((sum, { censored }) => sum + censored, 0),
  };
}

function followed(counts: readonly TimeCount[], day: number): number {
  const { events, censored } = within(counts, day, Number.POSITIVE_INFINITY);
  return events + censored;
}

const digits = (share: number): number => Math.round(share * 1e4) / 1e4;
