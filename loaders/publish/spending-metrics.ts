import type { Metric } from "./metrics.js";

/** Metrics on what is spent on customers. */
export const SPENDING_METRICS = [
  {
    id: "investment",
    unit: "share",
    formula: "Σ (messages × cost of one + points used × value of one + discounts) of a part ÷ Σ of all",
    denominator: "what is spent on customers in 12 months",
    good: "neutral",
    minimum: 11,
  },
] as const satisfies readonly Metric[];
