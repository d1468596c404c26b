import { dimension, measure, type PublishedTable } from "../contract.js";

export const valueDeciles = {
  name: "value_deciles",
  description: "Buyers of the last 12 months in ten equal parts by what they brought, the most valuable first",
  grain: "one row per tenth of the buyers; per fifth where tenths hold too few",
  columns: {
    part: dimension(
      "tenth_1 (the most valuable) … tenth_10, or fifth_1 … fifth_5; of equal value, the smaller id first",
    ),
    customers: measure("integer", "Persons with a valid order in 12 months", { metric: "buyers_12m" }),
    value: measure("money", "What they brought in 12 months, returns on their own day"),
    share: measure("share", "Of what all of them brought", { metric: "value_deciles" }),
    orders_per_customer: measure("number", "Valid orders of each, on average"),
    average_basket: measure("money", "Amount of valid orders ÷ valid orders", { metric: "average_basket" }),
    basis: measure("text", "margin (where lines tell it of most revenue) or revenue: what the value is made of"),
  },
  order: ["position"],
  disclosure: {
    units: "customers",
    parts: ["payers"],
    additive: ["customers", "value"],
    shares: { by: [], columns: ["share"] },
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
