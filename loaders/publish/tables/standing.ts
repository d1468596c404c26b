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
