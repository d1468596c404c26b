import { wilson } from "../../loaders/methods/wilson.js";
import type { PublishedRow } from "../../loaders/publish/write.js";

const REASONS = [
  ["Too dear", 61],
  ["<b>Moved</b> ${1+1}", 44],
  ["unknown", 38],
  ["other", 19],
] as const;
const LEFT = REASONS.reduce((sum, [, customers]) => sum + customers, 0);

export const churnReasons: readonly PublishedRow[] = REASONS.map(([reason, customers]) => ({
  reason,
  customers,
  share: customers / LEFT,
  low: wilson(customers, LEFT).low,
  high: wilson(customers, LEFT).high,
  suppressed: false,
}));

const CURVES: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  "Monthly box": [
    [0, 1, 412],
    [90, 0.861, 340],
    [180, 0.64, 215],
    [365, 0.243, 61],
  ],
  "Yearly box": [
    [0, 1, 210],
    [180, 0.915, 171],
    [365, 0.702, 98],
    [730, 0.511, 40],
  ],
  other: [
    [0, 1, 88],
    [180, 0.66, 51],
  ],
};

export const survival: readonly PublishedRow[] = Object.entries(CURVES).flatMap(([group, points]) =>
  points.map(([time, share, at_risk]) => ({
    group,
    time,
    survival: share,
    low: share === 1 ? 1 : share - 0.05,
    high: share === 1 ? 1 : share + 0.045,
    at_risk,
    chi_square: 41.3,
    p_value: 0.0004,
    suppressed: false,
  })),
);

const BEFORE = [
  ["late_delivery", "yes", 120, 190, 44, 610, 70, 2.1, 1.48, 2.98, 0.001],
  ["complaint", "yes", 96, 201, 31, 2_900, 280, 1.62, 1.11, 2.36, 0.03],
  ["attribute:<b>Payment</b>", "cheque ${1+1}", 140, 900, 96, 2_201, 215, 1.09, 0.86, 1.38, 0.6],
  ["plan", "Yearly box", 210, 1_600, 61, 1_501, 250, 0.23, 0.17, 0.3, 0.001],
] as const;

export const churnPrecursors: readonly PublishedRow[] = BEFORE.map(
  ([factor, value, customers, months, left_after, months_other, left_other, ratio, low, high, q_value]) => ({
    factor,
    value,
    customers,
    months,
    left_after,
    rate: left_after / months,
    months_other,
    left_other,
    rate_other: left_other / months_other,
    ratio,
    low,
    high,
    q_value,
    suppressed: false,
  }),
);
