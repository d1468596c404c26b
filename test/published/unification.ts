import type { PublishedRow } from "../../loaders/publish/write.js";

const shown = (rows: readonly PublishedRow[]): readonly PublishedRow[] =>
  rows.map((row) => ({ ...row, suppressed: false }));

export const identitySummary = shown([
  {
    records: 14_860,
    valid_records: 14_800,
    persons: 7_409,
    contact_only: 700,
    duplicate_rate: 0.4994,
    largest_cluster: 6,
  },
]);

export const identitySources: readonly PublishedRow[] = [
  { system: "crm", records: 8_730, valid_records: 8_690, persons: 7_412, duplicate_rate: 0.1471, suppressed: false },
  { system: "shop", records: 5_918, valid_records: 5_918, persons: 5_650, duplicate_rate: 0.0453, suppressed: false },
  {
    system: "<script>alert('system')</script>",
    records: null,
    valid_records: null,
    persons: null,
    duplicate_rate: null,
    suppressed: true,
  },
  { system: "other", records: 212, valid_records: 192, persons: 190, duplicate_rate: 0.0104, suppressed: false },
];

export const identityWaterfall = shown(
  [
    ["rows", 14_860],
    ["filtered", 40],
    ["rejected", 12],
    ["unusable", 8],
    ["valid", 14_800],
    ["within", 1_571],
    ["across", 5_820],
    ["persons", 7_409],
    ["contact_only", 700],
    ["base", 8_109],
  ].map(([step = "", records = 0]) => ({ step, records })),
);

/** The pair of the helpdesk and the shop is hidden. */
export const identityOverlap: readonly PublishedRow[] = [
  ["crm", "crm", 7_412],
  ["crm", "helpdesk", 2_010],
  ["crm", "shop", 5_230],
  ["helpdesk", "helpdesk", 2_480],
  ["helpdesk", "shop", null],
  ["shop", "shop", 5_650],
].map(([system_a = "", system_b = "", persons = null]) => ({
  system_a,
  system_b,
  persons,
  suppressed: persons === null,
}));

export const identityClusterSizes = shown(
  [
    ["1", 2_504],
    ["2", 3_010],
    ["3", 1_320],
    ["4", 430],
    ["5+", 145],
  ].map(([records_per_person = "", persons = 0]) => ({ records_per_person, persons })),
);

const EXACT = "first_name=same+surname=same+email=same";
const MARRIED = "first_name=same+surname=shared+birth_date=same+phone=same_mobile+address=differs";
export const identityPatterns = shown(
  [
    [EXACT, 4_120, 0.4762, 14.1, 0.6, -1.2],
    [MARRIED, 1_204, 0.1392, 18.3, 0.2, 0],
    ["settled", 720, 0.0832, null, null, null],
    ["other", 2_607, 0.3014, null, null, null],
  ].map(([pattern = "", merges = 0, share = 0, weight = null, rarity = null, doubt = null]) => ({
    pattern,
    merges,
    share,
    weight,
    rarity,
    doubt,
  })),
);

const parts = (pattern: string, levels: readonly (readonly [string, string, number])[]): readonly PublishedRow[] =>
  levels.map(([part, level, weight], index) => ({ pattern, part, level, weight, position: index + 1 }));
export const identityPatternParts = shown([
  ...parts(EXACT, [
    ["prior", "prior", -13.6],
    ["email", "same", 13.5],
    ["surname", "same", 7.9],
    ["first_name", "same", 6.9],
    ["rarity", "mean", 0.6],
    ["doubt", "mean", -1.2],
  ]),
  ...parts(MARRIED, [
    ["prior", "prior", -13.6],
    ["phone", "same_mobile", 13.4],
    ["birth_date", "same", 12.9],
    ["first_name", "same", 6.9],
    ["surname", "shared", 5.3],
    ["address", "differs", -6.8],
    ["rarity", "mean", 0.2],
    ["doubt", "mean", 0],
  ]),
]);

/** Two levels that hardly any merge would show stand together; of the mobile, nothing can be told. */
export const identityWeights: readonly PublishedRow[] = [
  ["email", "differs", "differs", 0, 0.097, 0.99992, -3.4],
  ["email", "other", "close+same_user", 2, 0.002, 0.0000036, 9.1],
  ["email", "same", "same", 3, 0.901, 0.0000764, 13.5],
  ["phone", "same_mobile", "same_mobile", 3, null, null, null],
].map(([field = "", level = "", levels = "", position = 0, m = null, u = null, weight = null]) => ({
  field,
  level,
  levels,
  position,
  m,
  u,
  weight,
  suppressed: m === null,
}));

