import { wilson } from "../../loaders/methods/wilson.js";
import type { PublishedRow } from "../../loaders/publish/write.js";

const AGES = [
  ["under_25", 214, 98],
  ["25_34", 401, 187],
  ["35_44", 388, 205],
  ["45_54", 260, 151],
  ["55_64", 171, 96],
  ["65_more", 88, 62],
] as const;
const OTHERS = [
  ["35_44", "unknown", 44],
  ["unknown", "female", 890],
  ["unknown", "male", 420],
  ["unknown", "unknown", 1_325],
] as const;
const ALL = 5_000;

const row = (age_group: string, gender: string, customers: number): PublishedRow => ({
  age_group,
  gender,
  customers,
  share: customers / ALL,
  revenue_12m: customers * 41,
  suppressed: false,
});

export const ageStructure: readonly PublishedRow[] = [
  ...AGES.flatMap(([age, women, men]) => [row(age, "female", women), row(age, "male", men)]),
  ...OTHERS.map(([age, gender, customers]) => row(age, gender, customers)),
];

const REGIONS = [
  ["ile_de_france", 1_420],
  ["bretagne", 610],
  ["auvergne_rhone_alpes", 402],
  ["pays_de_la_loire", 221],
  ["occitanie", 96],
  ["corse", null],
  ["grand_est", null],
  ["abroad", 31],
  ["unknown", 1_990],
] as const;

const BEHAVIOUR = [
  ["order_band", "0", 990, 0],
  ["order_band", "1", 1_840, 31_000],
  ["order_band", "2_3", 1_210, 52_500],
  ["order_band", "4_9", 640, 78_200],
  ["order_band", "10_more", 120, 41_900],
  ["main_category", "Soins", 1_520, 101_300],
  ["main_category", "Parfums", 880, 60_100],
  ["main_category", "none", 2_400, 42_200],
] as const;

export const behaviour: readonly PublishedRow[] = BEHAVIOUR.map(([criterion, value, customers, revenue_12m]) => ({
  criterion,
  value,
  customers,
  contactable: Math.round(customers * 0.6),
  revenue_12m,
  suppressed: false,
}));

/** Regions without a row have no customer; two are hidden. */
export const homeRegions: readonly PublishedRow[] = REGIONS.map(([value, customers]) => ({
  criterion: "home_region",
  value,
  customers,
  contactable: customers && Math.round(customers * 0.6),
  revenue_12m: customers && customers * 41,
  suppressed: customers === null,
}));

const BEST = [
  ["Soins", [412, 96, 21]],
  ["Parfums", [188, 74, 39]],
  ["Maquillage", [143, 88, 52]],
] as const;

export const categoryValue: readonly PublishedRow[] = BEST.flatMap(([category, counts]) =>
  counts.map((customers, index): PublishedRow => {
    const { estimate, low, high } = wilson(
      customers,
      counts.reduce((sum, count) => sum + count, 0),
    );
    const overall = ["top", "middle", "low"][index] ?? "";
    return { category, overall, customers, share: estimate, low, high, revenue: customers * 88, suppressed: false };
  }),
);

const RECEIVED = [
  ["all", "all", 1_900, [1_204, 1_410, 902, 611]],
  ["channel", "web", 1_100, [802, 790, 301, 240]],
  ["channel", "store", 800, [402, 620, 601, 371]],
  ["store", "<b>Quai</b> ${1+1}", 500, [281, 402, 390, 252]],
  ["store", "other", 300, [121, 218, 211, 119]],
] as const;

export const onboarding: readonly PublishedRow[] = RECEIVED.flatMap(([dimension, value, customers, counts]) =>
  (["contact", "agreed", "joined", "complete"] as const).map((step, index) => {
    const reached = counts[index] ?? 0;
    const { estimate, low, high } = wilson(reached, customers);
    return { dimension, value, step, customers, reached, share: estimate, low, high, suppressed: false };
  }),
);

/** Usual purchases; pieces in shops are hidden. */
const USUAL = [
  ["basket", "all", 4_200, 28, 41.5, 40.2, 42.9, 63],
  ["basket", "web", 2_900, 33, 48.4, 47, 50, 72.5],
  ["basket", "store", 1_950, 19.8, 31, 29.6, 32.1, 44.2],
  ["items", "all", 4_200, 2, 3, 3, 3, 4],
  ["items", "web", 2_900, 2, 3, 3, 3, 5],
  ["items", "store", null, null, null, null, null, null],
  ["gap", "all", 2_100, 38, 61, 58.5, 64, 97],
] as const;

export const habits: readonly PublishedRow[] = USUAL.map(
  ([measure, channel, customers, lower_quarter, median, low, high, upper_quarter]) => ({
    ...{ measure, channel, customers, lower_quarter, median, low, high, upper_quarter },
    suppressed: customers === null,
  }),
);

/** Parts of loyalty; NPS is hidden. */
const LOYALTY = [
  ["retention", 0.421, 0.403, 0.439, 2_900, 0.389, 0.032, 0.007, 0.057],
  ["repeat", 0.4519, 0.4346, 0.4694, 3_140, null, null, null, null],
  ["nps", null, null, null, null, null, null, null, null],
  ["tenure", 412, 395, 428, 3_150, null, null, null, null],
] as const;

export const brandLoyalty: readonly PublishedRow[] = LOYALTY.map(
  ([part, value, low, high, n, previous, change, change_low, change_high]) => ({
    ...{ part, value, low, high, n, previous, change, change_low, change_high },
    suppressed: value === null,
  }),
);
