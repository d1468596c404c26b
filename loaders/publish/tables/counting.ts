import { dimension, measure, type PublishedTable } from "../contract.js";

export const countingValues = {
  name: "counting_values",
  description: "Customers by each criterion of the counting page alone: every person has one value of each",
  grain: "one row per criterion and value",
  columns: {
    criterion: dimension("What customers are counted by"),
    value: dimension("Its value"),
    customers: measure("integer", "Persons of the base", { metric: "customers" }),
    contactable: measure("integer", "Persons whom e-mail, SMS or post may and can reach"),
    revenue_12m: measure("money", "Revenue of 12 months", { metric: "revenue_12m" }),
  },
  order: ["position", "value"],
  disclosure: {
    units: "customers",
    parts: ["contactable", "others", "overlap"],
    additive: ["customers", "contactable", "others", "revenue_12m"],
    money: { units: "payers", columns: ["revenue_12m"] },
  },
  needs: ["customers", "orders", "order_lines", "contracts"],
} as const satisfies PublishedTable;
