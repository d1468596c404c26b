import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

export const clvGates = {
  name: "clv_gates",
  description: "What has to hold before purchases to come are foreseen",
  grain: "one row per condition that was looked at",
  columns: {
    gate: dimension("contracts, repeaters, holdout or converged"),
    minimum: measure("number", "Customers who bought again, days of hold-out, or largest share with a contract"),
    is_met: measure("boolean", "Whether it holds"),
  },
  order: ["position"],
  disclosure: { units: "units", additive: [] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const clvModel = {
  name: "clv_model",
  description: "Parameters of the models of repeat buying (time in weeks) and of the value of a purchase",
  grain: "one row per history, model and parameter",
  columns: {
    history: dimension("whole, or calibration: up to the hold-out"),
    model: dimension("mbg_nbd, pareto_nbd, gamma_gamma or assumption"),
    parameter: dimension("Parameter, log_likelihood, bic, mean_purchase, correlation, margin_rate or discount_rate"),
    estimate: measure("number", "Estimate, to five digits"),
    low: low("number", "the estimate"),
    high: high("number", "the estimate"),
    is_used: measure("boolean", "The model that is forecast with"),
  },
  order: ["history desc", "model", "parameter"],
  disclosure: { units: "units", additive: [] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const clvHoldout = {
  name: "clv_holdout",
  description: "Repeat purchases foreseen for a time kept back, beside those that came",
  grain: "one row per number of repeat purchases before the hold-out, and all",
  columns: {
    repeats: dimension("Repeat purchases before the hold-out; the last number stands for more too; or all"),
    days: measure("integer", "Days of the hold-out"),
    customers: measure("integer", "Persons who had bought before it"),
    actual: measure("number", "Purchases per person in the hold-out"),
    low: low("number", "the actual number"),
    high: high("number", "the actual number"),
    predicted: measure("number", "Purchases per person as foreseen"),
    naive: measure("number", "Purchases per person at the same rate as before"),
    error_model: measure("share", "Foreseen ÷ actual − 1", { metric: "holdout_error" }),
    error_naive: measure("share", "At the same rate ÷ actual − 1"),
    miss_model: measure("number", "Mean distance of a person's foreseen and actual purchases"),
    miss_naive: measure("number", "The same for the rate as before"),
  },
  order: ["position"],
  disclosure: { units: "customers", additive: ["customers"] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

const foreseen = {
  customers: measure("integer", "Persons", { metric: "customers" }),
  p_alive: measure("share", "Mean probability to buy again at all", { metric: "p_alive" }),
  expected_orders: measure("number", "Purchases expected in 12 months", { metric: "expected_orders" }),
  clv: measure("money", "Value expected of 12 months, discounted", { metric: "clv" }),
  low: low("money", "the value"),
  high: high("money", "the value"),
  clv_mean: measure("money", "Value ÷ persons"),
};

export const clvSegments = {
  name: "clv_segments",
  description: "What customers are likely to do and be worth in the coming 12 months",
  grain: "one row per life-cycle status, per RFM segment, and all",
  columns: {
    kind: dimension("status, rfm or all"),
    segment: dimension("Life-cycle status, RFM segment, or all"),
    ...foreseen,
    share: measure("share", "Of the value of all of this kind"),
    basis: measure("text", "margin or revenue: what the value is made of"),
  },
  order: ["kind", "segment"],
  disclosure: {
    units: "customers",
    additive: ["customers", "expected_orders", "clv"],
    shares: { by: ["kind"], columns: ["share"] },
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const clvAtRisk = {
  name: "clv_at_risk",
  description: "Customers at risk: what is expected of them, and whether a message may reach them",
  grain: "one row per answer to whether a channel reaches them",
  columns: {
    reach: dimension("reachable by e-mail, SMS or post, or not_reachable"),
    ...foreseen,
    clv_if_active: measure("money", "Value of 12 months if all of them were still active"),
    basis: measure("text", "margin or revenue: what the value is made of"),
  },
  order: ["reach"],
  disclosure: { units: "customers", additive: ["customers", "expected_orders", "clv"] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const retentionGain = {
  name: "retention_gain",
  description: "What keeping one to five customers more of a hundred would bring in a year",
  grain: "one row per point of retention",
  columns: {
    points: dimension("Points of retention more", "integer"),
    customers: measure("integer", "Customers who would be kept besides"),
    gain: measure("money", "What they would bring in a year", { metric: "retention_gain" }),
    low: low("money", "the gain"),
    high: high("money", "the gain"),
    each: measure("money", "What one of them would bring in a year"),
    retention: measure("share", "Of the buyers of the year before the last, bought in the last, too"),
    retention_low: low("share", "the retention"),
    retention_high: high("share", "the retention"),
    basis: measure("text", "margin or revenue: what the gain is made of"),
  },
  order: ["points"],
  disclosure: { units: "units", parts: ["kept", "left"], additive: [] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const acquisition = {
  name: "acquisition",
  description: "What those who came in the year before the last have brought since, beside what winning them cost",
  grain: "one row per month since the first purchase",
  columns: {
    months: dimension("Months since the first purchase; 0 is its day", "integer"),
    customers: measure("integer", "Persons who first bought in the year before the last"),
    value: measure("money", "What each has brought by then, less what came back by then, on average", {
      metric: "newcomer_value",
    }),
    low: low("money", "the value"),
    high: high("money", "the value"),
    cac: measure("money", "What winning one of them cost; empty where costs are not given"),
    ratio: measure("number", "Value ÷ cost"),
    ratio_low: low("number", "the ratio"),
    ratio_high: high("number", "the ratio"),
    is_paid_back: measure("boolean", "The value has reached the cost"),
    basis: measure("text", "margin or revenue: what the value is made of"),
  },
  order: ["months"],
  disclosure: { units: "customers", additive: [] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