export const identityQuality: readonly PublishedRow[] = [
  ["planted", "precision", 0.9985, 0.9955, 0.9995, 1_960],
  ["planted", "recall", 0.978, 0.9706, 0.9836, 2_000],
  ["agreement", "recall", null, null, null, null],
].map(([method = "", measure = "", estimate = null, low = null, high = null, n = null]) => ({
  method,
  measure,
  estimate,
  low,
  high,
  n,
  suppressed: estimate === null,
}));

export const identitySensitivity = shown(
  [
    [-2, 8_080, 4_790, 0.446, 362.3, -0.0037, -0.0042, 0.0045, 0.0042],
    [0, 8_110, 4_810, 0.444, 360.8, null, null, null, null],
    [2, 8_190, 4_850, 0.441, 357.9, 0.0099, 0.0083, -0.0068, -0.008],
  ].map(([shift = 0, persons = 0, buyers = 0, rate = 0, revenue = 0, ...changes]) => ({
    shift,
    persons,
    buyers,
    repeat_rate: rate,
    revenue_per_customer: revenue,
    persons_change: changes[0] ?? null,
    buyers_change: changes[1] ?? null,
    repeat_change: changes[2] ?? null,
    revenue_change: changes[3] ?? null,
  })),
);

export const goldenRules: readonly PublishedRow[] = [
  ["email", "only", 3_838],
  ["email", "personal", 64],
  ["email", "recent", 410],
  ["email", "frequent", 96],
  ["gender", "only", 3_011],
  ["gender", "other", null],
  ["last_name", "only", 4_120],
  ["last_name", "recent", 620],
].map(([field = "", rule = "", persons = null]) => ({ field, rule, persons, suppressed: persons === null }));

export const identityContacts = shown(
  [
    ["address", "0", 2_100, 0.259],
    ["address", "1", 5_204, 0.6418],
    ["address", "2+", 805, 0.0993],
    ["email", "0", 912, 0.1125],
    ["email", "1", 6_300, 0.7769],
    ["email", "2+", 897, 0.1106],
    ["phone", "0", 3_010, 0.3712],
    ["phone", "1", 4_500, 0.5549],
    ["phone", "2+", 599, 0.0739],
  ].map(([contact = "", number = "", persons = 0, share = 0]) => ({ contact, number, persons, share })),
);

export const identityNames = shown(
  [
    ["parsed", null, 1],
    ["title", 7_610, 0.5237],
    ["birth_name", 640, 0.044],
    ["compound", 812, 0.0559],
    ["particle", 301, 0.0207],
    ["initials", 0, 0],
  ].map(([trait = "", records = null, share = 0]) => ({ trait, records, share })),
);

const PROFILES: readonly (readonly [string, number, number, number, string | null, number | null, number | null])[] = [
  ["vip", 412, 3.4, 3.1, "50_59", 20, 41.2],
  ["loyal", 1_204, 2.9, 2.6, "40_49", 40, 33.5],
  ["active", 2_129, 2.4, 2.2, "40_49", 90, 21],
  ["new", 614, 1.8, 1.5, "30_39", 30, null],
  ["at_risk", 1_082, 2.3, 2.1, "50_59", 180, -4.1],
  ["lapsed", 2_013, 2, 1.9, null, 610, null],
];
export const identityProfiles: readonly PublishedRow[] = [
  ...PROFILES.map(([standing, persons, systems, records, age, days, nps], index) => ({
    standing,
    persons,
    mean_systems: systems,
    mean_records: records,
    age_band: age,
    with_email: 0.98 - index * 0.03,
    with_mobile: index === 0 ? null : 0.7 - index * 0.04,
    with_address: 0.91 - index * 0.02,
    days_since_last: days,
    mean_orders: 9.2 - index * 1.4,
    mean_revenue: 976 - index * 150,
    nps,
    suppressed: false,
  })),
  {
    standing: "prospect",
    persons: null,
    mean_systems: null,
    mean_records: null,
    age_band: null,
    with_email: null,
    with_mobile: null,
    with_address: null,
    days_since_last: null,
    mean_orders: null,
    mean_revenue: null,
    nps: null,
    suppressed: true,
  },
];
