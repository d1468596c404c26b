import type { Row } from "../../engines/engine.js";
import { wilson } from "../../methods/wilson.js";
import { hiddenShare } from "../disclosure/hidden-share.js";
import { MOST_HIDDEN } from "../grain.js";
import { type Builder, divide, int, type Marts } from "./builder.js";
import { type ChannelCounts, smallReachGaps, withoutSmallGaps } from "./reach-counts.js";

/**
 * Reach by channel. The counts on the way to it are left out one by one where they, what they leave, or what a reader
 * subtracts would stand for fewer than k persons; the row itself is hidden only for its own.
 */
export const reachability: Builder = async (marts) => {
  const { k } = marts.report.privacy;
  const rows = await marts.rows("reachability");
  const apart = await hasSmallStatus(marts);
  const counted = rows.map(countsOf);
  const open = new Map(withoutSmallGaps(counted, k).map((row) => [row.channel, row]));
  // Told by combination, each of none or many, reach leaves no few people between two channels.
  const gaps = (await hasSmallSet(marts)) ? smallReachGaps(counted, k) : new Map<string, number>();
  const any = rows.find((row) => row.channel === "any");
  const channels = rows.filter((row) => row !== any);
  return rows.map((row, index) => {
    const { channel, persons, reachable } = counted[index] as ChannelCounts;
    const total = apart ? { revenue_unreached: null, share_revenue: null } : {};
    return {
      ...row,
      ...open.get(channel),
      ...beyond(row === any ? channels : [], reachable),
      ...total,
      gap: gaps.get(channel) ?? 0,
      unreachable: persons - reachable,
    };
  });
};

const countsOf = (row: Row): ChannelCounts => ({
  channel: String(row.channel),
  persons: int(row, "persons"),
  reachable: int(row, "reachable"),
  valid: int(row, "valid"),
  opted_in: int(row, "opted_in"),
  asked: int(row, "asked"),
  blocked: int(row, "blocked"),
});

async function hasSmallSet(marts: Marts): Promise<boolean> {
  const { k } = marts.report.privacy;
  return (await marts.rows("reachability_sets")).some(({ persons }) => Number(persons) > 0 && Number(persons) < k);
}

/** With a status of fewer than k persons, what the whole base spent would help to work out what they did. */
async function hasSmallStatus(marts: Marts): Promise<boolean> {
  const { k } = marts.report.privacy;
  const statuses = (await marts.rows("base_counts")).filter(({ status }) => status !== "out_of_scope");
  return statuses.some((row) => int(row, "customers") > 0 && int(row, "customers") < k);
}

/** Persons whom a channel misses and another reaches, and those whom the only two both reach: readers can subtract. */
function beyond(channels: readonly Row[], union: number): Row {
  const missed = (name: string) => {
    const row = channels.find(({ channel }) => channel === name);
    return row === undefined ? 0 : union - int(row, "reachable");
  };
  return {
    beyond_email: missed("email"),
    beyond_sms: missed("sms"),
    beyond_post: missed("post"),
    both: overlap(channels, union),
  };
}

/** Combinations of channels; where one holds too few people, only whether a person is reached at all. */
export const reachabilitySets: Builder = async (marts) => {
  const money = (await hasSmallStatus(marts)) ? { revenue_12m: null, share_revenue: null } : {};
  const rows = (await marts.rows("reachability_sets")).map((row): Row => ({ ...row, ...money }));
  if (!(await hasSmallSet(marts))) return rows;
  const reached = rows.filter(({ channels }) => channels !== "none");
  const sum = (column: string) => reached.reduce((total, row) => total + Math.round(100 * int(row, column)), 0) / 100;
  const share = (column: string) => reached.reduce((total, row) => total + int(row, column), 0);
  const apart = { by_email: null, by_sms: null, by_post: null };
  return [
    ...rows.filter((row) => !reached.includes(row)).map((row) => ({ ...row, ...apart })),
    {
      ...apart,
      channels: "some",
      persons: sum("persons"),
      revenue_12m: sum("revenue_12m"),
      share: share("share"),
      share_revenue: share("share_revenue"),
      ...money,
    },
  ];
};

/** Shops by way of identification; where that hides more than a tenth, by whether the buyer is known. */
export const identifiedStores: Builder = async (marts) => {
  const { k } = marts.report.privacy;
  const rows = await marts.rows("identified_stores");
  const at = (detail: string) => rows.filter((row) => row.detail === detail);
  return hiddenShare(at("ways"), { units: "units", k, within: ["store"] }) <= MOST_HIDDEN ? at("ways") : at("known");
};

/** Persons whom both channels reach, where only two reach any: their number follows from the three counts. */
function overlap(channels: readonly Row[], union: number): number {
  const counts = channels.map((row) => int(row, "reachable")).filter((count) => count > 0);
  return counts.length === 2 ? counts.reduce((sum, count) => sum + count, -union) : 0;
}

/** Shares of answers, each with the respondents on its two sides. */
const SHARES = [
  ["with_purpose", "purposed", "purposeless"],
  ["with_date", "dated", "undated"],
  ["with_reward", "rewarded", "unrewarded"],
  ["recent", "recent_respondents", "older_respondents"],
] as const;

/** Questions: a share is left out where fewer than k respondents stand on one of its sides. */
export const zeroParty: Builder = async (marts) => {
  const { k } = marts.report.privacy;
  return (await marts.rows("zero_party")).map((row) => {
    const isSmall = (column: string) => int(row, column) > 0 && int(row, column) < k;
    const [asked, answered] = [int(row, "asked"), int(row, "answered")];
    const shares = SHARES.map(([column, yes, no]): [string, number | null] => [
      column,
      isSmall(yes) || isSmall(no) ? null : divide(int(row, column), answered),
    ]);
    return { ...row, ...response(asked, answered, isSmall("silent")), ...Object.fromEntries(shares) };
  });
};

const NO_RATE = { rate: null, low: null, high: null } as const;

/** An export in which everybody answered lists answers only: it says nothing of those who were asked. */
function response(asked: number, answered: number, isHidden: boolean): Row {
  if (isHidden || asked === answered) return { asked: null, ...NO_RATE };
  const { estimate, low, high } = wilson(answered, asked);
  return { asked, rate: estimate, low, high };
}
