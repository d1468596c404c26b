import type { Metric } from "./metrics.js";

/** Metrics of who comes back, who leaves and how newcomers are received. */
export const LOYALTY_METRICS = [
  {
    id: "retention_in",
    unit: "share",
    formula: "Σ buyers of the cohorts so many months later ÷ Σ persons of these cohorts",
    denominator: "customers of all cohorts followed that long, the oldest left out",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927, McCullagh & Nelder 1989",
  },
  {
    id: "retention_or_after",
    unit: "share",
    formula: "Σ persons who bought so many months later or after, within a year ÷ Σ persons of these cohorts",
    denominator: "customers of all cohorts followed to the end of that year, the oldest left out",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927, McCullagh & Nelder 1989",
  },
] as const satisfies readonly Metric[];
