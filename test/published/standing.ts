import { wilson } from "../../loaders/methods/wilson.js";
import { withCatchmentShares } from "../../loaders/publish/catchment-shares.js";
import { withFlagShares } from "../../loaders/publish/flag-shares.js";
import { withRatio } from "../../loaders/publish/heat-ratio.js";
import { withShares } from "../../loaders/publish/rows/lifecycle-transitions.js";
import type { PublishedRow } from "../../loaders/publish/write.js";

const STATUSES = ["current", "at_risk", "inactive", "lost"];
/** Rows of the earlier status; null is hidden, and another cell beside it keeps it company. */
const MOVES: Readonly<Record<string, readonly (number | null)[]>> = {
  not_yet: [611, 402, 0, 0],
  current: [904, 211, 290, 0],
  at_risk: [188, null, 240, null],
  inactive: [61, null, 0, null],
  lost: [23, 14, 0, 502],
};

export const lifecycleTransitions: readonly PublishedRow[] = withShares(
  Object.entries(MOVES).flatMap(([status_before, counts]) =>
    counts.map((customers, index) => ({
      status_before,
      status: STATUSES[index] ?? "",
      since: "2025-10-31",
      customers,
      suppressed: customers === null,
    })),
  ),
) as readonly PublishedRow[];

/** yes, no, not assessable: nothing is known of gifts, and few customers buy in one season, so that two of its rows are hidden. */
const FLAGS: Readonly<Record<string, readonly (number | null)[]>> = {
  promo_only: [312, 2_804, 4_338],
  seasonal: [null, null, 3_120],
  web_only: [880, 1_920, 4_654],
  store_only: [1_410, 1_390, 4_654],
  omnichannel: [510, 2_290, 4_654],
  gift: [0, 0, 7_454],
  out_of_area: [402, 1_633, 5_419],
};

export const flags: readonly PublishedRow[] = withFlagShares(
  Object.entries(FLAGS).flatMap(([flag, counts]) =>
    counts.map((customers, index) => ({
      flag,
      state: ["yes", "no", "not_assessable"][index] ?? "",
      customers,
      revenue_12m: customers === null ? null : customers * 71,
      suppressed: customers === null,
    })),
  ),
) as readonly PublishedRow[];

const SCORED = ["champion", "loyal", "potential_loyalist", "need_attention", "at_risk", "hibernating", "lost"];

/** Six segments with two categories; the rarest cell is hidden. */
export const rfmByCategory: readonly PublishedRow[] = ["Care", "Refill <i>"].flatMap((category, at) =>
  SCORED.map((segment, index): PublishedRow => {
    const suppressed = at === 1 && segment === "at_risk";
    const customers = 210 - index * 23 + at * 40;
    return {
      category,
      segment,
      customers: suppressed ? null : customers,
      low: null,
      high: null,
      revenue: suppressed ? null : customers * 61,
      suppressed,
    };
  }),
);

const shared = (column: string, counts: readonly number[], since: string): PublishedRow[] => {
  const customers = counts.map((_, index) => 420 - 20 * index);
  const all = counts.reduce((sum, count) => sum + count, 0) / customers.reduce((sum, count) => sum + count, 0);
  return counts.map((count, index) => {
    const { estimate, low, high } = wilson(count, customers[index] ?? 0);
    return {
      segment: SCORED[index] ?? "",
      since,
      customers: customers[index] ?? 0,
      [column]: count,
      rate: estimate,
      low,
      high,
      rate_all: Math.round(all * 1e4) / 1e4,
      ...(column === "bought" ? { ranks: true } : {}),
      suppressed: false,
    };
  });
};

export const rfmOutlook: readonly PublishedRow[] = shared("bought", [210, 131, 96, 60, 41, 18, 12], "2026-06-30");
export const rfmStability: readonly PublishedRow[] = shared(
  "stayed",
  [380, 340, 251, 300, 310, 305, 296],
  "2026-08-31",
);

export const heat: readonly PublishedRow[] = [
  { band: "hot", customers: 610, share: 0.122, suppressed: false },
  { band: "warm", customers: 1_140, share: 0.228, suppressed: false },
  { band: "cold", customers: 3_250, share: 0.65, suppressed: false },
];

export const heatCalibration: readonly PublishedRow[] = withRatio(
  ["2026-07-31", "2026-08-31"].flatMap((since, month) =>
    [
      ["hot", 590, 201],
      ["warm", 1_102, 130],
      ["cold", 3_190, 86],
    ].map(([band, customers, bought]) => {
      const { estimate, low, high } = wilson(Number(bought) - 20 * month, Number(customers));
      const row = { since, band: band ?? "", customers: Number(customers), bought: Number(bought) - 20 * month };
      return { ...row, rate: estimate, low, high, suppressed: false };
    }),
  ),
) as readonly PublishedRow[];

/** Customers, those followed and back, those never on the web and turned to it; null hides a row, or a rate that would tell of few. */
const SHOPS = [
  ["Rennes", "near", 1_204, [702, 431], [388, 61], "under_5", "20_50"],
  ["Rennes", "far", 141, [88, 31], [47, 12], "50_100", "20_50"],
  ["Rennes", "untold", 212, [120, 64], null, null, null],
  ['Saint-Malo "Port" <b>', "near", 310, [190, 92], [110, 14], "10_20", "200_more"],
  ['Saint-Malo "Port" <b>', "far", 322, [201, 44], [170, 22], "200_more", "200_more"],
  ["Lyon", "near", 92, [44, 19], null, "under_5", "10_20"],
  ["Lyon", "far", 0, null, null, null, "10_20"],
  ["Nice", "known", 61, null, null, "5_10", "10_20"],
  ["Nice", "untold", null, null, null, null, null],
] as const;

export const catchment: readonly PublishedRow[] = withCatchmentShares(
  SHOPS.map(([store, area, customers, back, web, distance, reach]) => ({
    store,
    area,
    beyond: 50,
    customers,
    distance,
    reach,
    ...rates("came_back", "followed", back),
    ...rates("turned", "offline", web),
    suppressed: customers === null,
  })),
) as readonly PublishedRow[];

function rates(name: string, of: string, counts: readonly [number, number] | null) {
  const told = counts === null ? { estimate: null, low: null, high: null } : wilson(counts[1], counts[0]);
  return {
    [of]: counts?.[0] ?? null,
    [name]: told.estimate,
    [`${name}_low`]: told.low,
    [`${name}_high`]: told.high,
  };
}
