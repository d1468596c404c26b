/** Metrics of what is out of the ordinary. */
export const ALERT_METRICS = [
  {
    id: "ticket_surge",
    unit: "tickets",
    formula: "count(request of a week) ÷ expected of it",
    good: "down",
    minimum: 11,
    source: "Farrington et al. 1996; Benjamini & Hochberg 1995",
  },
] as const;
