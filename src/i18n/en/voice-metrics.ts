/** What metrics of the voice of the customer are called and mean, and the columns of their tables. */
export const voiceMetrics = {
  nps_weighted: {
    name: "NPS weighted to the base",
    short: "Weighted NPS",
    definition:
      "The NPS of each group of customers, counted as much as the base holds of the group rather than as often as it answers; groups of too few answers stand together.",
    reading:
      "It mends uneven answering between groups, not within them. Groups that nobody answers for are left out: the share of the base that is covered stands beside it.",
  },
  ces: {
    name: "Low effort (CES)",
    short: "Low effort",
    definition:
      "Share of answers on the easy side of the middle of the scale: 5 to 7 out of 7 where high scores are easy, 1 and 2 out of 5 where low ones are. report.yaml states which.",
    reading:
      "Scales of different length or direction are never mixed, and their numbers are not to be compared. It says how hard the last contact was, not whether the customer stays.",
  },
  ces_mean: {
    name: "Mean effort score",
    short: "Mean effort",
    definition: "Mean of the scores given on one effort scale, as it was asked.",
    reading: "Whether high is good depends on the question: look at the direction stated beside it.",
  },
};

/** In the middle of a sentence. */
export const voiceMetricNames = {
  nps_weighted: "NPS weighted to the base",
  ces: "low effort",
  ces_mean: "mean effort score",
};

/** Columns of their tables. */
export const voiceColumns = {
  dimension: "By",
  "nps_by.value": "Value",
  "csat_by.value": "Value",
  "ces_by.value": "Value",
  against_rest: "Against all others",
  groups: "Groups",
  weighted: "Weighted",
  weighted_low: "Weighted, from",
  weighted_high: "Weighted, to",
  "nps_weighted.covered": "Of the base",
  "nps_weighted.score": "As answered",
  easy: "Direction",
  movement: "Movement",
};
