import type { PublishedRow } from "../../loaders/publish/write.js";

/** Criterion, value, requests; mean, median with its interval, 90th percentile of first reply and of resolution. */
const TIMES = [
  ["all", "all", 2_140, [402, 118, 109, 128, 1_180], [1_960, 730, 690, 768, 4_020]],
  ["class", "complaint", 1_310, [455, 131, 120, 143, 1_310], [2_310, 905, 840, 968, 4_600]],
  ["class", "question", 790, [318, 96, 88, 107, 990], [1_402, 520, 480, 566, 3_110]],
  ["class", "other", 40, [296, 101, 60, 190, 870], [1_318, 480, 310, 760, null]],
  ["channel", "email", 1_150, [560, 192, 180, 206, 1_520], [2_240, 860, 800, 921, 4_420]],
  ["channel", "chat", 830, [6, 4.1, 3.9, 4.4, 11], [1_310, 505, 470, 548, 2_960]],
  ["channel", "=cmd()|' /C calc'!A0", 160, [610, 201, 168, 240, 1_640], [2_360, 890, 760, 1_060, 4_510]],
  ["reason", "delivery", 1_420, [431, 122, 112, 133, 1_240], [2_020, 760, 715, 806, 4_130]],
  ["reason", "<script>alert(1)</script> ${1+1} *x*", 540, [352, 110, 99, 123, 1_040], [1_850, 690, 630, 752, 3_900]],
  ["reason", "other", 180, [340, 108, 92, 130, 1_010], [1_790, 660, 566, 770, 3_720]],
] as const;
const OPEN_SHARE = 0.36;

const opened = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round(10 * OPEN_SHARE * minutes) / 10;

export const replyTimeBy: readonly PublishedRow[] = TIMES.flatMap(([dimension, value, tickets, reply, resolution]) =>
  [["first_reply", reply, 240] as const, ["resolution", resolution, 1_440] as const].flatMap(
    ([step, [mean, median, low, high, p90], promised]): PublishedRow[] => {
      const row = {
        dimension,
        value,
        step,
        clock: "calendar",
        tickets,
        mean_minutes: mean,
        median_minutes: median,
        low,
        high,
        p90_minutes: p90,
        p90_low: p90 === null ? null : Math.round(0.9 * p90),
        p90_high: p90 === null ? null : Math.round(1.12 * p90),
        promised_minutes: null,
        within_promise: null,
        within_low: null,
        within_high: null,
        open: dimension === "all" ? (step === "resolution" ? 61 : 24) : null,
        suppressed: false,
      };
      const within = Math.round(1e3 * Math.min(0.97, 0.55 + median / 2_000)) / 1e3;
      return [
        row,
        {
          ...row,
          clock: "business",
          mean_minutes: opened(mean),
          median_minutes: opened(median),
          low: opened(low),
          high: opened(high),
          p90_minutes: opened(p90),
          p90_low: opened(row.p90_low),
          p90_high: opened(row.p90_high),
          promised_minutes: promised,
          within_promise: within,
          within_low: within - 0.021,
          within_high: within + 0.02,
        },
      ];
    },
  ),
);

/** Reason, requests of 90 days, per 100 orders; change on a year before with its interval and q. */
const REASONS = [
  ["delivery", 352, 12.4, 0.42, 0.18, 0.71, 0.002],
  ["product", 141, 4.97, -0.21, -0.36, -0.02, 0.041],
  ["<script>alert(1)</script> ${1+1} *x*", 96, 3.38, 0.08, -0.17, 0.41, 0.62],
  ["refund", 44, 1.55, null, null, null, null],
  ["other", 31, 1.09, 0.31, -0.11, 0.93, 0.33],
] as const;
const ALL_REASONS = REASONS.reduce((sum, [, tickets]) => sum + tickets, 0);

export const ticketReasons: readonly PublishedRow[] = REASONS.map(
  ([reason, tickets, per_100_orders, change, change_low, change_high, q_value]) => ({
    reason,
    tickets,
    share: Math.round((1e4 * tickets) / ALL_REASONS) / 1e4,
    per_100_orders,
    change,
    change_low,
    change_high,
    q_value,
    suppressed: false,
  }),
);

