import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low, month } from "./columns.js";

export const churnMonthly = {
  name: "churn_monthly",
  description: "Customers whose contracts ended in the month, out of those with one running at its start",
  grain: "one row per month",
  columns: {
    month,
    customers_at_start: measure("integer", "Persons with a running contract at the start"),
    lost: measure("integer", "Of these, without any contract at the end"),
    rate: measure("share", "Lost ÷ at start", { metric: "contract_churn" }),
    low: low("share", "the rate"),
    high: high("share", "the rate"),
    amount_at_start: measure(
      "money",
      "What those at the start paid per month; empty where not exported, or where it differs from the row before by the money of a few",
    ),
    gross_rate: measure("share", "Of that amount: what those lost had paid, and what others pay less", {
      metric: "contract_churn_money",
    }),
    net_rate: measure("share", "The same less what others pay more; below 0 where that is more", {
      metric: "contract_churn_money",
    }),
    year_rate: measure(
      "share",
      "On the last complete row: of those with a contract twelve months before its end, without any at its end",
      { metric: "contract_churn_year" },
    ),
    year_low: low("share", "the yearly rate"),
    year_high: high("share", "the yearly rate"),
    trend: measure(
      "share",
      "On the last complete row: change of the rate a year over all complete rows that are shown",
    ),
    trend_low: low("share", "the change"),
    trend_high: high("share", "the change"),
    trend_periods: measure("integer", "Rows that the change is told of"),
    is_complete: measure("boolean", "The data covers the whole month"),
  },
  order: ["month"],
  disclosure: { units: "customers_at_start", parts: ["lost", "kept", "joined"], additive: [] },
  needs: ["contracts"],
} as const satisfies PublishedTable;

export const churnReasons = {
  name: "churn_reasons",
  description: "Reasons of those who left within 12 months and have no contract left",
  grain: "one row per reason of the last contract; rare ones together",
  columns: {
    reason: dimension("Reason as exported; unknown where none is given, other for rare ones"),
    customers: measure("integer", "Persons", { metric: "customers" }),
    share: measure("share", "Of those who left"),
    low: low("share", "the share"),
    high: high("share", "the share"),
  },
  order: ["position"],
  disclosure: { units: "customers", additive: ["customers"], shares: { by: [], columns: ["share"] } },
  needs: ["contracts"],
} as const satisfies PublishedTable;

export const survival = {
  name: "survival",
  description:
    "Share still under contract by days since the first one began (Kaplan–Meier), by plan of the first contract",
  grain: "one row per plan and day of a grid that holds enough ends between any two of its days",
  columns: {
    group: dimension(
      "Plan of the first contract; other for small ones together, all where there are no two to compare",
    ),
    time: dimension("Days since the first contract began", "integer"),
    survival: measure("share", "Still have a contract then", { metric: "contract_survival" }),
    low: low("share", "the share"),
    high: high("share", "the share"),
    at_risk: measure("integer", "Persons followed beyond that day who still had a contract"),
    chi_square: measure("number", "Log-rank test of all groups, the same on every row; empty with one group"),
    p_value: measure("number", "How often groups that fare alike would differ as much by chance"),
  },
  order: ["group", "time"],
  disclosure: { units: "at_risk", parts: ["events", "censored"], additive: [] },
  needs: ["contracts"],
} as const satisfies PublishedTable;
