import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

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
  disclosure: {
    units: "customers",
    additive: ["customers", "revenue_12m"],
    money: { units: "payers", columns: ["revenue_12m"] },
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const heat = {
  name: "heat",
  description: "How warm people are today: purchases, carts, visits, clicks and answers, each fading by its half-life",
  grain: "one row per band",
  columns: {
    band: dimension("hot (50 and more), warm (10 to 50) or cold (less)"),
    customers: measure("integer", "Persons in scope with a sign of interest within a year", { metric: "customers" }),
    share: measure("share", "Of these persons"),
  },
  order: ["position"],
  disclosure: { units: "customers", additive: ["customers"], shares: { by: [], columns: ["share"] } },
  needs: ["orders", "order_lines", "events", "messages", "surveys"],
} as const satisfies PublishedTable;

export const heatCalibration = {
  name: "heat_calibration",
  description: "Who bought in the 30 days after an end of a month, by how warm they were on it",
  grain: "one row per day and band",
  columns: {
    since: dimension("The day, an end of a month after which 30 days are over", "date"),
    band: dimension("hot, warm or cold on that day"),
    customers: measure("integer", "Persons in scope with a sign of interest in the year before", {
      metric: "customers",
    }),
    bought: measure("integer", "Of these, bought in the 30 days that followed"),
    rate: measure("share", "Bought ÷ persons", { metric: "heat" }),
    low: low("share", "the rate"),
    high: high("share", "the rate"),
    ratio: measure("number", "Rate of the hot ÷ rate of the cold, the same on every row of a day"),
    ratio_low: low("number", "the ratio"),
    ratio_high: high("number", "the ratio"),
  },
  order: ["since", "position"],
  disclosure: { units: "customers", parts: ["bought", "not_bought"], additive: ["customers", "bought"] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
