import type { Engine } from "../../engines/engine.js";
import { BLOCKING_RULES, type BlockingRule } from "./blocking-rules.js";

/** Up to so many pairs, every record is compared with every other; up to so many records the broad rules serve too. */
const FEW_PAIRS = 600_000;
const FEW_RECORDS = 50_000;
/** A block larger than this says too little to be worth its pairs. */
const MOST_RECORDS = 200;
/** Pairs that one rule may bring, per record: time stays linear whatever the data holds. */
const PAIRS_PER_RECORD = 0.6;
const PAIRS_AT_LEAST = 200_000;

export interface BlockReport {
  readonly rule: string;
  /** Largest block that was compared. */
  readonly limit: number;
  readonly blocks: number;
  readonly pairs: number;
  /** Blocks too large to compare, and the records in them. */
  readonly skippedBlocks: number;
  readonly skippedRecords: number;
}

/** Rules by number, which is their place in the list whatever the size of the base. */
export const rulesFor = (records: number): readonly (BlockingRule & { readonly number: number })[] =>
  BLOCKING_RULES.flatMap((rule, number) => (rule.isBroad && records > FEW_RECORDS ? [] : [{ ...rule, number }]));

/** SQL of (rule, key, record_id): every key of every record of `from`, for a base of so many records. */
export const blockingKeys = (from: string, records: number): string =>
  rulesFor(records)
    .map(({ number, key, from: own }) => {
      const relation = own ? own.replace("match_records", from) : `${from} as match_records`;
      return `select ${number} as rule, hash(${number}, ${key}) as key, record_id from ${relation} where (${key}) is not null`;
    })
    .join(" union all ");

/** Leaves `match_pairs` (l, r): pairs of records that share the key of at least one rule. */
export async function blockRecords(engine: Engine, records: number): Promise<readonly BlockReport[]> {
  await engine.run(`create or replace table match_keys as ${blockingKeys("match_records", records)};
    create or replace table match_groups as
    select rule, key, count(*) as size from match_keys group by rule, key having count(*) > 1`);
  await limitBlocks(engine, records);
  const shared = `with kept as (
      select match_groups.rule, match_groups.key from match_groups inner join match_limits
        on match_groups.rule = match_limits.rule and match_groups.size <= match_limits.most
    ), members as (
      select match_keys.rule, match_keys.key, match_keys.record_id
      from match_keys inner join kept on match_keys.key = kept.key and match_keys.rule = kept.rule
    )
    select distinct l.record_id as l, r.record_id as r
    from members as l inner join members as r on l.key = r.key and l.rule = r.rule and l.record_id < r.record_id`;
  const everything = `select l.record_id as l, r.record_id as r
    from match_records as l inner join match_records as r on l.record_id < r.record_id`;
  const isFew = (records * (records - 1)) / 2 <= FEW_PAIRS;
  await engine.run(`create or replace table match_pairs as ${isFew ? everything : shared}`);
  const report = await reportBlocks(engine, isFew);
  await engine.run("drop table match_keys; drop table match_groups; drop table match_limits");
  return report;
}

/** Leaves `match_limits` (rule, most): the largest block of each rule that keeps it within its share of pairs. */
const limitBlocks = (engine: Engine, records: number): Promise<void> =>
  engine.run(`create or replace table match_limits as
    with sizes as (
      select rule, size, count(*) * size * (size - 1) / 2 as pairs from match_groups group by rule, size
    ), running as (
      select rule, size, sum(pairs) over (partition by rule order by size) as so_far from sizes
    )
    select rule, coalesce(max(size) filter (where size <= ${MOST_RECORDS}
      and so_far <= ${Math.max(PAIRS_AT_LEAST, PAIRS_PER_RECORD * records)}), 1) as most
    from running group by rule`);

async function reportBlocks(engine: Engine, isComplete: boolean): Promise<readonly BlockReport[]> {
  const rows = await engine.rows<Record<string, number>>(`select match_groups.rule, max(match_limits.most) as most,
      count(*) filter (where size <= most) as blocks,
      coalesce(sum(size * (size - 1) / 2) filter (where size <= most), 0) as pairs,
      count(*) filter (where size > most) as skipped_blocks,
      coalesce(sum(size) filter (where size > most), 0) as skipped_records
    from match_groups inner join match_limits on match_groups.rule = match_limits.rule
    group by match_groups.rule order by match_groups.rule`);
  return rows.map((row) => ({
    rule: BLOCKING_RULES[row.rule ?? 0]?.name ?? "",
    limit: row.most ?? 0,
    blocks: row.blocks ?? 0,
    pairs: row.pairs ?? 0,
    skippedBlocks: isComplete ? 0 : (row.skipped_blocks ?? 0),
    skippedRecords: isComplete ? 0 : (row.skipped_records ?? 0),
  }));
}
