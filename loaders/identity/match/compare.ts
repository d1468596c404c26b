import type { Engine } from "../../engines/engine.js";
import type { Pattern } from "../../methods/fellegi-sunter.js";
import { type ComparisonField, CROSSED } from "./fields.js";

/** A pattern of agreement as one number: one digit for the level of each comparison, the first one last. */
const PATTERN_BASE = 10;

/** Leaves `into` (l, r, pattern, town_bits): how each pair of `pairs` (l, r) agrees, and what its town adds as a rare or common one. */
export async function comparePairs(
  engine: Engine,
  fields: readonly ComparisonField[],
  pairs: string,
  into: string,
): Promise<void> {
  const compared = fields.map(({ name, level }) => `, ${level} as ${name}`);
  const digits = fields.map((field, index) => `${levelWith(field)} * ${PATTERN_BASE ** index}`);
  await engine.run(`create or replace table ${into} as
    with compared as (
      select pairs.l, pairs.r, ${CROSSED} as crossed${compared.join("")},
        -- A misspelt town is as common as the town it stands for.
        cast(least(l.town_bits, r.town_bits) as float) as town_bits
      from ${pairs} as pairs inner join match_records as l on pairs.l = l.record_id
        inner join match_records as r on pairs.r = r.record_id
    )
    select l, r, cast(${["0", ...digits].join(" + ")} as bigint) as pattern, town_bits from compared`);
}

const levelWith = ({ name, whenCrossed }: ComparisonField): string =>
  whenCrossed
    ? `(case crossed when 'swapped' then ${whenCrossed.swapped} when 'misplaced' then ${whenCrossed.misplaced} else ${name} end)`
    : name;

export const levelsOf = (pattern: number, fields: number): number[] =>
  Array.from({ length: fields }, (_, index) => Math.floor(pattern / PATTERN_BASE ** index) % PATTERN_BASE);

/** How many pairs of `compared` agree in each way. */
export async function patternsOf(engine: Engine, compared: string, fields: number): Promise<Pattern[]> {
  const rows = await engine.rows<{ pattern: number; pairs: number }>(
    `select pattern, count(*) as pairs from ${compared} group by pattern order by pattern`,
  );
  return rows.map(({ pattern, pairs }) => ({ levels: levelsOf(pattern, fields), pairs }));
}

const RANDOM_PAIRS = 1_000_000;

/**
 * Shares of levels among all pairs of the base. The exact level is counted from the frequencies of values, the others on a
 * million pairs drawn with a fixed seed.
 */
export async function amongAllPairs(
  engine: Engine,
  fields: readonly ComparisonField[],
  records: number,
): Promise<readonly (readonly number[])[]> {
  const wanted = Math.min(RANDOM_PAIRS, (records * (records - 1)) / 2);
  await engine.run(`create or replace table match_draws as
    select cast(draw % ${records} as bigint) as a, cast(hash(draw, 'other') % ${records} as bigint) as b
    from range(${Math.max(1, wanted)}) as drawn(draw);
    create or replace table match_drawn as
    select a.record_id as l, b.record_id as r
    from match_draws inner join match_places as a on match_draws.a = a.place
    inner join match_places as b on match_draws.b = b.place
    where match_draws.a <> match_draws.b;
    drop table match_draws`);
  await comparePairs(engine, fields, "match_drawn", "match_drawn_compared");
  const patterns = await patternsOf(engine, "match_drawn_compared", fields.length);
  await engine.run("drop table match_drawn; drop table match_drawn_compared");
  const exact = await exactShares(engine);
  return fields.map((field, index) => {
    const counts = field.levels.map(() => 0);
    for (const { levels, pairs } of patterns) {
      const level = levels[index] ?? 0;
      if (level > 0) counts[level - 1] = (counts[level - 1] ?? 0) + pairs;
    }
    const total = counts.reduce((sum, count) => sum + count, 0);
    // Half a pair where none was drawn: rarer than what can be seen, never impossible.
    const shares = counts.map((count) => Math.max(count, 0.5) / (total + 1));
    const top = field.levels.findIndex(({ name }) => name === "same" || name === "same_mobile");
    const known = exact.get(field.name);
    if (known !== undefined && top >= 0) shares[top] = Math.max(known, 0.5 / Math.max(1, (records * records) / 2));
    const sum = shares.reduce((all, share) => all + share, 0);
    return shares.map((share) => share / sum);
  });
}

/** Probability that two records drawn at random hold the same value, by comparison. */
async function exactShares(engine: Engine): Promise<Map<string, number>> {
  const columns = {
    first_name: "first_name",
    surname: "surname",
    birth_date: "birth_text",
    email: "email",
    phone: "mobile",
    address: "address_key",
    loyalty_id: "loyalty_id",
  };
  const parts = Object.entries(columns).map(
    ([name, column]) => `select '${name}' as field, sum(n * (n - 1.0)) / nullif(sum(n) * (sum(n) - 1.0), 0) as same
      from (select count(*) as n from match_records where ${column} is not null group by ${column})`,
  );
  const rows = await engine.rows<{ field: string; same: number | null }>(parts.join(" union all "));
  return new Map(rows.flatMap(({ field, same }) => (same === null ? [] : [[field, same]])));
}
