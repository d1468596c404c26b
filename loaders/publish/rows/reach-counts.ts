/** Counts on the way to reach, the most telling first: where two cannot both stand, the later one is left out. */
export const OPEN_COUNTS = ["valid", "opted_in", "asked", "blocked"] as const;
type OpenCount = (typeof OPEN_COUNTS)[number];
type Shown = Readonly<Record<OpenCount, number | null>>;

export interface ChannelCounts extends Shown {
  readonly channel: string;
  readonly persons: number;
  readonly reachable: number;
}

const IMPORTANCE = ["any", "email", "sms", "post"];
const byImportance = <T extends { readonly channel: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => IMPORTANCE.indexOf(a.channel) - IMPORTANCE.indexOf(b.channel));

/**
 * The channels' counts (persons), in the order given, null where a count, or what a reader subtracts from it (the base,
 * another count of the channel, the same count of another channel), would stand for 1 … k − 1 persons. The people of two
 * channels are often nested, so that any small difference may be a group.
 */
export function withoutSmallGaps(rows: readonly ChannelCounts[], k: number): ChannelCounts[] {
  const alone = rows.map((row) => withoutSmallCounts(row, k));
  const columns = OPEN_COUNTS.map((column) => [column, keptChannels(alone, column, k)] as const);
  return alone.map((row) => {
    const kept = columns.map(([column, channels]) => [column, channels.has(row.channel) ? row[column] : null]);
    return withoutSmallRemainders({ ...row, ...Object.fromEntries(kept) }, k);
  });
}

/**
 * Channels whose reachable persons are so close to those of a more important one that their difference would stand for
 * 1 … k − 1 persons, with that difference.
 */
export function smallReachGaps(
  rows: readonly Pick<ChannelCounts, "channel" | "reachable">[],
  k: number,
): ReadonlyMap<string, number> {
  const kept: number[] = [];
  const gaps = new Map<string, number>();
  for (const { channel, reachable } of byImportance(rows)) {
    const gap = kept.map((other) => Math.abs(other - reachable)).find((difference) => isSmall(difference, k));
    if (gap === undefined) kept.push(reachable);
    else gaps.set(channel, gap);
  }
  return gaps;
}

const isSmall = (count: number, k: number): boolean => count > 0 && count < k;

function withoutSmallCounts(row: ChannelCounts, k: number): ChannelCounts {
  const { persons, reachable } = row;
  const shown = OPEN_COUNTS.map((column) => {
    const count = row[column];
    const derived = count === null ? [] : [count, persons - count, Math.abs(count - reachable)];
    return [column, derived.some((one) => isSmall(one, k)) ? null : count];
  });
  return { ...row, ...Object.fromEntries(shown) };
}

/** Channels that keep their count of a column: none is close to that of a more important channel. */
function keptChannels(rows: readonly ChannelCounts[], column: OpenCount, k: number): ReadonlySet<string> {
  const kept = new Map<string, number>();
  for (const { channel, [column]: count } of byImportance(rows)) {
    if (count !== null && ![...kept.values()].some((other) => isSmall(Math.abs(other - count), k)))
      kept.set(channel, count);
  }
  const any = kept.get("any");
  const others = [...kept].filter(([channel, count]) => channel !== "any" && count > 0);
  const [first, second] = others;
  // Only two channels have any: the persons on both follow from the three counts.
  const isAll = rows.every(({ channel, [column]: count }) => channel === "any" || count === 0 || kept.has(channel));
  if (any !== undefined && first && second && others.length === 2 && isAll && isSmall(first[1] + second[1] - any, k))
    kept.delete(second[0]);
  return new Set(kept.keys());
}

/** Who was asked and refused, and who has an address or a consent but not both, follow from the counts of one channel. */
function withoutSmallRemainders(row: ChannelCounts, k: number): ChannelCounts {
  const { valid, opted_in, asked, blocked, reachable } = row;
  const isClose = (whole: number | null, part: number | null) =>
    whole !== null && part !== null && isSmall(Math.abs(whole - part), k);
  const usable = blocked === null ? null : reachable + blocked;
  return {
    ...row,
    asked: isClose(asked, opted_in) || isClose(asked, usable) ? null : asked,
    blocked: isClose(valid, usable) || isClose(opted_in, usable) ? null : blocked,
  };
}
