import { dimension, measure, type PublishedTable } from "../contract.js";

export const baseCounts = {
  name: "base_counts",
  description: "Customers by life-cycle status: every person stands in exactly one",
  grain: "one row per status",
  columns: {
    status: dimension("Life-cycle status"),
    customers: measure("integer", "Persons", { metric: "customers" }),
    share: measure("share", "Of all persons in scope; empty for those out of scope"),
    revenue_12m: measure("money", "Revenue of 12 months", { metric: "revenue_12m" }),
    share_revenue: measure("share", "Of the revenue of identified customers in scope over 12 months"),
  },
  order: ["position"],
  disclosure: {
    units: "customers",
    additive: ["customers", "revenue_12m"],
    money: { units: "payers", columns: ["revenue_12m", "share_revenue"] },
    rollups: [
      {
        by: [],
        into: "headlines",
        measures: { customers: "value" },
        at: { metric: "customers" },
        except: { status: "out_of_scope" },
      },
    ],
    shares: { by: [], columns: ["share", "share_revenue"] },
  },
  needs: ["customers", "orders", "order_lines", "contracts"],
} as const satisfies PublishedTable;

export const ageStructure = {
  name: "age_structure",
  description: "Customers by age group and gender",
  grain: "one row per age group and gender that somebody is of",
  columns: {
    age_group: dimension(
      "Age at the as-of day: under_25, 25_34, …, 65_more; unknown without a birth date to be believed",
    ),
    gender: dimension("female, male; unknown where no export tells or another word stands"),
    customers: measure("integer", "Persons", { metric: "customers" }),
    share: measure("share", "Of all persons in scope"),
    revenue_12m: measure("money", "Revenue of 12 months", { metric: "revenue_12m" }),
  },
  order: ["position", "gender"],
  disclosure: {
    units: "customers",
    additive: ["customers", "revenue_12m"],
    money: { units: "payers", columns: ["revenue_12m"] },
    rollups: [{ by: [], into: "headlines", measures: { customers: "value" }, at: { metric: "customers" } }],
    shares: { by: [], columns: ["share"] },
  },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const lifecycleThresholds = {
  name: "lifecycle_thresholds",
  description: "Days that separate the life-cycle statuses",
  grain: "one row per threshold",
  columns: {
    threshold: dimension("new, at_risk, inactive, lost or vip"),
    days: measure("integer", "Days since the last order (new: since the first); none for vip"),
    origin: measure(
      "text",
      "data, default (too few repeat orders) or report (set in report.yaml); for vip, what the best are told by: margin, or revenue where lines lack costs",
    ),
  },
  order: ["days"],
  disclosure: { units: "units", additive: [] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const segmentsCustom = {
  name: "segments_custom",
  description: "The team's own segments",
  grain: "one row per segment of report.yaml",
  columns: {
    segment: dimension("Segment id"),
    customers: measure("integer", "Persons", { metric: "customers" }),
    share: measure("share", "Of all persons"),
    revenue_12m: measure("money", "Revenue of 12 months", { metric: "revenue_12m" }),
    overlap: measure("share", "Of its persons, in another segment too, in whole percents"),
    stability: measure(
      "share",
      "Of its persons at the last but one end of a month, still in it at the next, in whole percents; empty where one of its variables is known of today only",
    ),
    variance: measure(
      "share",
      "Of the differences in revenue of 12 months between customers, told by being in or out (η²)",
      {
        metric: "segment_quality",
      },
    ),
    variance_low: measure("share", "Lower bound of the 95% interval of that share"),
    variance_high: measure("share", "Upper bound of the 95% interval of that share"),
  },
  order: ["segment"],
  disclosure: {
    units: "customers",
    parts: ["complement", "nested_difference"],
    additive: [],
    money: { units: "payers", columns: ["revenue_12m"] },
  },
  needs: ["customers", "orders", "order_lines"],
} as const satisfies PublishedTable;
