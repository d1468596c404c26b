import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

export const serviceLoyalty = {
  name: "service_loyalty",
  description: "Who bought again within 90 days after a request, against purchases without one that were alike",
  grain: "one row per criterion and value of the first request that came of a purchase",
  columns: {
    dimension: dimension("all, class or reason"),
    value: dimension("Its value; other for values of too few persons"),
    orders: measure("integer", "Purchases of two years of which a request came within 30 days, followed for 90 days", {
      metric: "orders",
    }),
    came_back: measure("share", "Of these, bought again within 90 days after the request"),
    without: measure("share", "The same of purchases without a request, of the same month, channel, number and value"),
    difference: measure("share", "The first less the second", { metric: "service_loyalty" }),
    low: low("share", "the difference"),
    high: high("share", "the difference"),
    q_value: measure("number", "p-value of the difference after Benjamini–Hochberg over all rows"),
    at_stake: measure(
      "money",
      "Purchases that did not follow × the mean of a next purchase, where the difference is beyond chance (q < 0.05)",
    ),
    at_stake_low: low("money", "what is at stake"),
    at_stake_high: high("money", "what is at stake"),
  },
  order: ["position", "dimension", "orders desc", "value"],
  disclosure: { units: "units", parts: ["back_units", "other_units"], additive: ["orders"] },
  needs: ["tickets"],
} as const satisfies PublishedTable;
