/** Words of the figure on what goes before leaving. */
export const leaving = {
  precursors: {
    plain: "What goes before leaving a contract",
    finding: (who: string, ratio: string, interval: string) =>
      `${who} left ${ratio} times as often as the others (${interval})`,
    none: "Nothing that was looked at goes with leaving beyond chance",
    subtitle:
      "How many times as often they left in a month, against the others, by what was known of the 90 days before it; at equal time under contract, with the 95% interval",
    factors: {
      ticket: "Request to service",
      complaint: "Complaint",
      late_delivery: "Late delivery",
      low_satisfaction: "Low satisfaction score",
      detractor: "Detractor",
      price_rise: "Higher price",
      plan: "Plan",
    },
    /** Those of whom it is true, at the beginning of a sentence. */
    who: {
      ticket: "Those who wrote to customer service in the 90 days before",
      complaint: "Those who complained in the 90 days before",
      late_delivery: "Those with a late delivery in the 90 days before",
      low_satisfaction: "Those who gave a low satisfaction score in the 90 days before",
      detractor: "Those who answered as detractors in the 90 days before",
      price_rise: "Those who pay more than three months before",
    },
    whoOf: (name: string) => `Those with ${name}`,
    of: (name: string, value: string) => `${name}: ${value}`,
    others: "others",
    yes: "Yes",
    axis: (ratio: string) => `×${ratio}`,
    row: (ratio: string, interval: string) => `×${ratio} (${interval})`,
    solid: (n: number, count: string, all: string) =>
      `${count} of ${all} comparisons ${n === 1 ? "stands" : "stand"} out beyond chance, all of them tested together (q < 0.1)`,
    cause: "This goes with leaving; it does not say why: those who meant to leave may have written more",
    bases:
      "Late or displeased are told among those who had a delivery or gave an answer in the 90 days; months of the last two years",
    some: "The strongest are drawn; the table has all.",
    lacking: (list: string) => `Not looked at, since the data lacks it: ${list}`,
    needs: {
      tickets: "requests (a tickets export)",
      deliveries: "late deliveries (promised_at and delivered_at of orders)",
      surveys: "answers (a surveys export)",
      attributes: "traits of customers (attributes under sources.customers)",
    },
    few: "Too few left, or too few on one side, to compare anything.",
    describe: (n: string) => `Dots with intervals on a scale of ratios, ${n} rows; the line is at once as often.`,
  },
  trend: {
    rises: (change: string, interval: string, periods: string) =>
      `Over ${periods} whole periods it rises by ${change} a year (${interval})`,
    falls: (change: string, interval: string, periods: string) =>
      `Over ${periods} whole periods it falls by ${change} a year (${interval})`,
    flat: (periods: string, interval: string) =>
      `Over ${periods} whole periods it neither rises nor falls beyond chance (change a year: ${interval})`,
  },
};

/** Names of columns of the table of precursors. */
export const leavingColumns = {
  factor: "Known before",
  "churn_precursors.value": "Value",
  "churn_precursors.months": "Months of persons",
  left_after: "Left",
  "churn_precursors.rate": "Left per month",
  months_other: "Months of the others",
  left_other: "Of the others, left",
  rate_other: "Left per month, others",
  ratio: "Times as often",
  q_value: "q",
  trend: "Change a year",
  trend_low: "Change, low",
  trend_high: "Change, high",
  trend_periods: "Periods",
};
