import type { Metric } from "./metrics.js";

/** How loyal the base is, as its parts. */
export const BRAND_LOYALTY_METRICS = [
  {
    id: "brand_loyalty",
    unit: "share",
    formula: "kept ÷ buyers of the year before; buyers ≥ 2 orders ÷ buyers; NPS; P50(days since the first purchase)",
    good: "up",
    minimum: 50,
    interval: "wilson",
    source: "Conover 1999",
  },
] as const satisfies readonly Metric[];
