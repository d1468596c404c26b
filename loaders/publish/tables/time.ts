import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low, month } from "./columns.js";

export const cohorts = {
  name: "cohorts",
  description: "Customers by the period of their first purchase, and how many of them bought in each later one",
  grain: "one row per cohort and period since",
  columns: {
    cohort: dimension(
      "Month YYYY-MM of the first purchase; a quarter YYYY-Qn or a year where months hold too few persons",
      "month",
    ),
    months_since: dimension("Months from the cohort's period to the one bought in; 0 is the first", "integer"),
    buyers: measure("integer", "Persons of the cohort who bought in that period, whatever they did in between"),
    revenue: measure("money", "What the cohort paid for valid orders in that period, less what came back in it"),
    value_per_customer: measure(
      "money",
      "What the cohort has paid up to the end of the period, per customer of it; empty where a period is not complete or one before it is hidden",
      { metric: "cohort_value" },
    ),
    rate: measure("share", "Of the cohort; empty where a period is not complete", { metric: "cohort_return" }),
    low: low("share", "the rate"),
    high: high("share", "the rate"),
    is_complete: measure("boolean", "The data covers the whole period bought in"),
  },
  order: ["cohort", "months_since"],
  disclosure: {
    units: "buyers",
    parts: ["not_back"],
    additive: ["buyers", "revenue"],
    money: { units: "payers", columns: ["revenue", "value_per_customer"] },
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const revenueByCohort = {
  name: "revenue_by_cohort",
  description: "What customers of each year of first purchase paid per period",
  grain: "one row per period and year of the first purchase",
  columns: {
    month,
    cohort: dimension("Year of the first purchase; earlier for all years before those named"),
    buyers: measure("integer", "Persons of that year who bought in the period"),
    revenue: measure("money", "What customers of that year paid for valid orders in it, less what came back", {
      metric: "revenue_by_cohort",
    }),
    is_complete: measure("boolean", "The data covers the whole period"),
  },
  order: ["month", "cohort"],
  disclosure: {
    units: "buyers",
    additive: ["buyers", "revenue"],
    money: { units: "payers", columns: ["revenue"] },
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const secondPurchaseCurve = {
  name: "second_purchase_curve",
  description: "Share of buyers who bought on a second day, by days since their first purchase (Kaplan–Meier)",
  grain: "one row per day of a grid that holds enough second purchases between any two of its days",
  columns: {
    days: dimension("Days since the first purchase", "integer"),
    probability: measure("share", "Have bought on a second day by then", { metric: "second_purchase" }),
    low: low("share", "the probability"),
    high: high("share", "the probability"),
    at_risk: measure("integer", "Persons followed beyond that day who had not yet bought a second time"),
  },
  order: ["days"],
  disclosure: { units: "at_risk", parts: ["events", "censored"], additive: [] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const lifecycleFlow = {
  name: "lifecycle_flow",
  description: "Who buys for the first time, again, again after a pause, and who pauses, per month",
  grain: "one row per month",
  columns: {
    month,
    new: measure("integer", "First purchase in the period"),
    current: measure("integer", "Bought in the period and in the one before"),
    resurrected: measure("integer", "Bought in the period, not in the one before, and earlier"),
    dormant: measure("integer", "Bought in the period before and not in this one"),
    active: measure("integer", "Bought in the period: new, current and resurrected", { metric: "lifecycle_flow" }),
    is_complete: measure("boolean", "The data covers the whole period"),
  },
  order: ["month"],
  disclosure: {
    units: "units",
    parts: ["new", "current", "resurrected", "dormant", "active"],
    additive: ["new", "current", "resurrected", "dormant", "active"],
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const revenueChange = {
  name: "revenue_change",
  description: "Why the revenue of the last 12 months differs from that of the 12 before",
  grain:
    "one row per effect, by three lenses: who came and went; how many customers, how often, how much; all of those who stayed",
  columns: {
    lens: dimension("people (before, lost, won, kept_frequency, kept_basket, other, now), habits, or kept"),
    effect: dimension(
      "before and now: revenue of each 12 months; lost: customers of the earlier only; won: of the later only; kept_frequency, kept_basket: of both, by orders each and value of an order; kept: both of these together; other: sales that nobody is named for, and returns by those who did not order; customers, frequency, basket: the whole base",
    ),
    amount: measure("money", "What the effect adds or takes", { metric: "revenue_change" }),
    low: low("money", "the amount"),
    high: high("money", "the amount"),
    customers: measure("integer", "Customers of the effect; empty for other and for habits"),
  },
  order: ["position"],
  disclosure: { units: "units", additive: ["amount", "customers"] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const concentration = {
  name: "concentration",
  description: "What the most valuable buyers have paid of all that buyers have paid so far",
  grain: "one row per share of buyers, the most valuable first",
  columns: {
    share_customers: dimension("The most valuable share of buyers", "share"),
    share_revenue: measure("share", "Of what all buyers have paid for valid orders", { metric: "top_share" }),
    low: low("share", "the share of revenue"),
    high: high("share", "the share of revenue"),
    gini: measure("number", "Gini index of all buyers, the same on every row: 0 all alike, 1 one has all"),
    gini_low: low("number", "the Gini index"),
    gini_high: high("number", "the Gini index"),
  },
  order: ["share_customers"],
  disclosure: { units: "units", additive: [] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
