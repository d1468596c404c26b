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
  churn_precursor: {
    name: "Precursors of churn",
    short: "Before leaving",
    definition:
      "How many times as often people left their contract in a month, by what was known of them before it: a request, a complaint, a late delivery, a low score, a detractor’s answer in the 90 days before; a higher price; the plan; attributes of report.yaml. Within bands of time under contract, since most leave early.",
    reading:
      "It claims no cause. Who means to leave may complain more, and whoever chose a plan differs from others in more than the plan. Things that go together (a late delivery and a request) are not told apart. Those who had left before are not in it. All comparisons are tested together; with q < 0.1, one in ten of those called solid may be chance.",
  },
  onboarding: {
    name: "New customers received within a week",
    short: "Received",
    definition:
      "Of the customers whose first purchase lies in the last 12 months (7 days back or more): those with e-mail, mobile and postal address; those who agreed to some channel within 7 days; those with a loyalty account by then; those with all of these. By channel and shop of the first purchase. A step that no export tells of is left out, and out of the whole.",
    reading:
      "Only customers who could be named: who buys without giving a name is a newcomer nobody sees. Addresses are those known today, since few exports say when they were given; a consent without a day counts as given in time. Shops differ in who comes, not only in how they receive.",
  },
};

/** The same metrics in the middle of a sentence. */
export const loyaltyNames = {
  retention_in: "return on",
  retention_or_after: "return on or after",
  churn_precursor: "what goes before leaving",
  onboarding: "how new customers are received",
};
