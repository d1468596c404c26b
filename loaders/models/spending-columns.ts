/** What columns mean that stand in models on what is spent on customers. */
export const SPENDING_COLUMNS = {
  contact_cost: "Messages of 12 months at the cost of one by channel",
  points: "Points used in 12 months",
  contacted: "Persons to whom a message that costs something was sent",
  discounted_persons: "Persons with a discount",
  given_persons: "Persons with a discount, or who used points",
} as const;
