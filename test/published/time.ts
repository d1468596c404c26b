import { wilson } from "../../loaders/methods/wilson.js";
import type { PublishedRow } from "../../loaders/publish/write.js";
import { MONTHS } from "./random.js";

const COHORTS = [
  { cohort: "2025-Q3", buyers: [412, 96, 81, 74, 66, 12] },
  { cohort: "2025-Q4", buyers: [530, 101, 92, 77, 15] },
  { cohort: "2026-Q1", buyers: [298, 61, 11, 9] },
  { cohort: "2026-Q2", buyers: [345, 70, 20] },
  { cohort: "2026-Q3", buyers: [301, 18] },
  { cohort: "2026-Q4", buyers: [97] },
];
const LAST = 5;
const PAID = 48;

/** What a cohort of the fixture has paid per customer so far; nothing after a hidden period. */
const paidSoFar = (first: number, since: number): number | null => {
  const buyers = COHORTS[first]?.buyers ?? [];
  if (first + since >= LAST || (first === 2 && since >= 2)) return null;
  const sum = buyers.slice(0, since + 1).reduce((total, count) => total + count, 0);
  return Math.round((100 * PAID * sum) / (buyers[0] ?? 1)) / 100;
};

/** Quarters to the month of the as-of day: the last is not over. One small cell is hidden, another keeps it company. */
export const cohorts: readonly PublishedRow[] = COHORTS.flatMap(({ cohort, buyers }, first) =>
  buyers.map((count, since): PublishedRow => {
    if (first === 2 && since >= 2)
      return {
        cohort,
        months_since: since * 3,
        buyers: null,
        revenue: null,
        value_per_customer: null,
        rate: null,
        low: null,
        high: null,
        is_complete: null,
        suppressed: true,
        money_suppressed: true,
      };
    const is_complete = first + since < LAST;
    const { estimate, low, high } = wilson(count, buyers[0] ?? 0);
    const rates = is_complete && since > 0 ? { rate: estimate, low, high } : { rate: null, low: null, high: null };
    return {
      cohort,
      months_since: since * 3,
      buyers: count,
      revenue: count * PAID,
      value_per_customer: paidSoFar(first, since),
      ...rates,
      is_complete,
      suppressed: false,
      money_suppressed: false,
    };
  }),
);

/** Share of a cohort that comes back in a period or within a year of its start, where that year is over. */
const backWithin = (first: number, since: number): number => {
  const [size = 0, ...later] = COHORTS[first]?.buyers ?? [];
  const sum = later.slice(since - 1, since + 3).reduce((total, count) => total + count, 0);
  return Math.min(size - 40, Math.round(0.62 * sum));
};
const followed = COHORTS.flatMap(({ cohort, buyers }, first) =>
  buyers.flatMap((_, since) =>
    since > 0 && first + since + 3 < LAST
      ? [{ cohort, first, since, customers: buyers[0] ?? 0, returned: backWithin(first, since) }]
      : [],
  ),
);

export const cohortReturns: readonly PublishedRow[] = followed.map(({ cohort, since, customers, returned }) => {
  const { estimate, low, high } = wilson(returned, customers);
  return {
    cohort,
    months_since: since * 3,
    customers,
    returned,
    rate: estimate,
    low,
    high,
    window_months: 12,
    suppressed: false,
  };
});

const POOLED = [
  ["in", 3, 4, 1_474, 250],
  ["in", 6, 3, 1_173, 123],
  ["in", 9, 2, 828, 86],
  ["in", 12, 1, 530, 51],
  ["or_after", 3, 2, 942, 372],
  ["or_after", 6, 2, 942, 301],
  ["or_after", 12, 1, 530, 142],
] as const;

export const retention: readonly PublishedRow[] = POOLED.map(
  ([definition, months_since, cohorts, customers, returned]) => {
    const { estimate, low, high } = wilson(returned / 2, customers / 2);
    return {
      definition,
      months_since,
      cohorts,
      customers,
      returned,
      rate: estimate,
      low,
      high,
      window_months: 12,
      suppressed: false,
    };
  },
);

const CURVE = [
  [0, 0, 2_412],
  [7, 0.061, 2_198],
  [30, 0.174, 1_881],
  [90, 0.2915, 1_490],
  [180, 0.3763, 1_105],
  [365, 0.4557, 604],
  [730, 0.512, 96],
] as const;

export const secondPurchaseCurve: readonly PublishedRow[] = CURVE.map(([days, probability, at_risk]) => ({
  days,
  probability,
  low: probability * 0.95,
  high: probability * 1.06,
  at_risk,
  suppressed: false,
}));

