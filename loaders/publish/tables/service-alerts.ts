import { dimension, measure, type PublishedTable } from "../contract.js";

export const ticketAlerts = {
  name: "ticket_alerts",
  description:
    "Reasons, products, or both together, that brought more requests than expected in a week of the last 91 days",
  grain: "one row per series and episode",
  columns: {
    series: dimension("reason, product or reason_product"),
    reason: dimension("Reason; empty for a product whatever the reason"),
    product: dimension("Product; empty for a reason whatever the product"),
    first_day: dimension("First day on which the week up to it stood out", "date"),
    last_day: dimension("Last such day", "date"),
    is_active: measure("boolean", "The last such day is one of the three before the as-of day, or the as-of day"),
    week_ends: measure("date", "Last day of the week that stood out most"),
    requests: measure("integer", "Requests of that week, to the nearest 5", { metric: "ticket_surge" }),
    expected: measure("number", "Expected of that week, from the eight before it and the orders of the fortnight"),
    ratio: measure("number", "Requests ÷ expected"),
    q_value: measure("number", "p-value of the week after Benjamini–Hochberg over all series looked at that day"),
  },
  order: ["is_active desc", "first_day desc", "q_value", "series", "reason", "product"],
  disclosure: { units: "units", additive: [] },
  needs: ["tickets"],
} as const satisfies PublishedTable;
