import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

export const churnPrecursors = {
  name: "churn_precursors",
  description:
    "How often those with a contract left in a month, by what was known of them before it; last 24 months, no claim of a cause",
  grain: "one row per thing known before the month and value of it",
  columns: {
    factor: dimension(
      "Of the 90 days before the month: ticket, complaint, late_delivery, low_satisfaction, detractor; price_rise: pays more than three months ago; plan; or attribute:name of report.yaml",
    ),
    value: dimension("yes; a plan or an attribute's value; other for rare ones"),
    customers: measure("integer", "Persons with a contract of whom it was true before some month", {
      metric: "churn_precursor",
    }),
    months: measure("integer", "Months of persons in which they could leave, it being true"),
    left_after: measure("integer", "Of these, ended with the person's last contract"),
    rate: measure("share", "Left ÷ months"),
    months_other: measure("integer", "Months of persons of whom it was not true"),
    left_other: measure("integer", "Of these, ended with the person's last contract"),
    rate_other: measure("share", "Left ÷ months, of the others"),
    ratio: measure(
      "number",
      "How many times as often they left, at equal time under contract (Mantel–Haenszel); empty where nobody left on one side",
    ),
    low: low("number", "the ratio"),
    high: high("number", "the ratio"),
    q_value: measure("number", "Share of chance findings among those with this q or less (Benjamini–Hochberg)"),
  },
  order: ["factor", "value"],
  disclosure: {
    units: "customers",
    parts: ["left_after", "stayed", "left_other", "stayed_other", "customers_other"],
    additive: [],
  },
  needs: ["contracts"],
} as const satisfies PublishedTable;
