import type { PublishedRow } from "../../loaders/publish/write.js";

type Line = readonly [
  metric: string,
  value: number | null,
  interval: readonly [number, number] | null,
  n: number | null,
  previous: number | null,
  change: number | null,
  changeInterval: readonly [number, number] | null,
  verdict: string,
];
const LINES: readonly Line[] = [
  ["customers", 8_120, null, 8_120, 7_604, 0.0679, null, "counted"],
  ["buyers_12m", 4_812, null, 4_812, 4_966, -0.031, null, "counted"],
  ["revenue_12m", 2_041_220.5, null, 15_204, 2_005_120.1, 0.018, null, "counted"],
  ["average_basket", 61.24, null, 15_204, 60.4, 0.0139, null, "counted"],
  ["repeat_rate", 0.4381, [0.4241, 0.4522], 4_812, 0.4402, -0.0021, [-0.0221, 0.0179], "stable"],
  ["identified_share", 0.8877, null, 39_139, 0.8631, 0.0246, null, "counted"],
  ["nps", 34.2, [28.1, 40.3], 1_204, 29.1, 5.1, [-1.2, 11.4], "stable"],
  ["csat", 0.7793, [0.7621, 0.7956], 2_337, 0.8214, -0.0421, [-0.0631, -0.0211], "worse"],
  ["tickets_per_100_orders", 24.1, [23.4, 24.9], 3_664, 17.2, 0.4012, [0.343, 0.459], "worse"],
  ["first_reply_median", 320, [301, 344], 3_402, 162, 0.9753, [0.81, 1.14], "worse"],
  ["contract_churn", null, null, null, null, null, null, "not_comparable"],
];
const TARGETS: Readonly<Record<string, readonly [number, string]>> = {
  nps: [40, "open"],
  first_reply_median: [240, "missed"],
};

export const headlines: readonly PublishedRow[] = LINES.filter(([, value]) => value !== null).map(
  ([metric, value, interval, n, previous, change, changeInterval, verdict]) => ({
    metric,
    value,
    low: interval?.[0] ?? null,
    high: interval?.[1] ?? null,
    n,
    previous,
    change,
    change_low: changeInterval?.[0] ?? null,
    change_high: changeInterval?.[1] ?? null,
    verdict,
    target: TARGETS[metric]?.[0] ?? null,
    target_verdict: TARGETS[metric]?.[1] ?? null,
    suppressed: false,
  }),
);

const finding = (
  rank: number,
  kind: string,
  subject: string,
  value: number,
  reference: number,
  low: number,
  high: number,
  q: number,
) => ({
  rank,
  kind,
  subject,
  value,
  reference,
  low,
  high,
  n: 1_200 - rank * 90,
  q_value: q,
  is_solid: q < 0.1,
  grade: "C",
  suppressed: false,
});
export const insights: readonly PublishedRow[] = [
  finding(1, "ticket_reason", "delivery", 6.1, 3.7, 1.31, 2.13, 0.0004),
  finding(2, "second_purchase_channel", "web", 0.3984, 0.2812, 0.0781, 0.1562, 0.0011),
  finding(3, "nps_change", "all", 34.2, 29.1, -1.2, 11.4, 0.31),
];
