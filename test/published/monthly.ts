import type { PublishedRow } from "../../loaders/publish/write.js";
import { MONTHS, round, seeded } from "./random.js";

const isComplete = (month: string) => month !== MONTHS.at(-1);
const season = (index: number) => 1 + 0.22 * Math.sin((index / 12) * 2 * Math.PI) + (index % 12 === 1 ? 0.35 : 0);
const REASONS = [
  "delivery",
  "product",
  "refund",
  "other",
  "=cmd()|' /C calc'!A0",
  "<script>alert(1)</script> ${1+1} *x*",
];

export function revenueMonthly(): PublishedRow[] {
  const random = seeded(11);
  return MONTHS.map((month, i) => {
    const part = isComplete(month) ? 1 : 0.62;
    const orders = Math.round((900 + i * 14) * season(i) * part * (0.95 + random() * 0.1));
    return {
      month,
      orders,
      buyers: Math.round(orders * 0.61),
      revenue: round(orders * (58 + random() * 6), 2),
      is_complete: isComplete(month),
      suppressed: false,
    };
  });
}

export function npsMonthly(): PublishedRow[] {
  const random = seeded(13);
  return MONTHS.slice(4).map((month, i) => {
    const suppressed = i === 3 || i === 4;
    const answers = Math.round(70 + random() * 90);
    const score = round(30 + 12 * Math.sin(i / 5) + random() * 8, 1);
    const half = round(160 / Math.sqrt(answers), 1);
    const shown = { answers, score, low: round(score - half, 1), high: round(score + half, 1) };
    const hidden = { answers: null, score: null, low: null, high: null };
    // Beside a hidden month, and of one that is not over, no change is told.
    const isTold = i > 0 && (i < 3 || i > 5) && isComplete(month);
    const moved = {
      change: i === 8 ? 21.5 : -3.2,
      change_low: i === 8 ? 2.1 : -17.9,
      change_high: i === 8 ? 40.9 : 11.5,
    };
    const change = isTold
      ? { ...moved, movement: i === 8 ? "higher" : "not_enough" }
      : { change: null, change_low: null, change_high: null, movement: null };
    return { month, ...(suppressed ? hidden : shown), ...change, is_complete: isComplete(month), suppressed };
  });
}

export function csatMonthly(): PublishedRow[] {
  const random = seeded(17);
  return MONTHS.slice(12).flatMap((month, i) => {
    const answers = Math.round(60 + random() * 60);
    const score = round(0.78 + 0.07 * Math.sin(i / 4) + random() * 0.04, 4);
    const row = {
      month,
      scale_max: 5,
      answers,
      score,
      low: round(score - 0.09, 4),
      high: round(Math.min(1, score + 0.07), 4),
      mean: round(3.4 + score, 2),
      mean_low: round(3.25 + score, 2),
      mean_high: round(3.55 + score, 2),
      is_complete: isComplete(month),
      suppressed: false,
    };
    return [row];
  });
}

export const csatDistribution: readonly PublishedRow[] = [
  [1, 96, 0.0411],
  [2, 131, 0.0561],
  [3, 289, 0.1237],
  [4, 862, 0.3689],
  [5, 959, 0.4104],
].map(([score = 0, answers = 0, share = 0]) => ({ scale_max: 5, score, answers, share, suppressed: false }));

/** The hostile reasons are rare, so that months hide them; one month has a true zero. */
export function ticketsMonthly(): PublishedRow[] {
  const random = seeded(19);
  return MONTHS.slice(6).flatMap((month, i) =>
    REASONS.map((reason, j) => {
      const suppressed = j === 4 && i % 7 === 3;
      const tickets =
        j === 5 && i === 2 ? 0 : Math.round((j === 0 && i > 24 ? 190 : 90 / (j + 1)) * (0.8 + random() * 0.4)) + 11;
      return {
        month,
        reason,
        tickets: suppressed ? null : tickets,
        per_100_orders: suppressed ? null : round(tickets / 11, 2),
        is_complete: isComplete(month),
        suppressed,
      };
    }).toSorted((a, b) => (a.reason < b.reason ? -1 : 1)),
  );
}

export function replyTimeMonthly(): PublishedRow[] {
  const random = seeded(23);
  return MONTHS.slice(6).map((month, i) => {
    const tickets = Math.round(210 + random() * 90);
    const median = round(140 + (i > 20 ? (i - 20) * 22 : 0) + random() * 30, 0);
    return {
      month,
      tickets,
      median_minutes: median,
      low: median - 21,
      high: median + 25,
      p90_minutes: i === 5 ? null : median * 7 + 60,
      is_complete: isComplete(month),
      suppressed: false,
    };
  });
}
