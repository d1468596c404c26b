import { dimension, measure, type PublishedTable } from "../contract.js";

export const investment = {
  name: "investment",
  description:
    "What is spent on customers in 12 months, against what they bring: by tenths of the buyers, and on those who bought nothing",
  grain:
    "one row per part of the buyers as in value_deciles, and one for persons in scope without a purchase in 12 months",
  columns: {
    part: dimension(
      "tenth_1 (the most valuable) … tenth_10, or fifth_1 … fifth_5; no_purchase for who bought nothing in 12 months",
    ),
    customers: measure("integer", "Persons", { metric: "customers" }),
    value: measure("money", "What they brought in 12 months, returns on their own day; 0 without a purchase"),
    share_value: measure("share", "Of what all of them brought"),
    contact_cost: measure(
      "money",
      "Messages sent in 12 months at the cost of one; empty where no export tells, or of too few persons",
    ),
    given_cost: measure(
      "money",
      "Discounts on their orders of 12 months, and points used at value.point_value of report.yaml; empty likewise",
    ),
    with_points: measure("boolean", "Whether points used are in it"),
    cost: measure("money", "Both added up"),
    share_cost: measure("share", "Of what is spent on all of them", { metric: "investment" }),
    cost_per_customer: measure("money", "Cost ÷ persons"),
    basis: measure("text", "margin (where lines tell it of most revenue) or revenue: what the value is made of"),
  },
  order: ["position"],
  disclosure: {
    units: "customers",
    parts: ["payers", "contacted", "given_persons"],
    additive: ["customers", "value", "contact_cost", "given_cost", "cost"],
    shares: { by: [], columns: ["share_value", "share_cost"] },
  },
  needs: ["messages", "loyalty_ledger", "orders", "order_lines"],
} as const satisfies PublishedTable;
