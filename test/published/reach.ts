import type { PublishedRow } from "../../loaders/publish/write.js";
import { MONTHS, round, seeded } from "./random.js";

const PERSONS = 8_120;
const REVENUE = 1_735_386;

type Set = readonly [channels: string, email: boolean, sms: boolean, post: boolean, persons: number, revenue: number];
const SETS: readonly Set[] = [
  ["none", false, false, false, 3_412, 402_118],
  ["email", true, false, false, 2_106, 501_230],
  ["email_post", true, false, true, 1_004, 390_411],
  ["post", false, false, true, 702, 140_207],
  ["email_sms", true, true, false, 511, 160_312],
  ["all", true, true, true, 385, 141_108],
];

/** Two combinations are hidden, so that the base gives neither away. */
export const reachabilitySets: readonly PublishedRow[] = [
  ...SETS.map(([channels, by_email, by_sms, by_post, persons, revenue]) => ({
    channels,
    by_email,
    by_sms,
    by_post,
    persons,
    share: round(persons / PERSONS, 4),
    revenue_12m: revenue,
    share_revenue: round(revenue / REVENUE, 4),
    suppressed: false,
  })),
  ...[
    { channels: "sms", by_email: false, by_post: false },
    { channels: "sms_post", by_email: false, by_post: true },
  ].map((set) => ({
    ...set,
    by_sms: true,
    persons: null,
    share: null,
    revenue_12m: null,
    share_revenue: null,
    suppressed: true,
  })),
];

const CHANNELS: readonly (readonly (string | number | null)[])[] = [
  ["email", 6_210, 4_280, 5_911, 274, 4_006, 1_193_061],
  ["sms", null, 960, 2_105, null, 901, 301_420],
  ["post", 4_400, 2_504, 3_207, 0, 2_091, 671_726],
  ["any", 7_004, 5_101, 6_402, 203, 4_708, 1_333_268],
];
export const reachability: readonly PublishedRow[] = CHANNELS.map(
  ([channel = "", valid = null, opted_in = null, asked = null, blocked = null, reachable, revenue]) => ({
    channel,
    persons: PERSONS,
    valid,
    opted_in,
    reachable: Number(reachable),
    revenue_12m: Number(revenue),
    asked,
    blocked,
    share: round(Number(reachable) / PERSONS, 4),
    revenue_unreached: REVENUE - Number(revenue),
    share_revenue: round(Number(revenue) / REVENUE, 4),
    suppressed: false,
  }),
);

export const coverage: readonly PublishedRow[] = [
  {
    family: "socio_demographic",
    persons: PERSONS,
    covered: 6_804,
    share: 0.8379,
    median_days: null,
    suppressed: false,
  },
  { family: "transactions", persons: PERSONS, covered: 7_454, share: 0.918, median_days: 540, suppressed: false },
  { family: "navigation", persons: null, covered: null, share: null, median_days: null, suppressed: true },
  { family: "interactions", persons: PERSONS, covered: 3_105, share: 0.3824, median_days: 390, suppressed: false },
];

export const attached: readonly PublishedRow[] = [
  ["orders", 39_139, 32_338, 0.8262, 30_102, 0.7691],
  ["tickets", 3_664, 3_664, 1, 1_511, 0.4124],
  ["surveys", 2_337, 2_337, 1, 2_203, 0.9427],
].map(([source = "", rows = 0, attached = 0, share = 0, linked = 0, share_linked = 0]) => ({
  source,
  rows,
  attached,
  share,
  linked,
  share_linked,
  suppressed: false,
}));

const WAYS = { account: 0.34, anonymous: 0.13, card: 0.48, e_receipt: 0.05 } as const;

/** One month hides a rare way and a common one with it. */
export function identifiedMonthly(): PublishedRow[] {
  const random = seeded(29);
  return MONTHS.flatMap((month, index) => {
    const orders = Math.round(900 + index * 14 + random() * 80);
    return Object.entries(WAYS).map(([source, share]) => {
      const suppressed = index === 7 && (source === "e_receipt" || source === "account");
      const shown = {
        orders: Math.round(orders * share),
        revenue: round(orders * 60 * share, 2),
        share,
        share_orders: share,
      };
      const hidden = { orders: null, revenue: null, share: null, share_orders: null };
      return { month, source, ...(suppressed ? hidden : shown), is_complete: month !== MONTHS.at(-1), suppressed };
    });
  });
}

