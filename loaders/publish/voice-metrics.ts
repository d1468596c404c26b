/** Metrics of what customers say, beside NPS and satisfaction themselves. */
export const VOICE_METRICS = [
  {
    id: "nps_weighted",
    unit: "nps",
    formula: "Σ NPS of a group × its share of the base",
    denominator: "persons of the groups with answers",
    good: "up",
    minimum: 100,
    interval: "adjusted_wald",
    source: "Holt & Smith 1979; Zou, Huang & Zhang 2009",
  },
  {
    id: "ces",
    unit: "share",
    formula: "count(answer on the easy side of the middle of the scale) ÷ answers",
    denominator: "answers on one scale",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Dixon, Toman & DeLisi 2013; Wilson 1927",
  },
  {
    id: "ces_mean",
    unit: "score",
    formula: "Σ score ÷ answers",
    denominator: "answers on one scale",
    good: "neutral",
    minimum: 30,
    interval: "t",
  },
] as const;
