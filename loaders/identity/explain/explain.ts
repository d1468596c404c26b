import { type Engine, literal } from "../../engines/engine.js";
import { type LinkageModel, levelWeight, patternWeight } from "../../methods/fellegi-sunter.js";
import type { Locale } from "../../workspace/locales.js";
import { levelsOf } from "../match/compare.js";
import type { ComparisonField } from "../match/fields.js";
import type { Matching } from "../match/match.js";
import { levelWords, otherWords } from "./words.js";

/** Weight to begin with: how rare it is, in this base, that two records are one person. */
export const priorWeight = (model: LinkageModel): number => patternWeight(model, []).match;

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
