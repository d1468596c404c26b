import type { PublishedRow } from "../../loaders/publish/write.js";
import { round } from "./random.js";

const RECORDS = { crm: 8_690, shop: 5_918 } as const;
type System = keyof typeof RECORDS;

/** Share filled of each system, and of that what can be right; null where the row or its validity is hidden. */
type Held = readonly [share: number | null, valid: number | null];
const HELD: Readonly<Record<string, Partial<Record<System, Held>>>> = {
  address: { crm: [0.7712, 1], shop: [0.9203, 1] },
  birth_date: { crm: [0.7001, 0.9514], shop: [null, null] },
  city: { crm: [0.8114, 1], shop: [0.9203, 1] },
  email: { crm: [0.8037, 0.987], shop: [1, 1] },
  email_optin: { crm: [0.5522, 1], shop: [0.6412, 1] },
  gender: { crm: [0.6127, 0.9962], shop: [0, null] },
  last_name: { crm: [0.9984, null], shop: [0.9971, null] },
  loyalty_id: { crm: [0.4402, 1] },
  phone: { crm: [0.4881, 0.8793], shop: [0.3106, 0.9913] },
  postal_code: { crm: [0.8209, 0.9941], shop: [0.9203, 1] },
};

const held = (records: number, [share, valid]: Held): PublishedRow => {
  if (share === null)
    return { records: null, filled: null, share: null, valid: null, valid_share: null, suppressed: true };
  const filled = Math.round(share * records);
  const count = valid === null ? null : Math.round(valid * filled);
  const known = { records, filled, share, suppressed: false };
  return { ...known, valid: filled === 0 ? 0 : count, valid_share: filled === 0 ? null : valid };
};

/** `birth_date` of the shop is hidden: the two or three records without it would show by subtraction. */
export const completeness: readonly PublishedRow[] = Object.entries(HELD).flatMap(([field, systems]) =>
  Object.entries(systems).map(([system, shares]) => ({ field, system, ...held(RECORDS[system as System], shares) })),
);

const STANDINGS = { current: 6_102, lapsed: 7_004, no_order: 1_502 } as const;
const BY_STANDING: Readonly<Record<string, readonly [current: Held, lapsed: Held, noOrder: Held]>> = {
  address: [
    [0.9231, 1],
    [0.8102, 1],
    [0.5214, 1],
  ],
  email: [
    [0.9644, 0.9961],
    [0.8321, 0.9712],
    [0.7013, 0.9801],
  ],
  last_name: [
    [1, null],
    [1, null],
    [null, null],
  ],
  phone: [
    [0.4912, 0.9541],
    [0.3604, 0.8802],
    [0.2209, 0.9134],
  ],
};
export const completenessByStatus: readonly PublishedRow[] = Object.entries(BY_STANDING).flatMap(([field, shares]) =>
  (Object.keys(STANDINGS) as (keyof typeof STANDINGS)[]).map((status, index) => ({
    field,
    status,
    ...held(STANDINGS[status], shares[index] as Held),
  })),
);

const bands = (counts: Readonly<Record<System, Readonly<Record<string, number | null>>>>): PublishedRow[] =>
  Object.entries(counts).flatMap(([system, parts]) =>
    Object.entries(parts).map(([band, records]) => {
      const share = records === null ? null : round(records / RECORDS[system as System], 4);
      return { band, system, records, share, suppressed: records === null };
    }),
  );

export const recordScores = bands({
  crm: { under_20: 120, "20_40": 611, "40_60": 1_720, "60_80": 3_129, "80_100": 3_110 },
  shop: { under_20: 0, "20_40": null, "40_60": null, "60_80": 4_802, "80_100": 1_002 },
});

export const freshness = bands({
  crm: { under_6m: 2_611, "6_12m": 1_310, "12_24m": 2_104, over_24m: 2_054, unknown: 611 },
  shop: { under_6m: 2_210, "6_12m": 1_001, "12_24m": 1_400, over_24m: 1_307, unknown: 0 },
});

export const updateBatches: readonly PublishedRow[] = [
  { system: "crm", day: "2026-03-14", records: 3_206, share: 0.4012, suppressed: false },
];

export const changeRates: readonly PublishedRow[] = [
  ["address", 1_621, 172, 1_503, 0.1144, 0.098, 0.1329],
  ["email", 1_800, 214, 1_756, 0.1219, 0.1061, 0.1393],
  ["last_name", null, null, null, null, null, null],
  ["phone", 939, 81, 937, 0.0864, 0.0687, 0.1074],
].map(([field = "", persons = null, changes = null, years = null, rate = null, low = null, high = null]) => ({
  field,
  persons,
  changes,
  person_years: years,
  rate,
  low,
  high,
  suppressed: persons === null,
}));

export const anomalies: readonly PublishedRow[] = [
  ["shared_phone", 188, 171],
  ["shared_email", 64, 61],
  ["card_many_names", null, null],
  ["accounts_one_address", 0, 0],
  ["accounts_one_minute", 0, 0],
  ["keyboard_names", 23, 23],
  ["test_accounts", null, null],
  ["impossible_birth", 41, 41],
  ["birth_date_spike", 257, 255],
].map(([family = "", records = null, persons = null]) => ({ family, records, persons, suppressed: records === null }));
