import { type Engine, literal } from "../../engines/engine.js";
import { FIELDS, type GoldenFieldName, PLACE } from "./fields.js";
import { withNames } from "./told.js";

const isPlace = (field: GoldenFieldName): boolean => field in PLACE;
const fieldNames = Object.keys(FIELDS) as GoldenFieldName[];
const isShownAsCompared = (field: GoldenFieldName): boolean => FIELDS[field].shown === FIELDS[field].compared;
const placeNames = Object.keys(PLACE).map(literal).join(", ");

/**
 * Leaves `golden_lineage` for the persons of `golden_several`. What is wrong was emptied before and competes with nothing. A
 * mailbox or mobile of one's own comes before one that others read too, then the most trusted system where the workspace
 * names one, then the most recent record, then the value most records hold. An address is that of one record, the more complete
 * before the more recent. `rule` says by what a kept value won over the next best, and a lost one lost to the kept one:
 * only (no other value), personal, trust, fuller, recent, frequent or order (that of reading).
 */
export async function chooseValues(engine: Engine, trust: readonly string[]): Promise<void> {
  await findShared(engine);
  await orderSources(engine, trust);
  await engine.run(`create or replace table golden_values as ${fieldNames.map(valuesOf).join(" union all ")}`);
  await engine.run(LINEAGE);
  await engine.run(
    "drop table golden_shared; drop table golden_order; drop table golden_sources; drop table golden_values",
  );
}

/** Leaves `golden_shared` (value): e-mails and mobiles in the records of several persons. */
const findShared = (engine: Engine): Promise<void> =>
  engine.run(`create or replace table golden_shared as
    with used as (
      select email as value, person_id from golden_told where email is not null
      union all select unnest(phones), person_id from golden_told where phones is not null
    )
    select value from used group by value having min(person_id) <> max(person_id)`);

/**
 * Leaves `golden_order`: records to choose from, and the place in which their values (`own`), or their addresses (`place`), are
 * preferred; and `golden_sources`, what they say. Apart, since sorting carries all columns along.
 */
async function orderSources(engine: Engine, trust: readonly string[]): Promise<void> {
  const ranks = trust.map((system, index) => `when ${literal(system)} then ${index}`).join(" ");
  const recent = "changed_at desc nulls last";
  await engine.run(`create or replace table golden_order as
    with told as (
      select golden_told.person_id, record_id, changed_at, ${trust.length === 0 ? "0" : `case system ${ranks} else ${trust.length} end`} as trust,
        case when street is not null then 0 when postal_code is not null then 1 when city is not null then 2 else 3 end as gap,
        count(*) over (partition by golden_told.person_id, street_number, street, postal_code, city, country) as alike
      from golden_told inner join golden_several on golden_told.person_id = golden_several.person_id
    )
    select *, row_number() over own as own_rank, dense_rank() over (partition by person_id order by trust, ${recent}) as own_level,
      row_number() over place as place_rank, dense_rank() over (partition by person_id order by trust, gap, ${recent}) as place_level
    from told
    window own as (partition by person_id order by trust, ${recent}, record_id),
      place as (partition by person_id order by trust, gap, ${recent}, alike desc, record_id)`);
  const columns = fieldNames.flatMap((field) => {
    const { compared, shown } = FIELDS[field];
    return [`${compared} as ${field}`, ...(isShownAsCompared(field) ? [] : [`${shown} as shown_${field}`])];
  });
  await engine.run(`create or replace table golden_sources as
    select person_id, record_id, own_rank, own_level, place_rank, place_level, alike, is_role, phones, landlines,
      surname as compared_surname, ${columns.join(", ")}
    from ${withNames(`(select golden_told.*, golden_order.* exclude (person_id, record_id, changed_at)
      from golden_told inner join golden_order on golden_told.record_id = golden_order.record_id)`)}`);
}

/** A person's different values of a field: the best record that holds each, and what it is preferred by. */
function valuesOf(field: GoldenFieldName): string {
  if (field === "mobile" || field === "landline") return phonesOf(field);
  const order = isPlace(field) ? "place" : "own";
  const frequency = isPlace(field) ? "arg_min(alike, place_rank)" : "count(*)";
  const grade = `max(case when is_role then 2 when golden_shared.value is not null
    or is_family_box(email_local(shown_email), compared_surname) then 1 else 0 end)`;
  return `select person_id, ${literal(field)} as field, arg_min(${isShownAsCompared(field) ? field : `shown_${field}`}, ${order}_rank) as value, arg_min(record_id, ${order}_rank) as record_id,
      count(*) as records, ${frequency} as frequency, ${field === "email" ? grade : "0"} as grade,
      min(${order}_level) as level, min(${order}_rank) as rank
    from golden_sources ${field === "email" ? "left join golden_shared on golden_sources.email = golden_shared.value" : ""}
    where ${field} is not null group by person_id, ${field}`;
}

function phonesOf(field: "mobile" | "landline"): string {
  const numbers =
    field === "landline"
      ? "landlines"
      : "list_filter(phones, lambda number: not list_contains(coalesce(landlines, []), number))";
  const grade = field === "landline" ? "0" : "max(case when golden_shared.value is null then 0 else 1 end)";
  return `select person_id, ${literal(field)}, number, arg_min(record_id, own_rank), count(*), count(*), ${grade}, min(own_level), min(own_rank)
    from (select person_id, record_id, own_rank, own_level, unnest(${numbers}) as number from golden_sources)
    left join golden_shared on number = golden_shared.value group by person_id, number`;
}

const LINEAGE = `create or replace table golden_lineage as
  with ranked as (
    select *, row_number() over own as place, count(*) over (partition by person_id, field) as different,
      first_value(record_id) over own as first_record, first_value(frequency) over own as first_frequency, first_value(grade) over own as first_grade
    from golden_values window own as (partition by person_id, field order by grade, level, frequency desc, rank)
  ), places as (
    select person_id, record_id, alike from golden_order where place_rank = 1
  ), winners as (
    select ranked.* exclude (first_record, first_frequency, first_grade),
      case when field in (${placeNames}) then places.record_id else first_record end as first_record,
      case when field in (${placeNames}) then places.alike else first_frequency end as first_frequency, first_grade
    from ranked left join places on ranked.person_id = places.person_id
  ), compared as (
    select winners.*, winners.record_id = winners.first_record as is_first, case
        when winners.grade <> winners.first_grade then 'personal'
        when other.trust <> best.trust then 'trust'
        when field in (${placeNames}) and other.gap <> best.gap then 'fuller'
        when other.changed_at is distinct from best.changed_at then 'recent'
        when winners.frequency <> winners.first_frequency then 'frequent'
        else 'order' end as rule
    from winners inner join golden_order as best on winners.first_record = best.record_id
    inner join golden_order as other on winners.record_id = other.record_id
    where winners.different > 1 or winners.record_id <> winners.first_record
  ), judged as (
    select *, place = 1 and is_first as is_kept, max(rule) filter (where place = 2) over (partition by person_id, field) as next_rule from compared
  )
  select person_id, field, value, true as is_kept, record_id, records, 'only' as rule from winners
  where different = 1 and record_id = first_record
  union all
  select person_id, field, value, is_kept, record_id, records, case when is_kept then next_rule else rule end from judged`;
