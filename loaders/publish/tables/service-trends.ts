import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

export const ticketReasons = {
  name: "ticket_reasons",
  description: "Customer-service requests of the last 90 days by reason, against the same days a year before",
  grain: "one row per reason",
  columns: {
    reason: dimension("Reason or tag; those of too few persons are in `other`"),
    tickets: measure("integer", "Requests of the last 90 days", { metric: "tickets" }),
    share: measure("share", "Of all requests of these days"),
    per_100_orders: measure("number", "Requests per 100 valid orders of these days", {
      metric: "tickets_per_100_orders",
    }),
    change: measure(
      "share",
      "Rate per 100 orders ÷ that of the same days a year before, less 1; of requests a day where there are no orders; from 20 requests",
      { metric: "ticket_change" },
    ),
    change_low: low("share", "the change"),
    change_high: high("share", "the change"),
    q_value: measure("number", "p-value of the change after Benjamini–Hochberg over all reasons"),
  },
  order: ["tickets desc", "reason"],
  disclosure: {
    units: "units",
    parts: ["units_before"],
    additive: ["tickets"],
    shares: { by: [], columns: ["share"] },
  },
  needs: ["tickets"],
} as const satisfies PublishedTable;

export const ticketRates = {
  name: "ticket_rates",
  description:
    "Valid orders of the last 12 months that a request names, by what was ordered, where, and from whom it came",
  grain: "one row per criterion and value; an order counts once in each of its categories, suppliers and products",
  columns: {
    dimension: dimension("all, order_channel, store, category, supplier or product"),
    value: dimension("Its value; other for values of too few persons"),
    orders: measure("integer", "Valid orders", { metric: "orders" }),
    per_100_orders: measure("number", "Orders that a request names, per 100", { metric: "ticket_rate" }),
    low: low("number", "the rate"),
    high: high("number", "the rate"),
    against_rest: measure(
      "text",
      "higher or lower than all other orders; not_enough where there are not enough to tell (all tests together, Benjamini–Hochberg at 5 %)",
    ),
  },
  order: ["position", "dimension", "per_100_orders desc", "value"],
  disclosure: { units: "units", parts: ["asked_units", "other_units"], additive: [] },
  needs: ["tickets"],
} as const satisfies PublishedTable;

export const ticketHandling = {
  name: "ticket_handling",
  description: "Requests of the last 12 months that were asked again, came back, or took one reply",
  grain: "one row per measure, criterion and value",
  columns: {
    measure: dimension("repeated, reopened or one_touch"),
    dimension: dimension("all, class, channel or reason"),
    value: dimension("Its value; unknown where nothing tells it, other for values of too few persons"),
    tickets: measure("integer", "Requests of which it is known", { metric: "tickets" }),
    share: measure("share", "Of which it is so", { metric: "ticket_handling" }),
    low: low("share", "the share"),
    high: high("share", "the share"),
  },
  order: ["measure", "position", "dimension", "tickets desc", "value"],
  disclosure: { units: "units", parts: ["hit_units", "other_units"], additive: ["tickets"] },
  needs: ["tickets", "ticket_events"],
} as const satisfies PublishedTable;

export const backlogDaily = {
  name: "backlog_daily",
  description: "Customer-service requests open at the end of a day over the last 12 months",
  grain: "one row per day; per week or month where days hold too few persons",
  columns: {
    scale: dimension("day, week or month: what a row covers"),
    date: dimension("First day of it", "date"),
    open: measure("number", "Requests open at the end of a day, on average; open for less than a year", {
      metric: "backlog",
    }),
  },
  order: ["date"],
  disclosure: { units: "units", parts: ["came", "went"], additive: [] },
  needs: ["tickets", "ticket_events"],
} as const satisfies PublishedTable;
