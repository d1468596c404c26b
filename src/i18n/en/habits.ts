/** Words of the figure on what a purchase usually looks like. */
export const habits = {
  plain: "What a purchase usually looks like",
  finding: (list: string) => `A customer’s usual order: ${list}`,
  again: (gap: string) => `; who comes back does so after ${gap}`,
  subtitle:
    "Median over customers of what is usual for each, over 24 months, with its interval; the table has the quarters of customers below and above",
  names: { basket: "Amount of an order", items: "Pieces of an order", gap: "Days between two purchases" },
  channels: { all: "All customers", web: "On the web", store: "In shops" },
  said: {
    pieces: (n: string) => `${n} pieces`,
    days: (n: string) => `${n} days`,
  },
  row: (median: string, range: string) => `${median} (${range})`,
  note: "Each customer counts once, however often they buy. Gaps are those between purchases that were made: who has not come back yet is not in them, so that they look shorter than they will be",
  describe: (n: string) => `Points with intervals for ${n} groups of customers.`,
};

export const habitMetrics = {
  habits: {
    name: "Usual purchase",
    short: "Usual purchase",
    definition:
      "Of each customer, the median amount and number of pieces of their valid orders of 24 months, and the median days between their purchases; of these, the median over customers, with the interval between two ranks and the quarters below and above. Only where 50 customers or more tell it.",
    reading:
      "It is what is usual, not an average: a few large orders do not move it, and revenue divided by orders is higher. It says nothing of anonymous sales.",
  },
};
export const habitMetricNames = { habits: "the usual purchase" };
export const habitColumns = {
  "habits.measure": "Measure",
  "habits.channel": "Customers",
  "habits.customers": "How many",
  lower_quarter: "A quarter below",
  median: "Median",
  upper_quarter: "A quarter above",
};
