import type { Metric } from "./metrics.js";

/** What a purchase usually looks like. */
export const HABIT_METRICS = [
  {
    id: "habits",
    unit: "orders",
    formula: "P50 over customers of P50 over the purchases of each",
    denominator: "customers of 24 months",
    good: "neutral",
    minimum: 50,
    interval: "order_statistic",
    source: "Conover 1999",
  },
] as const satisfies readonly Metric[];