const RATES = [
  ["all", "all", 9_840, 4.61, 4.21, 5.04, null],
  ["order_channel", "web", 8_950, 4.95, 4.52, 5.42, "higher"],
  ["order_channel", "store", 890, 1.24, 0.7, 2.2, "lower"],
  ["category", "=cmd()|' /C calc'!A0", 3_120, 6.12, 5.33, 7.02, "higher"],
  ["category", "Soins", 5_900, 4.02, 3.55, 4.55, "not_enough"],
  ["category", "other", 820, 3.9, 2.78, 5.45, null],
  ["supplier", "Atelier Nord", 4_010, 4.44, 3.84, 5.12, "not_enough"],
  ["supplier", "Maison Sud", 5_830, 4.73, 4.22, 5.31, "not_enough"],
] as const;

export const ticketRates: readonly PublishedRow[] = RATES.map(
  ([dimension, value, orders, per_100_orders, low, high, against_rest]) => ({
    dimension,
    value,
    orders,
    per_100_orders,
    low,
    high,
    against_rest,
    suppressed: false,
  }),
);

const HANDLING = [
  ["one_touch", "all", "all", 1_860, 0.6102, 0.5878, 0.6321],
  ["reopened", "all", "all", 1_922, 0.0614, 0.0515, 0.073],
  ["repeated", "all", "all", 1_504, 0.0831, 0.0702, 0.0981],
  ["repeated", "class", "complaint", 980, 0.0939, 0.0772, 0.1138],
  ["repeated", "class", "question", 524, 0.063, 0.0452, 0.0871],
] as const;

export const ticketHandling: readonly PublishedRow[] = HANDLING.map(
  ([measure, dimension, value, tickets, share, low, high]) => ({
    measure,
    dimension,
    value,
    tickets,
    share,
    low,
    high,
    suppressed: false,
  }),
);

/** Weeks that begin on a Monday; two of them hide too few persons. */
export const backlogDaily: readonly PublishedRow[] = Array.from({ length: 53 }, (_, week) => {
  const suppressed = week === 20 || week === 21;
  return {
    scale: "week",
    date: new Date(Date.UTC(2025, 9, 27 + 7 * week)).toISOString().slice(0, 10),
    open: suppressed ? null : Math.round(10 * (48 + 21 * Math.sin(week / 6) + (week > 45 ? 3 * (week - 45) : 0))) / 10,
    suppressed,
  };
});

const LOYALTY = [
  ["all", "all", 1_460, 0.291, 0.334, -0.043, -0.068, -0.018, 0.004, 3_210, 1_340, 5_080],
  ["class", "complaint", 980, 0.272, 0.336, -0.064, -0.095, -0.033, 0.001, 3_205, 1_650, 4_760],
  ["class", "question", 480, 0.331, 0.33, 0.001, -0.044, 0.046, 0.94, null, null, null],
  ["reason", "delivery", 810, 0.268, 0.339, -0.071, -0.106, -0.036, 0.001, 2_940, 1_490, 4_390],
  ["reason", "refund", 44, null, null, null, null, null, null, null, null, null],
] as const;

export const serviceLoyalty: readonly PublishedRow[] = LOYALTY.map(
  ([
    dimension,
    value,
    orders,
    came_back,
    without,
    difference,
    low,
    high,
    q_value,
    at_stake,
    at_stake_low,
    at_stake_high,
  ]) => ({
    dimension,
    value,
    orders,
    came_back,
    without,
    difference,
    low,
    high,
    q_value,
    at_stake,
    at_stake_low,
    at_stake_high,
    suppressed: false,
  }),
);

const ALERTS = [
  ["reason", "delivery", null, "2026-10-14", "2026-10-31", true, "2026-10-25", 60, 18, 3.3, 1e-9],
  [
    "reason_product",
    "<script>alert(1)</script> ${1+1} *x*",
    "Soap & <b>oil</b>",
    "2026-09-02",
    "2026-09-12",
    false,
    "2026-09-07",
    25,
    4.2,
    6,
    2e-4,
  ],
  ["product", null, "Soap & <b>oil</b>", "2026-08-20", "2026-08-21", false, "2026-08-20", 15, 6.1, 2.5, 0.03],
] as const;

export const ticketAlerts: readonly PublishedRow[] = ALERTS.map(
  ([series, reason, product, first_day, last_day, is_active, week_ends, requests, expected, ratio, q_value]) => ({
    series,
    reason,
    product,
    first_day,
    last_day,
    is_active,
    week_ends,
    requests,
    expected,
    ratio,
    q_value,
    suppressed: false,
  }),
);
