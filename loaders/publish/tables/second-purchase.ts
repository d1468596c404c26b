import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

export const secondPurchaseEffect = {
  name: "second_purchase_effect",
  description: "Orders in the 180 days after the second purchase, by how soon it came and by its amount",
  grain: "one row per measure of the second purchase and band of it",
  columns: {
    measure: dimension("speed: days from the first purchase to the second; amount: what was paid on the second day"),
    band: dimension(
      "Days from_to (1_30 … 181_more), or quarters of the persons by amount (quarter_1 is the lowest); bands stand together where one holds too few",
    ),
    customers: measure("integer", "Persons with a second purchase, followed for 180 days after it"),
    later_orders: measure("number", "Orders of each in those 180 days, on average", {
      metric: "second_purchase_effect",
    }),
    low: low("number", "the average"),
    high: high("number", "the average"),
    rho: measure(
      "number",
      "Spearman’s correlation of the measure with later orders, the same on every row of a measure",
    ),
    rho_low: low("number", "the correlation"),
    rho_high: high("number", "the correlation"),
  },
  order: ["position"],
  disclosure: { units: "customers", parts: ["later_buyers", "never_again"], additive: ["customers"] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
