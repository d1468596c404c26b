import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

export const onboarding = {
  name: "onboarding",
  description:
    "How new customers of 12 months are received, by where they first bought: what was reached within 7 days",
  grain: "one row per way to look at them, value of it and step",
  columns: {
    dimension: dimension("all, channel or store of the first purchase"),
    value: dimension("all; the channel; the shop; other for those with few new customers"),
    step: dimension(
      "contact: e-mail, mobile and address known; agreed: some consent; joined: a loyalty account; complete: all that the data can tell",
    ),
    customers: measure("integer", "Persons whose first purchase lies in the 12 months, 7 days back or more"),
    reached: measure("integer", "Of these, reached the step"),
    share: measure("share", "Of the customers", { metric: "onboarding" }),
    low: low("share", "the share"),
    high: high("share", "the share"),
  },
  order: ["position"],
  disclosure: { units: "customers", parts: ["reached", "not_reached"], additive: [] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
