/** Words of figures on what is spent on customers. */
export const spending = {
  investment: {
    plain: "What is spent on customers, against what they bring",
    finding: (part: string, value: string, basis: string, cost: string) =>
      `${part} of the buyers brings ${value} of the ${basis} and gets ${cost} of what is spent on customers`,
    nothing: (share: string) => `; ${share} goes to people who bought nothing in 12 months`,
    best: { tenth: "The best tenth", fifth: "The best fifth" },
    subtitle: (basis: string) =>
      `Buyers of the last 12 months in equal parts by ${basis}, the most valuable first, and those who bought nothing; in grey, money`,
    cost: "Share of what is spent",
    value: (basis: string) => `Share of ${basis}`,
    noPurchase: "No purchase in 12 months",
    each: "Spent on each",
    kinds: {
      messages: "messages at the cost of one",
      discounts: "discounts",
      points: "points used",
    },
    counted: (list: string) => `Counted: ${list}`,
    left: (list: string) => `Not counted, since no export or setting tells it, or of too few people: ${list}`,
    note: "Costs of a whole campaign, of staff and of tools belong to nobody in particular and are left out. Who gets much may be worth much because of it, or would have bought anyway: only a test with a group left out can tell",
    describe: (n: string) => `Bars for ${n} parts of the base: share of what is spent beside share of what is brought.`,
  },
};

export const spendingMetrics = {
  investment: {
    name: "Spending against value",
    short: "Share of spending",
    definition:
      "What 12 months of messages (at quality.costs of report.yaml), points used (at value.point_value) and discounts cost, by equal parts of the buyers by value and for people in scope who bought nothing: the share of each part of all that is spent, beside its share of what is brought.",
    reading:
      "It says where money goes, not what it does there. Discounts are lower prices rather than money paid out, and points used may stand among them too. A message to somebody who bought nothing is not lost if it wins them back; how many it wins back, only a test tells.",
  },
};

export const spendingMetricNames = { investment: "spending against value" };

export const spendingColumns = {
  "investment.part": "Part of the base, the best first",
  "investment.value": "Brought",
  share_value: "Share of value",
  contact_cost: "Messages",
  given_cost: "Discounts, points used",
  with_points: "Points counted",
  "investment.cost": "Spent",
  share_cost: "Share of spending",
  cost_per_customer: "Spent on each",
};
