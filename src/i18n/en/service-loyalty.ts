/** Words of figures on what a request does to loyalty. */
export const aftermath = {
  plain: "Whether customers come back after a request",
  less: (back: string, without: string, interval: string) =>
    `After a request ${back} buy again within 90 days, against ${without} of like purchases without one: ${interval} points`,
  more: (back: string, without: string, interval: string) =>
    `After a request ${back} buy again within 90 days, more than the ${without} of like purchases without one: ${interval} points`,
  alike: (back: string, without: string, interval: string) =>
    `After a request ${back} buy again within 90 days, and ${without} of like purchases without one: no difference beyond chance (${interval} points)`,
  worst: (value: string, difference: string, interval: string) =>
    `After ${value} customers come back least, compared with others: ${difference} points (${interval})`,
  none: (by: string) => `${by}: no difference beyond chance, all tested together`,
  by: { class: "Coming back by kind of request", reason: "Coming back by reason" },
  few: "Too few requests follow a purchase to tell whether they drive customers away",
  subtitle:
    "Difference in the share that buys again within 90 days, in points, against purchases of the same month, channel, number and value without a request; 95% interval",
  row: (difference: string, interval: string, orders: string) => `${difference} (${interval}), ${orders}`,
  untested: (orders: string) => `${orders}: too few`,
  note: "Customers are followed from the request, others from as many days after their purchase; who had bought again before is in neither group. Those with a request may differ otherwise: it is no proof that the request drove them away",
  stake: (money: string, interval: string) =>
    `Purchases that did not follow: about ${money} over these two years (${interval}), if the request is the reason`,
  describe: (n: string) => `Dots with intervals for ${n} differences; left of zero, fewer come back.`,
  values: { all: "All requests" },
  criteria: { all: "All requests", class: "Kind", reason: "Reason" },
  answer: {
    less: (points: string, back: string, without: string) =>
      `Customers come back less often after a request: ${back} buy again within 90 days, against ${without} of those alike without one (${points} points).`,
    more: (points: string, back: string, without: string) =>
      `Customers come back more often after a request: ${back} buy again within 90 days, against ${without} of those alike without one (${points} points).`,
    alike: (back: string, without: string) =>
      `Whether a request drives customers away cannot be told: ${back} buy again within 90 days after one, ${without} of those alike without.`,
    worst: (value: string, points: string) => `Most so after ${value}: ${points} points.`,
    few: "Too few requests follow a purchase to tell whether they drive customers away.",
  },
};

export const aftermathMetrics = {
  service_loyalty: {
    name: "Coming back after a request",
    short: "After a request",
    definition:
      "Share of purchases of two years, with a request within 30 days, that are followed by another purchase within 90 days of the request, less the same share of purchases without a request of the same month, channel, number and value (Mantel–Haenszel risk difference). Others are followed from as many days after the purchase as requests usually take; who had bought again before is left out on both sides. The interval leaves out one part of the persons at a time.",
    reading:
      "Who asks buys often and cares, or has had a bad parcel: matching takes away what the orders show, not the rest. A negative difference says that these customers come back less, not that a better answer would have kept them; only a test can.",
  },
};

export const aftermathMetricNames = { service_loyalty: "coming back after a request" };

export const aftermathColumns = {
  "service_loyalty.dimension": "By",
  "service_loyalty.value": "Value",
  "service_loyalty.orders": "Purchases with a request",
  "service_loyalty.came_back": "Came back",
  without: "Without a request",
  "service_loyalty.difference": "Difference",
  "service_loyalty.low": "From",
  "service_loyalty.high": "To",
  "service_loyalty.q_value": "q",
  at_stake: "At stake",
  at_stake_low: "At stake, from",
  at_stake_high: "At stake, to",
};
