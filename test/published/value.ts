import type { PublishedRow } from "../../loaders/publish/write.js";

export const clvGates: readonly PublishedRow[] = [
  { gate: "contracts", minimum: 0.5, is_met: true, suppressed: false },
  { gate: "repeaters", minimum: 300, is_met: true, suppressed: false },
  { gate: "holdout", minimum: 102, is_met: true, suppressed: false },
  { gate: "converged", minimum: null, is_met: true, suppressed: false },
];

/** Customers, what they brought, orders and value of an order of each tenth; the last gave back more than it paid. */
const LADDER = [
  [200, 112_400, 5.21, 107.9],
  [200, 51_300, 3.44, 74.6],
  [200, 33_900, 2.61, 64.9],
  [200, 23_850, 2.12, 56.2],
  [200, 16_420, 1.74, 47.2],
  [199, 11_060, 1.42, 39.1],
  [198, 7_240, 1.24, 29.5],
  [199, 4_310, 1.12, 19.3],
  [198, 2_020, 1.04, 9.8],
  [199, -400, 1.02, 12.4],
] as const;
const ALL_BROUGHT = LADDER.reduce((sum, [, value]) => sum + value, 0);

export const valueDeciles: readonly PublishedRow[] = LADDER.map(
  ([customers, value, orders_per_customer, average_basket], index) => ({
    part: `tenth_${index + 1}`,
    customers,
    value,
    share: Math.round((1e4 * value) / ALL_BROUGHT) / 1e4,
    orders_per_customer,
    average_basket,
    basis: "revenue",
    suppressed: false,
  }),
);

/** What is spent on each tenth, and on those who bought nothing; points are not counted. */
const SPENT = [
  [2_140, 610],
  [1_130, 480],
  [960, 300],
  [870, 210],
  [800, 140],
  [760, 90],
  [730, 60],
  [690, 40],
  [655, 20],
  [640, 0],
  [4_310, 150],
] as const;
const ALL_SPENT = SPENT.reduce((sum, [contact, given]) => sum + contact + given, 0);

export const investment: readonly PublishedRow[] = SPENT.map(([contact_cost, given_cost], index) => {
  const step = valueDeciles[index];
  const customers = step === undefined ? 5_463 : Number(step["customers"]);
  const cost = contact_cost + given_cost;
  return {
    part: index === 10 ? "no_purchase" : `tenth_${index + 1}`,
    customers,
    value: step === undefined ? 0 : Number(step["value"]),
    share_value: step === undefined ? 0 : Number(step["share"]),
    contact_cost,
    given_cost,
    with_points: false,
    cost,
    share_cost: Math.round((1e4 * cost) / ALL_SPENT) / 1e4,
    cost_per_customer: Math.round((100 * cost) / customers) / 100,
    basis: "revenue",
    suppressed: false,
  };
});

const PARAMETERS = [
  ["mbg_nbd", "r", 0.61784, 0.46364, 0.82334],
  ["mbg_nbd", "alpha", 8.657, 6.9465, 10.789],
  ["mbg_nbd", "a", 0.55152, 0.44913, 0.67726],
  ["mbg_nbd", "b", 1.0091, 0.65489, 1.5548],
  ["mbg_nbd", "log_likelihood", -17126.59, null, null],
  ["mbg_nbd", "bic", 34284.24, null, null],
  ["pareto_nbd", "r", 0.563, 0.48323, 0.65594],
  ["pareto_nbd", "alpha", 12.559, 10.924, 14.439],
  ["pareto_nbd", "s", 0.40811, 0.28603, 0.58229],
  // At the edge: the data do not tell it, and it has no interval.
  ["pareto_nbd", "beta", 10.515, null, null],
  ["pareto_nbd", "bic", 34302.5, null, null],
  ["gamma_gamma", "p", 4.6824, 3.515, 6.2374],
  ["gamma_gamma", "q", 4.1901, 3.6495, 4.8107],
  ["gamma_gamma", "gamma", 24.399, 16.021, 37.157],
  ["gamma_gamma", "mean_purchase", 35.812, 34.29, 37.401],
  ["gamma_gamma", "correlation", 0.0697, 0.0116, 0.12723],
] as const;

export const clvModel: readonly PublishedRow[] = ["whole", "calibration"].flatMap((history) => [
  ...(history === "whole" ? [assumption("margin_rate", 0.42), assumption("discount_rate", 0.1)] : []),
  ...PARAMETERS.map(([model, parameter, estimate, low, high]) => ({
    history,
    model,
    parameter,
    estimate,
    low,
    high,
    is_used: model !== "pareto_nbd",
    suppressed: false,
  })),
]);

