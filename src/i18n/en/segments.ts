interface Status {
  readonly name: string;
  /** One line: who stands here. */
  readonly definition: string;
}

/** Life-cycle statuses, in the order in which a base is read: from the best customers to those outside. */
export const statuses = {
  vip: { name: "VIP", definition: "Top tenth of buyers by value over 12 months, with at least two orders" },
  loyal: {
    name: "Loyal",
    definition: "Three orders or more in 12 months, or orders in each of the last two half-years",
  },
  active: { name: "Active", definition: "Bought recently, and none of the statuses above" },
  new: { name: "New", definition: "First order only just placed" },
  reactivated: { name: "Won back", definition: "Bought again after an absence long enough to be called inactive" },
  at_risk: { name: "At risk", definition: "Absent for longer than customers usually are between two orders" },
  inactive: { name: "Inactive", definition: "Absent for longer than nearly all customers ever are between two orders" },
  lost: { name: "Lost", definition: "Absent for more than twice that time" },
  prospect: { name: "Prospect", definition: "Known, never bought" },
  contract_ended: { name: "Contract ended", definition: "Had a contract, has none now" },
  out_of_scope: { name: "Out of scope", definition: "Test records, deceased or opposed persons, staff" },
} satisfies Record<string, Status>;

interface Segment {
  /** For a place that says RFM already, such as the axis of the RFM grid. */
  readonly short: string;
  /** Everywhere else: the life cycle has a “Loyal” and an “At risk” too. */
  readonly full: string;
  readonly definition: string;
}
const segment = (short: string, definition: string): Segment => ({ short, full: `RFM ${short}`, definition });

/** RFM segments, from the most to the least engaged. */
export const rfm = {
  champion: segment("Champions", "Bought lately, often, and for a lot"),
  loyal: segment("Loyal", "Buy regularly, with good value"),
  potential_loyalist: segment("Potential loyalists", "Recent buyers who have started to come back"),
  new: segment("New", "Bought very recently, for the first time or for little"),
  promising: segment("Promising", "Bought recently, for little so far"),
  need_attention: segment("Need attention", "Middling on all three, starting to slip"),
  about_to_sleep: segment("About to sleep", "Low value, and their last order is growing old"),
  at_risk: segment("At risk", "Good customers who have not come for a long time"),
  cant_lose: segment("Can’t lose", "The best customers of the past, now long gone"),
  hibernating: segment("Hibernating", "Low value and long absent"),
  lost: segment("Lost", "Lowest value and longest absent"),
} satisfies Record<string, Segment>;