const AFTER_SECOND = [
  ["speed", "1_30", 410, 2.1756, 1.8817, 2.4695],
  ["speed", "31_60", 191, 1.3455, 1.08, 1.6111],
  ["speed", "61_180", 286, 1.1154, 0.93, 1.3],
  ["speed", "181_more", 153, 0.8693, 0.63, 1.1],
  ["amount", "quarter_1", 261, 1.32, 1.08, 1.56],
  ["amount", "quarter_2", 260, 1.47, 1.21, 1.73],
  ["amount", "quarter_3", 259, 1.38, 1.13, 1.63],
  ["amount", "quarter_4", 260, 1.99, 1.61, 2.37],
] as const;
const RHO = { speed: [-0.2333, -0.2906, -0.1743], amount: [0.0603, -0.0007, 0.1208] } as const;

export const secondPurchaseEffect: readonly PublishedRow[] = AFTER_SECOND.map(
  ([measure, band, customers, later_orders, low, high]) => {
    const [rho, rho_low, rho_high] = RHO[measure];
    return { measure, band, customers, later_orders, low, high, rho, rho_low, rho_high, suppressed: false };
  },
);

/** Every flow of a month follows from the one before, as in the data. */
export const lifecycleFlow: readonly PublishedRow[] = MONTHS.map((month, index) => {
  const active = (at: number) => 400 + ((at * 37) % 90);
  const before = index === 0 ? 0 : active(index - 1);
  const current = index === 0 ? 0 : 110 + ((index * 13) % 40);
  const resurrected = index < 2 ? 0 : 60 + ((index * 7) % 30);
  return {
    month,
    new: active(index) - current - resurrected,
    current,
    resurrected,
    dormant: before - current,
    active: active(index),
    is_complete: month !== MONTHS.at(-1),
    suppressed: false,
  };
});

const TOP = [
  [0.05, 0.29],
  [0.1, 0.43],
  [0.2, 0.601],
  [0.5, 0.864],
  [0.8, 0.97],
  [1, 1],
] as const;

export const concentration: readonly PublishedRow[] = TOP.map(([share_customers, share_revenue]) => ({
  share_customers,
  share_revenue,
  low: share_revenue === 1 ? 1 : share_revenue - 0.02,
  high: share_revenue === 1 ? 1 : share_revenue + 0.019,
  gini: 0.552,
  gini_low: 0.531,
  gini_high: 0.573,
  suppressed: false,
}));

const CHANGE = [
  ["people", "before", 231_400, null, null, 1_904],
  ["people", "lost", -88_210, -96_300, -80_120, 801],
  ["people", "won", 97_650, 90_040, 105_260, 890],
  ["people", "kept_frequency", 21_930, 9_870, 33_990, 1_103],
  ["people", "kept_basket", -2_480, -9_120, 4_160, 1_103],
  ["people", "other", -1_190, null, null, null],
  ["people", "now", 259_100, null, null, 1_993],
  ["habits", "customers", 11_260, 5_010, 17_510, null],
  ["habits", "frequency", 19_080, 7_400, 30_760, null],
  ["habits", "basket", -1_450, -8_950, 6_050, null],
  ["kept", "kept", 19_450, 5_120, 33_780, 1_103],
] as const;

/** The first two lenses add up: 27,700 more, 1,190 of it less in sales that nobody is named for. */
export const revenueChange: readonly PublishedRow[] = CHANGE.map(([lens, effect, amount, low, high, customers]) => ({
  lens,
  effect,
  amount,
  low,
  high,
  customers,
  suppressed: false,
}));

/** Three years of customers; each layer thins out once its year is over. */
export const revenueByCohort: readonly PublishedRow[] = MONTHS.flatMap((month, index) =>
  ["2023", "2024", "2025", "2026"]
    .filter((cohort) => cohort <= month.slice(0, 4))
    .map((cohort): PublishedRow => {
      const age = 12 * (Number(month.slice(0, 4)) - Number(cohort)) + Number(month.slice(5)) - 1;
      const buyers = Math.round(30 + (age < 12 ? age * 14 : 150 * Math.exp(-(age - 11) / 14)) + ((index * 29) % 17));
      return {
        month,
        cohort,
        buyers,
        revenue: buyers * 47.5,
        is_complete: month !== MONTHS.at(-1),
        suppressed: false,
        money_suppressed: false,
      };
    }),
);
