import type { Metric } from "./metrics.js";

/** Metrics on shops and on how far from them customers live. */
export const SHOP_METRICS = [
  {
    id: "catchment",
    unit: "share",
    formula:
      "count(customer of the shop who lives beyond catchment_km) ÷ count(customer of the shop whose home is known)",
    denominator: "customers of the shop whose home is known",
    good: "neutral",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927; Sinnott 1984",
  },
  {
    id: "catchment_return",
    unit: "share",
    formula: "count(customer who ordered again within a year) ÷ count(customer first in the shop a year ago or more)",
    denominator: "customers first in the shop, within 24 months, a year ago or more",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
  {
    id: "catchment_online",
    unit: "share",
    formula:
      "count(customer who bought on the web within a year) ÷ count(such customer without a purchase there before)",
    denominator: "customers first in the shop a year ago or more who had never bought on the web",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
] as const satisfies readonly Metric[];
