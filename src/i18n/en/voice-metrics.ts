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
  nps_crossings: {
    name: "Value crossed with NPS",
    short: "Crossings",
    definition:
      "Customers who bring much or come often, by the class of their latest NPS answer within 12 months; with their revenue, how many can be contacted, and how many of their like were asked and answered.",
    reading:
      "It counts those who answered. How many of the same value there are in all is an extrapolation that takes the silent to be like them, which nobody can check.",
  },
  nps_profits: {
    name: "Revenue by what customers say",
    short: "Good and bad profits",
    definition:
      "Share of promoters, passives and detractors in the revenue of 12 months of known customers. Revenue of those who have not said is shared out within each life-cycle status as that of those who have; the bounds share it out to none and to all.",
    reading:
      "Between the bounds nothing is certain: the wider they are, the fewer customers have been heard. It does not say that detractors will leave.",
  },
  survey_response: {
    name: "Answer rate of surveys",
    short: "Answer rate",
    definition: "Answers divided by invitations, or persons who answered divided by persons asked.",
    reading:
      "A high rate does not make answers representative: compare the rates of groups before comparing their scores.",
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
  nps_crossings: "value crossed with NPS",
  nps_profits: "revenue by what customers say",
  survey_response: "answer rate of surveys",
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
  crossing: "Group",
  "nps_value_crossings.kind": "Kind",
  likes: "Of the same value",
  "nps_value_crossings.asked": "Asked",
  "nps_value_crossings.answered": "Answered",
  answer_rate: "Answer rate",
  likely: "Likely in all",
  likely_low: "At least",
  likely_high: "At most",
  nps_class: "NPS class",
  "nps_profits.likely": "Likely share",
  "nps_profits.share": "Known share",
  most: "At most",
  easy: "Direction",
  movement: "Movement",
};
