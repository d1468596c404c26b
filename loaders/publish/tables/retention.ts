import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

const window = measure("integer", "Months that “on or after” looks ahead, from the start of the period");

export const cohortReturns = {
  name: "cohort_returns",
  description:
    "Customers by the period of their first purchase, and how many of them bought in a later one or after it",
  grain: "one row per cohort and period since, where it could be followed for the whole window",
  columns: {
    cohort: dimension("Period of the first purchase, the same as in cohorts", "month"),
    months_since: dimension("Months from the cohort's period to the one from which on is looked", "integer"),
    customers: measure("integer", "Persons of the cohort"),
    returned: measure("integer", "Of these, bought in that period or after it, within the window"),
    rate: measure("share", "Of the cohort", { metric: "retention_or_after" }),
    low: low("share", "the rate"),
    high: high("share", "the rate"),
    window_months: window,
  },
  order: ["cohort", "months_since"],
  disclosure: { units: "customers", parts: ["returned", "not_returned", "only_later"], additive: ["returned"] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const retention = {
  name: "retention",
  description:
    "How many customers bought again so many months after the first purchase, over all cohorts that could be followed",
  grain: "one row per definition of a return and period since the first purchase",
  columns: {
    definition: dimension("in: bought in that very period; or_after: in it or after it, within the window"),
    months_since: dimension("Months from the period of the first purchase", "integer"),
    cohorts: measure("integer", "Cohorts that could be followed; the oldest is left out"),
    customers: measure("integer", "Persons of these cohorts"),
    returned: measure("integer", "Of these, came back"),
    rate: measure("share", "Of the persons: each cohort weighs as much as it has customers", {
      metric: "retention_in",
    }),
    low: low("share", "the rate, wider where cohorts differ more than chance would have them"),
    high: high("share", "the rate, wider where cohorts differ more than chance would have them"),
    window_months: window,
  },
  order: ["definition", "months_since"],
  disclosure: { units: "customers", parts: ["returned", "not_returned"], additive: [] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
