import { dimension, measure, type PublishedTable } from "../contract.js";

export const lifecycleTransitions = {
  name: "lifecycle_transitions",
  description: "Where customers stood at the end of an earlier month, and where they stand today, by the same rules",
  grain: "one row per earlier and present status; coarser where too few moved between two",
  columns: {
    status_before: dimension(
      "Life-cycle status on that day; not_yet for those who came later. Where too few moved: active_or_back (active, reactivated), current (new, active, loyal, vip, reactivated) and lapsed (at_risk, inactive, lost, contract_ended)",
    ),
    status: dimension("Life-cycle status today, as coarse"),
    since: dimension("The earlier day, an end of a month", "date"),
    customers: measure("integer", "Persons who have bought, or had a contract, by today", { metric: "customers" }),
    share: measure("share", "Of all with that earlier status; empty where one of them is hidden", {
      metric: "lifecycle_transition",
    }),
  },
  order: ["before_position", "position"],
  disclosure: { units: "customers", additive: ["customers"] },
  needs: ["orders", "order_lines", "contracts"],
} as const satisfies PublishedTable;

export const flags = {
  name: "flags",
  description: "Traits of customers beside their status: they may go together, and each can be impossible to tell",
  grain: "one row per trait and state",
  columns: {
    flag: dimension("promo_only, seasonal, web_only, store_only, omnichannel, gift or out_of_area"),
    state: dimension("yes, no or not_assessable"),
    customers: measure("integer", "Persons in scope who ever placed a valid order", { metric: "customers" }),
    share: measure("share", "On the row of yes: of those of whom it can be told", { metric: "flag_share" }),
    revenue_12m: measure("money", "Revenue of 12 months", { metric: "revenue_12m" }),
  },
  order: ["position"],
  disclosure: { units: "customers", additive: ["customers", "revenue_12m"] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
