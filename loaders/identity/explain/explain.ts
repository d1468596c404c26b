import { type Engine, literal } from "../../engines/engine.js";
import { type LinkageModel, levelWeight, patternWeight } from "../../methods/fellegi-sunter.js";
import type { Locale } from "../../workspace/locales.js";
import type { Scorer } from "../cluster/cluster.js";
import { levelsOf } from "../match/compare.js";
import type { ComparisonField } from "../match/fields.js";
import type { Matching } from "../match/match.js";
import { levelWords, otherWords } from "./words.js";

/** Weight to begin with: how rare it is, in this base, that two records are one person. */
export const priorWeight = (model: LinkageModel): number => patternWeight(model, []).match;

/**
 * Leaves `identity_merges` (person_id, l, r, pattern, rarity, doubt, weight): each record of a person but the first, beside the
 * record of that person it resembles most, so that n records are held together by n − 1 merges. A pair that a system's own key
 * or a decision settled has no pattern; one whose weight is under the threshold was joined by its other pairs.
 */
export async function listMerges(engine: Engine, score: Scorer): Promise<void> {
  await engine.run(`create or replace table merge_members as
    select person_records.person_id, person_records.record_id,
      min(person_records.record_id) over (partition by person_records.person_id) as first_record
    from person_records inner join match_records on person_records.record_id = match_records.record_id;
    create or replace table merge_pairs as
    select one.record_id as l, other.record_id as r
    from merge_members as one inner join merge_members as other
      on one.person_id = other.person_id and one.record_id < other.record_id`);
  await score("merge_pairs", "merge_scored");
  await engine.run(`create or replace table identity_merges as
    with told as (
      select merge_scored.*, match_settled.l is not null as is_settled
      from merge_scored left join match_settled
        on merge_scored.l = match_settled.l and merge_scored.r = match_settled.r and match_settled.weight > 0
    ), ways as (
      select l as partner, r as record_id, * exclude (l, r) from told union all select r, l, * exclude (l, r) from told
    ), best as (
      select *, row_number() over (partition by record_id order by is_settled desc, weight desc, partner) as place from ways
    )
    select merge_members.person_id, least(best.partner, best.record_id) as l, greatest(best.partner, best.record_id) as r,
      case when not best.is_settled then best.pattern end as pattern, case when not best.is_settled then best.rarity end as rarity,
      case when not best.is_settled then best.doubt end as doubt, case when not best.is_settled then best.weight end as weight
    from best inner join merge_members on best.record_id = merge_members.record_id
    where best.place = 1 and merge_members.record_id <> merge_members.first_record;
    drop table merge_members; drop table merge_pairs; drop table merge_scored`);
}

/** Leaves `match_pattern_words` (pattern, words): what each way of agreeing says and weighs, e.g. "same mobile +9.1". */
export async function wordPatterns(
  engine: Engine,
  matching: Matching,
  locale: Locale,
  patterns: string,
): Promise<void> {
  const rows = await engine.rows<{ pattern: number }>(
    `select distinct pattern from ${patterns} where pattern is not null order by pattern`,
  );
  const values = rows.map(({ pattern }) => `(${pattern}, ${literal(patternWords(matching, pattern, locale))})`);
  await engine.run("create or replace table match_pattern_words (pattern bigint, words varchar)");
  for (let from = 0; from < values.length; from += 1000)
    await engine.run(`insert into match_pattern_words values ${values.slice(from, from + 1000).join(", ")}`);
}

function patternWords({ fields, model }: Matching, pattern: number, locale: Locale): string {
  const parts = weigh(fields, model, pattern)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .map(({ field, level, weight }) => `${levelWords(field.name, level, locale)} ${signed(weight)}`);
  return [...parts, `${otherWords("prior", locale)} ${signed(priorWeight(model))}`].join(", ");
}

export interface PatternPart {
  readonly field: ComparisonField;
  readonly level: string;
  readonly weight: number;
}

/** What each comparison of a pattern says and weighs; a comparison with an empty side says nothing. */
export const weigh = (fields: readonly ComparisonField[], model: LinkageModel, pattern: number): PatternPart[] =>
  levelsOf(pattern, fields.length).flatMap((level, index) => {
    const field = fields[index];
    const name = field?.levels[level - 1]?.name;
    return field && name ? [{ field, level: name, weight: levelWeight(model.m, model.u, index, level) }] : [];
  });

/** With its sign and one decimal: +9.1, −2.2. */
const signed = (weight: number): string => `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(1)}`;
