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
  {
    id: "churn_precursor",
    unit: "share",
    formula: "(left ÷ months, of those it was true of) ÷ (left ÷ months, of the others), at equal time under contract",
    denominator: "months of persons with a contract at the start, of the last 24",
    good: "neutral",
    minimum: 20,
    interval: "greenland_robins",
    source: "Mantel & Haenszel 1959, Greenland & Robins 1985, Benjamini & Hochberg 1995",
  },
  {
    id: "onboarding",
    unit: "share",
    formula: "count(new customer with full contact, consent and a loyalty account within 7 days) ÷ count(new customer)",
    denominator: "persons whose first purchase lies in the 12 months, 7 days back or more",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
] as const satisfies readonly Metric[];
