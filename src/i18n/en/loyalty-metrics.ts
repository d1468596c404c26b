/** What metrics of loyalty are called and mean. */
export const loyaltyMetrics = {
  retention_in: {
    name: "Return on: bought in that very period",
    short: "Return on",
    definition:
      "Of the customers of all cohorts that could be followed so long, those who bought in the period so many months after that of their first purchase. Every cohort weighs as much as it has customers.",
    reading:
      "It can rise again, since it asks for one period only. The oldest cohort is left out where there are others: it also holds customers from before the data. Later points rest on older cohorts alone, which may have been other people; the interval is wider where cohorts differ more than by chance.",
  },
  retention_or_after: {
    name: "Return on or after: bought in that period or later",
    short: "Return on or after",
    definition:
      "Of the customers of all cohorts that could be followed so long, those who bought in the period so many months after that of their first purchase, or after it, within a year of its start (two years where periods are years).",
    reading:
      "Everybody gets the same time to come back. Without that limit, old cohorts would look better for having had longer, and the curve would fall to zero at the as-of day. Who comes back later still counts as gone.",
  },
};

/** The same metrics in the middle of a sentence. */
export const loyaltyNames = {
  retention_in: "return on",
  retention_or_after: "return on or after",
};
