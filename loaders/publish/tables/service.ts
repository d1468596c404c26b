import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low, month } from "./columns.js";

export const ticketsMonthly = {
  name: "tickets_monthly",
  description: "Customer-service requests per month and reason",
  grain: "one row per month and reason",
  columns: {
    month,
    reason: dimension("Reason or tag; rare ones are in `other`"),
    tickets: measure("integer", "Requests", { metric: "tickets" }),
    per_100_orders: measure("number", "Requests per 100 valid orders of the month", {
      metric: "tickets_per_100_orders",
    }),
    is_complete: measure("boolean", "The data covers the whole month"),
  },
  order: ["month", "reason"],
  disclosure: {
    units: "units",
    additive: ["tickets"],
    rollups: [{ by: ["month"], into: "reply_time_monthly", measures: { tickets: "tickets" } }],
  },
  needs: ["tickets"],
} as const satisfies PublishedTable;

export const replyTimeMonthly = {
  name: "reply_time_monthly",
  description: "Time to the first reply by month of opening",
  grain: "one row per month",
  columns: {
    month,
    tickets: measure("integer", "Requests opened", { metric: "tickets" }),
    median_minutes: measure("minutes", "Median of the answered", { metric: "first_reply_median" }),
    low: low("minutes", "the median"),
    high: high("minutes", "the median"),
    p90_minutes: measure("minutes", "90th percentile of the answered", { metric: "first_reply_p90" }),
    is_complete: measure("boolean", "The data covers the whole month"),
  },
  order: ["month"],
  disclosure: { units: "units", additive: ["tickets"] },
  needs: ["tickets"],
} as const satisfies PublishedTable;
