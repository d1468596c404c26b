import { type Engine, literal } from "../../engines/engine.js";
import { distinctValues } from "./compatibility.js";
import { nicknamePairs } from "./nicknames.js";
import { createSounder } from "./phonetics.js";

/** "DUPONT, Jean" in the one field that is filled. */
const IS_BOTH = "first_name is null and contains(last_name, ',')";
export const FIRST_NAME = `case when ${IS_BOTH} then split_part(last_name, ',', 2) else first_name end`;
export const LAST_NAME = `case when ${IS_BOTH} then split_part(last_name, ',', 1) else last_name end`;

const ofRaw = (sql: string): string => `(${sql.replaceAll(/\b(first_name|last_name)\b/g, "identity_raw.$1")})`;
/** The same where other tables have columns of these names. */
export const RAW_FIRST_NAME = ofRaw(FIRST_NAME);
export const RAW_LAST_NAME = ofRaw(LAST_NAME);

/** First names so often part of a compound that the nicknames of the first half are not those of the whole. */
const COMPOUND_FIRST = ["JEAN", "MARIE", "ANNE"];

/** Leaves `normal_first_values` and `normal_surname_values`, by raw value, and `normal_roots`. */
export async function readNames(engine: Engine): Promise<void> {
  await readFirstNames(engine);
  await readSurnames(engine);
  await findRoots(engine);
}

/**
 * Leaves `normal_first_names` (raw, first_name, first_main, first_parts, first_initials, first_roots, first_sound, born, fault) and
 * `normal_surnames` (raw, surname, birth_surname, particle, forms, surname_sound, birth_surname_sound, fault), from what `readNames`
 * and `hearNames` left.
 */
export const joinNames = (engine: Engine): Promise<void> =>
  engine.run(`create or replace view normal_first_names as
    select names.raw, names.first_name, names.first_main, names.first_parts, names.first_initials, names.born, names.fault,
      normal_roots.roots as first_roots, normal_sounds.sound as first_sound
    from normal_first_values as names left join normal_roots on names.first_name = normal_roots.name
    left join normal_sounds on names.first_name = normal_sounds.name;
    create or replace view normal_surnames as
    select names.*, used.sound as surname_sound, born.sound as birth_surname_sound
    from normal_surname_values as names left join normal_sounds as used on names.surname = used.name
    left join normal_sounds as born on names.birth_surname = born.name;`);

async function readFirstNames(engine: Engine): Promise<void> {
  await engine.run(`create or replace table normal_first_values as
    with folded as (select raw, married_name_text(plain) as folded
      from ${distinctValues(`select ${FIRST_NAME} as raw from identity_raw`)}),
    judged as (
      select raw, surname_text(name_at_birth(folded)) as born,
        case when folded = '' then 'placeholder' else name_fault(folded) end as fault, bare_name(name_head(folded)) as name from folded
    ), worded as (
      select raw, born, fault, case when fault is null or fault = 'test' then text_words(nullif(name, '')) end as words from judged
    ), parted as (
      select raw, born, fault, words, list_filter(words, lambda word: is_name_word(word)) as parts from worded
    )
    select raw, without_particles(born) as born, fault,
      case when len(parts) > 0 then array_to_string(parts, ' ') end as first_name, parts[1] as first_main,
      case when len(parts) > 0 then parts end as first_parts,
      case when len(words) > 1 or (len(words) = 1 and len(parts) = 0) then initials_of(words) end as first_initials
    from parted`);
}

async function readSurnames(engine: Engine): Promise<void> {
  await engine.run(`create or replace table normal_surname_values as
    with folded as (select raw, married_name_text(plain) as folded from ${distinctValues(
      `select ${LAST_NAME} as raw from identity_raw union all select birth_name from identity_raw`,
    )}),
    judged as (
      select raw, case when folded = '' then 'placeholder' else name_fault(folded) end as fault,
        surname_text(name_in_use(folded)) as used, surname_text(name_born(folded)) as born from folded
    ), kept as (
      select raw, fault,
        case when (fault is null or fault = 'test') and not is_initial(used) then used end as used,
        case when (fault is null or fault = 'test') and not is_initial(born) and born <> used then born end as born
      from judged
    )
    select raw, fault, without_particles(used) as surname, without_particles(born) as birth_surname,
      nullif(leading_particles(used), '') as particle,
      case when used is null then null when born is null then surname_forms(used) else list_sort(list_distinct(list_concat(surname_forms(used), surname_forms(born)))) end as forms
    from kept`);
}

/** Leaves `normal_sounds` (name, sound): the only thing here that SQL cannot say. */
export async function hearNames(engine: Engine): Promise<void> {
  const columns = ["name", "sound"].map((name) => ({ name, type: "varchar" }));
  const sound = createSounder();
  await engine.mapRows(
    `select first_name as name from normal_first_values where first_name is not null
      union select surname from normal_surname_values where surname is not null
      union select birth_surname from normal_surname_values where birth_surname is not null`,
    { table: "normal_sounds", columns },
    ([name]) => [[String(name), sound(String(name))]],
  );
}

/** Leaves `normal_roots` (name, roots): the names that a first name may be short for, and itself. */
async function findRoots(engine: Engine): Promise<void> {
  const pairs = nicknamePairs().map(({ nickname, root }) => `(${literal(nickname)}, ${literal(root)})`);
  const compound = COMPOUND_FIRST.map(literal).join(", ");
  await engine.run(`create or replace table normal_roots as
    with nicknames as (select * from (values ${pairs.join(", ")}) as pairs (nickname, root)),
    names as (
      select distinct first_name as name, first_main as main from normal_first_values where first_name is not null
    ), ways as (
      select name, name as way from names
      union select name, main from names where main not in (${compound})
    ), roots as (
      select name, way as root from ways
      union select ways.name, nicknames.root from ways inner join nicknames on ways.way = nicknames.nickname
    )
    select name, list_sort(list(root)) as roots from roots group by name`);
}
