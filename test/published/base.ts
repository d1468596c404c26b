import type { PublishedRow } from "../../loaders/publish/write.js";
import { round, seeded } from "./random.js";

const STATUSES: readonly (readonly [string, number, number])[] = [
  ["vip", 412, 402_118],
  ["loyal", 1_204, 611_940],
  ["active", 1_986, 498_730],
  ["new", 614, 48_215],
  ["reactivated", 143, 14_920],
  ["at_risk", 1_082, 121_444],
  ["inactive", 893, 38_019],
  ["lost", 1_120, 0],
  ["prospect", 655, 0],
  ["out_of_scope", 11, 0],
];
const IN_SCOPE = 8_109;
const REVENUE = 1_735_386;

export const baseCounts: readonly PublishedRow[] = STATUSES.map(([status, customers, revenue]) => ({
  status,
  customers,
  share: status === "out_of_scope" ? null : round(customers / IN_SCOPE, 4),
  revenue_12m: revenue,
  share_revenue: status === "out_of_scope" ? null : round(revenue / REVENUE, 4),
  suppressed: false,
}));

export const lifecycleThresholds: readonly PublishedRow[] = [
  { threshold: "new", days: 90, origin: "default", suppressed: false },
  { threshold: "at_risk", days: 118, origin: "data", suppressed: false },
  { threshold: "inactive", days: 281, origin: "data", suppressed: false },
  { threshold: "lost", days: 562, origin: "report", suppressed: false },
];

export const GRID = [
  ["lost", "hibernating", "at_risk", "cant_lose", "cant_lose"],
  ["hibernating", "hibernating", "at_risk", "at_risk", "at_risk"],
  ["about_to_sleep", "need_attention", "need_attention", "loyal", "loyal"],
  ["promising", "potential_loyalist", "loyal", "champion", "champion"],
  ["new", "potential_loyalist", "loyal", "champion", "champion"],
] as const;

/** Two cells of one segment are hidden, so that the segment's total gives neither away. */
export function rfm(): { grid: PublishedRow[]; segments: PublishedRow[] } {
  const random = seeded(7);
  const totals = new Map<string, { customers: number; orders: number; revenue: number }>();
  const grid: PublishedRow[] = [];
  for (let r = 5; r >= 1; r--) {
    for (let v = 1; v <= 5; v++) {
      const segment = GRID[r - 1]?.[v - 1] ?? "";
      const suppressed = r === 1 && v >= 4;
      const customers = suppressed
        ? v === 5
          ? 6
          : 14
        : Math.round(90 + random() * 500 + (r === 1 && v === 1 ? 380 : 0));
      const revenue = round(customers * (40 + v * v * 26 + random() * 30), 2);
      const sum = totals.get(segment) ?? { customers: 0, orders: 0, revenue: 0 };
      sum.customers += customers;
      sum.orders += Math.round(customers * (0.6 + v * 0.9));
      sum.revenue += revenue;
      totals.set(segment, sum);
      grid.push({
        recency_score: r,
        value_score: v,
        segment,
        customers: suppressed ? null : customers,
        revenue: suppressed ? null : revenue,
        suppressed,
      });
    }
  }
  const all = [...totals.values()].reduce((sum, t) => ({ n: sum.n + t.customers, m: sum.m + t.revenue }), {
    n: 0,
    m: 0,
  });
  const order = [
    "champion",
    "loyal",
    "potential_loyalist",
    "new",
    "promising",
    "need_attention",
    "about_to_sleep",
    "at_risk",
    "cant_lose",
    "hibernating",
    "lost",
  ];
  const segments = order.map((segment) => {
    const { customers, orders, revenue } = totals.get(segment) ?? { customers: 0, orders: 0, revenue: 0 };
    return {
      segment,
      customers,
      share: round(customers / all.n, 4),
      orders,
      revenue: round(revenue, 2),
      share_revenue: round(revenue / all.m, 4),
      average_basket: round(revenue / orders, 2),
      suppressed: false,
    };
  });
  return { grid, segments };
}

const CUTS: readonly (readonly [string, readonly number[], string])[] = [
  ["frequency", [1, 2, 3, 4, 6], "fixed"],
  ["monetary", [0, 42.5, 88, 164.9, 322], "quintile"],
  ["recency", [421, 203, 97, 38, 0], "quintile"],
];
export const rfmCuts: readonly PublishedRow[] = CUTS.flatMap(([measure, cuts, origin]) =>
  cuts.map((from, index) => ({
    measure,
    score: index + 1,
    from,
    to: measure === "recency" ? (cuts[index - 1] ?? null) : (cuts[index + 1] ?? null),
    origin,
    suppressed: false,
  })),
);

export const segmentsCustom: readonly PublishedRow[] = [
  {
    segment: "hostile",
    customers: null,
    share: null,
    revenue_12m: null,
    overlap: null,
    stability: null,
    variance: null,
    variance_low: null,
    variance_high: null,
    suppressed: true,
  },
  {
    segment: "regular_detractors",
    customers: 184,
    share: 0.0227,
    revenue_12m: 41_220.5,
    overlap: 0.31,
    stability: 0.91,
    variance: 0.042,
    variance_low: 0.031,
    variance_high: 0.055,
    suppressed: false,
  },
];

export const personas: readonly PublishedRow[] = [
  {
    persona: "camille",
    method: "rule",
    customers: 1_949,
    share: 0.24,
    revenue_12m: 512_400.2,
    nps: 47.2,
    low: 38.1,
    high: 56.3,
    answers: 212,
    suppressed: false,
  },
  {
    persona: "hostile",
    method: "rule",
    customers: null,
    share: null,
    revenue_12m: null,
    nps: null,
    low: null,
    high: null,
    answers: null,
    suppressed: true,
  },
  {
    persona: "ines",
    method: "questionnaire",
    customers: 1_542,
    share: 0.1899,
    revenue_12m: 366_010,
    nps: 21.4,
    low: 9.5,
    high: 33.2,
    answers: 131,
    suppressed: false,
  },
  {
    persona: "nadia",
    method: "expert",
    customers: null,
    share: null,
    revenue_12m: null,
    nps: null,
    low: null,
    high: null,
    answers: null,
    suppressed: false,
  },
];

export const personaCoverage: readonly PublishedRow[] = [
  { personas: "none", customers: 4_902, share: 0.6037, suppressed: false },
  { personas: "one", customers: 2_945, share: 0.3627, suppressed: false },
  { personas: "several", customers: 273, share: 0.0336, suppressed: false },
];
