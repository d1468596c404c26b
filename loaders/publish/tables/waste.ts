import { dimension, measure, type PublishedTable } from "../contract.js";
import { count, high, low } from "./columns.js";

export const qualityCosts = {
  name: "quality_costs",
  description: "What bad records cost in a year: counts times unit costs that report.yaml can set",
  grain: "one row per kind of waste and channel, and the total",
  columns: {
    item: dimension("duplicates, undeliverable, split_customers or total"),
    channel: dimension("email, sms, post, push, or any"),
    count: count("Surplus records, messages that did not arrive, or persons with money in several pieces"),
    per_record: measure("number", "Messages per record of the mailing system in 12 months"),
    unit_cost: measure("number", "Cost of one message"),
    origin: measure("text", "default, or report where report.yaml sets the unit cost"),
    cost: measure("money", "count × messages per record × unit cost", { metric: "quality_cost" }),
    low: measure("money", "With unit costs at the low end of the band"),
    high: measure("money", "With unit costs at the high end of the band"),
    unseen_revenue: measure("money", "Revenue of 12 months that no single record of these persons shows; not a cost"),
  },
  order: ["item", "channel"],
  disclosure: { units: "units", additive: ["cost", "low", "high"] },
  needs: ["customers", "messages"],
} as const satisfies PublishedTable;

export const enrichmentValue = {
  name: "enrichment_value",
  description: "What bought-in data adds: matches, gaps filled and money",
  grain: "one row per provider and kind of value",
  columns: {
    provider: dimension("Provider"),
    field: dimension("What the value is about; fields about too few people are in `other`"),
    sent: count("Persons of the base put to the provider"),
    matched: count("With a value"),
    match_rate: measure("share", "Matched ÷ sent; empty where the export lists matches only", {
      metric: "enrichment_match",
    }),
    low: low("share", "the match rate"),
    high: high("share", "the match rate"),
    filled: count("Matched persons whose own records lacked the field"),
    fill_before: measure("share", "Of the base, with the field in its own records"),
    fill_after: measure("share", "Of the base, with the field in all"),
    fill_gain: measure("share", "Of the base, gaining the field"),
    cost: measure("money", "What the values cost"),
    cost_per_filled: measure("money", "Cost ÷ filled"),
    break_even: measure("money", "Cost ÷ matched: margin that a matched person has to add"),
  },
  order: ["provider", "field"],
  disclosure: {
    units: "sent",
    parts: ["matched", "unmatched", "filled", "already_owned", "owned", "not_owned", "still_missing"],
    additive: [],
  },
  needs: ["enrichment"],
} as const satisfies PublishedTable;
