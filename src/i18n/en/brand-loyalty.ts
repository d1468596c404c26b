/** Words of the figure on how loyal customers are, part by part. */
export const brandLoyalty = {
  plain: "How loyal customers are, part by part",
  finding: (kept: string, range: string) => `${kept} of a year’s buyers bought again in the next (${range})`,
  change: {
    up: ", more than a year before",
    down: ", fewer than a year before",
    none: ", no change beyond chance on a year before",
  },
  columns: { part: "Part", value: "Value", range: "Interval (95%)", n: "Out of", change: "Change on a year before" },
  parts: {
    retention: "Bought again: of the buyers of the 12 months before, those who bought in the last 12",
    repeat: "Came back: buyers of the last 12 months with two orders or more",
    nps: "NPS of the last 12 months",
    tenure: "Days since the first purchase, median of the buyers of 12 months",
  },
  points: (n: string) => `${n} points`,
  note: "Four parts, not added up: each moves for reasons of its own, and an index would hide which did. Days since the first purchase begin with the data at the earliest, so that they are too few where customers are older than the data, and grow with them: no change is told.",
};
export const brandLoyaltyMetrics = {
  brand_loyalty: {
    name: "Loyalty, part by part",
    short: "Loyalty",
    definition:
      "Buyers of the year before the last who bought in the last; buyers of 12 months with two orders or more; NPS of 12 months; median days since the first purchase of the buyers of 12 months, with the interval between two ranks. Changes are differences to the same a year before.",
    reading:
      "It cannot tell why somebody stays: habit, a shop nearby or no other choice look like loyalty. It knows only customers who could be named, and answers only of those who answer. The two years share people, so that intervals of changes are somewhat too wide.",
  },
};
export const brandLoyaltyNames = { brand_loyalty: "loyalty" };
export const brandLoyaltyColumns = { part: "Part" };
