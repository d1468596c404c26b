import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

export const habits = {
  name: "habits",
  description:
    "What a purchase of 24 months usually looks like: the median over customers of what is usual for each of them",
  grain: "one row per measure and channel with 50 customers or more; a customer of two channels stands in both",
  columns: {
    measure: dimension(
      "basket (amount of an order), items (pieces of an order) or gap (days between two purchases, of those who came back)",
    ),
    channel: dimension("all, web or store; gaps of all only"),
    customers: measure(
      "integer",
      "Persons in scope of whom it is known, to the nearest 50 (or 2k), so that nobody follows from a difference",
      { metric: "customers" },
    ),
    lower_quarter: measure("number", "A quarter of customers is usually below"),
    median: measure("number", "Half of customers is usually below", { metric: "habits" }),
    low: low("number", "the median"),
    high: high("number", "the median"),
    upper_quarter: measure("number", "A quarter of customers is usually above"),
  },
  order: ["position"],
  disclosure: { units: "persons", additive: [] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
