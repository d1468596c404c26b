import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

export const replyTimeBy = {
  name: "reply_time_by",
  description: "Time to the first reply and to the resolution of the requests of 12 months, by what they were about",
  grain: "one row per criterion, value, step and clock",
  columns: {
    dimension: dimension("all, class, channel, reason or store"),
    value: dimension("Its value; unknown where nothing tells it, other for values of too few persons"),
    step: dimension("first_reply or resolution"),
    clock: dimension("calendar (all hours) or business (hours of report.yaml)"),
    tickets: measure("integer", "Requests opened", { metric: "tickets" }),
    mean_minutes: measure("minutes", "Mean of those done"),
    median_minutes: measure("minutes", "Median; those that still wait count for as long as they have waited", {
      metric: "reply_time",
    }),
    low: low("minutes", "the median"),
    high: high("minutes", "the median"),
    p90_minutes: measure("minutes", "Nine in ten are done within it; from 30 requests that are done"),
    p90_low: low("minutes", "the 90th percentile"),
    p90_high: high("minutes", "the 90th percentile"),
    promised_minutes: measure("minutes", "What report.yaml promises, in open hours where it says which these are"),
    within_promise: measure("share", "Done within what is promised", { metric: "within_promise" }),
    within_low: low("share", "the share"),
    within_high: high("share", "the share"),
    open: measure("integer", "Still waiting; empty where in some value of the criterion a few do"),
  },
  order: ["position", "dimension", "value", "step", "clock"],
  disclosure: {
    units: "units",
    parts: ["done_units", "within_units", "beyond_units"],
    additive: ["tickets"],
  },
  needs: ["tickets", "ticket_events"],
} as const satisfies PublishedTable;
