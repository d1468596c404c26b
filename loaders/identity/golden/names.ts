import type { Engine } from "../../engines/engine.js";

/** Names within a written name, as the matching reads them: SQL of their words in the folded text. */
const PARTS = {
  used: "case when is_married then name_in_use(folded) else folded end",
  born: "case when is_married then name_born(folded) end",
  at_birth: "case when is_married then name_at_birth(folded) end",
  head: "case when is_married then name_head(folded) end",
} as const;
type Part = keyof typeof PARTS;
const parts = Object.keys(PARTS) as Part[];

/**
 * Leaves `golden_names` (raw, per part its key and how it is written, and the same of a first name): "Mme Le Goff née Petit" is
 * used as GOFF, written Le Goff, and born PETIT, written Petit. Reads `golden_name_values` (raw): only those names whose letters
 * alone are not the name compared.
 */
export async function writeNames(engine: Engine): Promise<void> {
  const each = (sql: (part: Part) => string): string => parts.map(sql).join(", ");
  await engine.run(`create or replace table golden_names as
    with told as (select raw, tidy_text(raw) as tidy, married_name_text(raw) as folded from golden_name_values),
    lettered as (select *, letters_of(tidy) as letters, names_another(folded) as is_married from told),
    found as (select *, ${each((part) => `${PARTS[part]} as ${part}_found`)} from lettered),
    bared as (select *, ${each((part) => `bare_name(${part}_found) as ${part}_words`)} from found),
    joined as (
      select *, ${each((part) => `joined_prefixes(${part}_words) as ${part}_joined`)},
        list_filter(text_words(coalesce(head_words, used_words)), lambda word: is_name_word(word)) as first_names from bared
    ), placed as (
      select *, ${each((part) => `case when ${part}_words <> folded then run_of_words(letters, ${part}_words) end as ${part}_run`)} from joined
    ), written as (
      select *, ${each((part) => `case when ${part}_words = folded then tidy else cut_out(tidy, letters, ${part}_run) end as ${part}`)} from placed
    )
    select raw, ${each((part) => `without_particles(${part}_joined) as ${part}_key, ${part}`)},
      array_to_string(first_names, ' ') as first_key, coalesce(head, used) as first from written`);
}
