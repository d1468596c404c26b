import type { Engine } from "../../engines/engine.js";

/** A word is a first name when it is one so many times, and so much more often than it is a surname. */
const SEEN = 3;
const RATIO = 3;

/**
 * Where the whole name stands in one field ("MAGALI GUGALLADEC", "DURAND ANNE"), takes the first name out of `match_base`'s
 * surname. What is a first name, the other records tell.
 */
export async function splitNames(engine: Engine): Promise<void> {
  await engine.run(`create or replace table first_names as
    with firsts as (
      select first_main as word, count(*) as n, min(first_roots) as roots, min(first_sound) as sound
      from match_base where first_main is not null group by first_main
    ), surnames as (select surname as word, count(*) as n from match_base where surname is not null group by surname)
    select firsts.word, firsts.roots, firsts.sound, firsts.n / (coalesce(surnames.n, 0) + 1) as ratio
    from firsts left join surnames on firsts.word = surnames.word
    where firsts.n >= ${SEEN} and firsts.n >= ${RATIO} * coalesce(surnames.n, 0)`);
  await engine.run(`create or replace table split_names as
    with whole as (
      select record_id, surname, split_part(surname, ' ', 1) as first_word, split_part(surname, ' ', -1) as last_word
      from match_base where first_name is null and first_initials is null and contains(surname, ' ')
    ), found as (
      select whole.record_id, coalesce(begins.ratio, 0) >= coalesce(ends.ratio, 0) as is_begin, whole.surname, whole.first_word, whole.last_word
      from whole left join first_names as begins on whole.first_word = begins.word
      left join first_names as ends on whole.last_word = ends.word
      where begins.word is not null or ends.word is not null
    )
    select record_id, case when is_begin then first_word else last_word end as word,
      trim(case when is_begin then substr(surname, length(first_word) + 1)
        else left(surname, length(surname) - length(last_word)) end) as rest
    from found`);
  await engine.run(`update match_base set
      first_name = split_names.word, first_main = split_names.word, first_parts = [split_names.word],
      first_roots = first_names.roots, first_sound = first_names.sound,
      surname = split_names.rest, surname_letters = lower(replace(split_names.rest, ' ', '')),
      surnames = list_sort(list_distinct([split_names.rest])), surname_sound = coalesce(
        (select min(known.surname_sound) from match_base as known where known.surname = split_names.rest), match_base.surname_sound)
    from split_names inner join first_names on split_names.word = first_names.word
    where match_base.record_id = split_names.record_id;
    drop table first_names; drop table split_names`);
}
