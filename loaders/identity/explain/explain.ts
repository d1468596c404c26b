import { type Engine, literal } from "../../engines/engine.js";
import { type LinkageModel, levelWeight } from "../../methods/fellegi-sunter.js";
import type { Locale } from "../../workspace/locales.js";
import { levelsOf } from "../match/compare.js";
import type { ComparisonField } from "../match/fields.js";
import type { Matching } from "../match/match.js";
import { levelWords, otherWords } from "./words.js";

/** Weight to begin with: how rare it is, in this base, that two records are one person. */
export const priorWeight = ({ matches, households, namesakes, totalPairs }: LinkageModel): number =>
  Math.log2(matches / Math.max(1, totalPairs - matches - households - namesakes));

/**
 * Leaves `identity_merges` (person_id, l, r, pattern, rarity, doubt, weight): each record of a person beside the record
 * of that person it resembles most among the earlier ones, so that n records are held together by n − 1 merges. A merge that
 * was not weighed (a system's own key, a decision) has no pattern.
 */
export async function listMerges(engine: Engine): Promise<void> {
  await engine.run(`create or replace table identity_merges as
    with members as (
      select person_records.person_id, person_records.record_id,
        min(person_records.record_id) over (partition by person_records.person_id) as first_record
      from person_records inner join match_records on person_records.record_id = match_records.record_id
    ), weighed as (
      select other.record_id, max_by(match_scored.l, (match_scored.weight, -match_scored.l)) as partner
      from match_scored inner join members as one on match_scored.l = one.record_id
      inner join members as other on match_scored.r = other.record_id and one.person_id = other.person_id
      group by other.record_id
    )
    select members.person_id, coalesce(weighed.partner, members.first_record) as l, members.record_id as r,
      match_scored.pattern, match_scored.rarity, match_scored.doubt, match_scored.weight
    from members left join weighed on members.record_id = weighed.record_id
    left join match_scored on weighed.partner = match_scored.l and members.record_id = match_scored.r
    where members.record_id <> members.first_record`);
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