const SHOPS: readonly (readonly [store: string, card: number, receipt: number, anonymous: number])[] = [
  ["<b>Lyon</b> ${1+1}", 0.41, 0.09, 0.5],
  ["Nantes Crébillon", 0.25, 0.06, 0.69],
  ["other_stores", 0.38, 0.07, 0.55],
];
export const identifiedStores: readonly PublishedRow[] = SHOPS.flatMap(([store, card, e_receipt, anonymous]) =>
  Object.entries({ anonymous, card, e_receipt }).map(([source, share]) => ({
    store,
    source,
    orders: Math.round(1_200 * share),
    revenue: round(52_000 * share, 2),
    share,
    share_orders: share,
    suppressed: false,
  })),
).concat([
  {
    store: "no_store",
    source: "account",
    orders: 11_930,
    revenue: 790_331.2,
    share: 1,
    share_orders: 1,
    suppressed: false,
  },
]);

export const zeroParty: readonly PublishedRow[] = [
  {
    question: "<i>Un enfant</i> de moins de trois ans chez vous ${1+1} ?",
    asked: 2_040,
    answered: 640,
    rate: 0.3137,
    low: 0.2939,
    high: 0.3342,
    persons: 602,
    share: 0.0741,
    purpose: "Vous proposer des soins *adaptés*",
    with_purpose: 1,
    with_date: 0.9906,
    with_reward: 0.8125,
    recent: 0.41,
    cost_per_answer: 1.85,
    suppressed: false,
  },
  {
    question: "other",
    asked: null,
    answered: 96,
    rate: null,
    low: null,
    high: null,
    persons: 90,
    share: 0.0111,
    purpose: null,
    with_purpose: 0,
    with_date: null,
    with_reward: 0,
    recent: 1,
    cost_per_answer: null,
    suppressed: false,
  },
];

const cost = (item: string, channel: string, count: number, per_record: number, unit_cost: number, origin: string) => {
  const money = round(count * per_record * unit_cost, 2);
  return {
    item,
    channel,
    count,
    per_record,
    unit_cost,
    origin,
    cost: money,
    low: round(money / 2, 2),
    high: round(money * 1.5, 2),
    unseen_revenue: null,
    suppressed: false,
  };
};
const LINES = [
  cost("duplicates", "email", 620, 24.2, 0.001, "default"),
  cost("duplicates", "post", 620, 2.5, 0.72, "report"),
  cost("undeliverable", "email", 8_410, 1, 0.001, "default"),
  cost("undeliverable", "post", 402, 1, 0.72, "report"),
];
const total = (column: "cost" | "low" | "high") =>
  round(
    LINES.reduce((sum, row) => sum + row[column], 0),
    2,
  );
const NO_INPUTS = { channel: "any", per_record: null, unit_cost: null, origin: null, suppressed: false };
export const qualityCosts: readonly PublishedRow[] = [
  ...LINES,
  {
    ...NO_INPUTS,
    item: "split_customers",
    count: 702,
    cost: null,
    low: null,
    high: null,
    unseen_revenue: 61_204.5,
  },
  {
    ...NO_INPUTS,
    item: "total",
    count: null,
    cost: total("cost"),
    low: total("low"),
    high: total("high"),
    unseen_revenue: null,
  },
];

export const enrichmentValue: readonly PublishedRow[] = [
  {
    provider: "Adresses & Cie",
    field: "birth_date",
    sent: 3_000,
    matched: 1_420,
    match_rate: 0.4733,
    low: 0.4555,
    high: 0.4912,
    filled: 1_102,
    fill_before: 0.31,
    fill_after: 0.4457,
    fill_gain: 0.1357,
    cost: 426,
    cost_per_filled: 0.39,
    break_even: 0.3,
    suppressed: false,
  },
  {
    provider: "unknown",
    field: "<script>alert('income')</script>",
    sent: null,
    matched: null,
    match_rate: null,
    low: null,
    high: null,
    filled: null,
    fill_before: null,
    fill_after: null,
    fill_gain: null,
    cost: null,
    cost_per_filled: null,
    break_even: null,
    suppressed: true,
  },
];