function assumption(parameter: string, estimate: number): PublishedRow {
  return {
    history: "whole",
    model: "assumption",
    parameter,
    estimate,
    low: null,
    high: null,
    is_used: true,
    suppressed: false,
  };
}

const TESTED = [
  ["0", 1411, 0.2367, 0.1852, 0],
  ["1", 439, 0.697, 0.5514, 1.2055],
  ["2", 214, 1.3925, 1.049, 2.4186],
  ["3", 100, 1.56, 1.4929, 3.625],
  ["4+", 193, 4.4, 3.81, 8.3],
  ["all", 2357, 0.7985, 0.669, 1.2431],
] as const;

export const clvHoldout: readonly PublishedRow[] = TESTED.map(([repeats, customers, actual, predicted, naive]) => ({
  repeats,
  days: 273,
  customers,
  actual,
  low: Math.round(actual * 8300) / 1e4,
  high: Math.round(actual * 11700) / 1e4,
  predicted,
  naive,
  error_model: Math.round((predicted / actual - 1) * 1e4) / 1e4,
  error_naive: Math.round((naive / actual - 1) * 1e4) / 1e4,
  miss_model: 0.7648,
  miss_naive: 1.0237,
  suppressed: false,
}));

const HIDDEN = {
  customers: null,
  p_alive: null,
  expected_orders: null,
  clv: null,
  low: null,
  high: null,
  clv_mean: null,
  share: null,
  basis: null,
  suppressed: true,
} as const;

/** One small segment is hidden, another keeps it company. */
const SEGMENTS = [
  ["all", "all", 2357, 0.4151, 1941.69, 28130.55],
  ["rfm", "at_risk", null],
  ["rfm", "champion", 541, 0.6494, 1518.47, 22732.15],
  ["rfm", "lost", 304, 0.3099, 32.91, 465.02],
  ["rfm", "promising", null],
  ["status", "active", 41, 0.8055, 65.58, 813.15],
  ["status", "at_risk", 335, 0.5275, 373.48, 5210.07],
  ["status", "inactive", 1607, 0.2849, 220.92, 3099.3],
  ["status", "loyal", 223, 0.8418, 665.2, 8314.04],
  ["status", "reactivated", 84, 0.7626, 79.25, 1080.07],
  ["status", "vip", 67, 0.8826, 537.26, 9613.92],
] as const;

const foreseen = (customers: number, p_alive: number, expected_orders: number, clv: number) => ({
  customers,
  p_alive,
  expected_orders,
  clv,
  low: Math.round(clv * 95) / 100,
  high: Math.round(clv * 105) / 100,
  clv_mean: Math.round((100 * clv) / customers) / 100,
});

export const clvSegments: readonly PublishedRow[] = SEGMENTS.map(([kind, segment, customers, ...rest]) => {
  if (customers === null) return { kind, segment, ...HIDDEN };
  const [p_alive = 0, orders = 0, clv = 0] = rest;
  return {
    kind,
    segment,
    ...foreseen(customers, p_alive, orders, clv),
    share: Math.round((1e4 * clv) / 28130.55) / 1e4,
    basis: "margin",
    suppressed: false,
  };
});

export const clvAtRisk: readonly PublishedRow[] = [
  {
    reach: "not_reachable",
    ...foreseen(131, 0.51, 138.2, 1927.4),
    clv_if_active: 4020.1,
    basis: "margin",
    suppressed: false,
  },
  {
    reach: "reachable",
    ...foreseen(204, 0.5387, 235.28, 3282.67),
    clv_if_active: 7375.38,
    basis: "margin",
    suppressed: false,
  },
];

export const retentionGain: readonly PublishedRow[] = [1, 2, 3, 4, 5].map((points) => ({
  points,
  customers: 24 * points,
  gain: 691.2 * points,
  low: 590.4 * points,
  high: 792 * points,
  each: 28.8,
  retention: 0.4127,
  retention_low: 0.3921,
  retention_high: 0.4336,
  basis: "margin",
  suppressed: false,
}));

const BROUGHT = [17.2, 18.9, 20.3, 21.8, 23.1, 24.6, 25.9, 27.3, 28.2, 29.6, 30.7, 31.9, 33.2];

export const acquisition: readonly PublishedRow[] = BROUGHT.map((value, months) => ({
  months,
  customers: 1204,
  value,
  low: Math.round(94 * value) / 100,
  high: Math.round(106 * value) / 100,
  cac: 21.45,
  ratio: Math.round((1e4 * value) / 21.45) / 1e4,
  ratio_low: Math.round((0.94 * 1e4 * value) / 21.45) / 1e4,
  ratio_high: Math.round((1.06 * 1e4 * value) / 21.45) / 1e4,
  is_paid_back: value >= 21.45,
  basis: "margin",
  suppressed: false,
}));
