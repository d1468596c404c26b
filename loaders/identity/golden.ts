import { type Engine, literal } from "../engines/engine.js";

/** Fields that survive each on their own, and the columns that make them. */
const OWN = {
  first_name: "first_name",
  last_name: "surname",
  birth_name: "birth_surname",
  birth_date: "cast(birth_date as varchar)",
  gender: "gender",
  email: "email",
  mobile: "mobile",
  landline: "landline",
  loyalty_id: "loyalty_id",
} as const;

/** Fields taken from one record: a street of one town beside the postal code of another is no address. */
const PLACE = {
  address: "case when street is not null then concat_ws(' ', street_number, street) end",
  postal_code: "postal_code",
  city: "city",
  country: "country",
} as const;

/**
 * Leaves `golden_records` (person_id, then one column per field) and, for persons of several records, `golden_lineage`
 * (person_id, field, value, record_id, records, rule). The most trusted system comes first where the workspace names one,
 * then the most recent record, then the value most records hold. An address is the one of the most complete record.
 * `rule` says what decided: only (no other value), trust, fuller (the more complete address), recent, frequent or order.
 */
export async function chooseGolden(engine: Engine, trust: readonly string[]): Promise<void> {
  const ranks = trust.map((system, index) => `when ${literal(system)} then ${index}`).join(" ");
  await engine.run(`create or replace table golden_sources as
    select person_records.person_id, identity_records.* exclude (first_main, first_parts, first_initials, first_roots, first_sound,
        surnames, surname_sound, birth_surname_sound, particle, email_user, phones, street_word),
      ${trust.length === 0 ? "0" : `case identity_raw.system ${ranks} else ${trust.length} end`} as trust,
      coalesce(identity_raw.updated_at, identity_raw.created_at) as changed_at,
      case when street is not null then 0 when identity_records.postal_code is not null then 1
        when identity_records.city is not null then 2 else 3 end as place_gap,
      count(*) over (partition by person_records.person_id) as records_of_person
    from identity_records inner join person_records on identity_records.record_id = person_records.record_id
    inner join identity_raw on identity_records.record_id = identity_raw.record_id`);
  await engine.run(`create or replace table golden_places as
    select person_id, min_by(record_id, (trust, place_gap, -epoch(coalesce(changed_at, timestamp '1900-01-01')), record_id)) as record_id,
      count(distinct (${PLACE.address}, postal_code, city)) as different, min(trust) <> max(trust) as is_trust,
      min(place_gap) <> max(place_gap) as is_fuller
    from golden_sources where records_of_person > 1 and place_gap < 3 group by person_id`);
  await engine.run(ownLineage());
  await engine.run(placeLineage());
  const columns = { ...OWN, ...PLACE };
  const pivot = Object.keys(columns).map((field) => {
    const value = `max(value) filter (where field = ${literal(field)})`;
    return `${field === "birth_date" ? `cast(${value} as date)` : value} as ${field}`;
  });
  const single = Object.entries(columns).map(
    ([field, column]) => `${field === "birth_date" ? "birth_date" : column} as ${field}`,
  );
  await engine.run(`create or replace table golden_records as
    select person_id, ${pivot.join(", ")} from golden_lineage group by person_id
    union all
    select person_id, ${single.join(", ")} from golden_sources where records_of_person = 1;
    insert into golden_records (person_id)
    select distinct person_id from golden_sources where records_of_person > 1 and person_id not in (select person_id from golden_lineage);
    drop table golden_sources; drop table golden_places`);
}

/** Values per person and field, the best first. */
const ownLineage = (): string => `create or replace table golden_lineage as
  with told as (
    select person_id, record_id, trust, changed_at,
      unnest([${Object.keys(OWN).map(literal).join(", ")}]) as field, unnest([${Object.values(OWN).join(", ")}]) as value
    from golden_sources where records_of_person > 1
  ), counted as (
    select person_id, field, value, count(*) as records, min(trust) as trust,
      min_by(record_id, (trust, -epoch(coalesce(changed_at, timestamp '1900-01-01')), record_id)) as record_id,
      min_by(changed_at, (trust, -epoch(coalesce(changed_at, timestamp '1900-01-01')), record_id)) as changed_at
    from told where value is not null group by person_id, field, value
  ), ranked as (
    select *, row_number() over (own order by trust, changed_at desc nulls last, records desc, record_id) as place,
      count(*) over own as different, min(trust) over own <> max(trust) over own as is_trust,
      min(changed_at) over own is distinct from max(changed_at) over own as is_recent,
      min(records) over own <> max(records) over own as is_frequent
    from counted window own as (partition by person_id, field)
  )
  select person_id, field, value, record_id, records,
    case when different = 1 then 'only' when is_trust then 'trust' when is_recent then 'recent'
      when is_frequent then 'frequent' else 'order' end as rule
  from ranked where place = 1`;

const placeLineage = (): string => `insert into golden_lineage
  with told as (
    select golden_sources.person_id, golden_sources.record_id, different, is_trust, is_fuller,
      unnest([${Object.keys(PLACE).map(literal).join(", ")}]) as field, unnest([${Object.values(PLACE).join(", ")}]) as value
    from golden_places inner join golden_sources on golden_places.record_id = golden_sources.record_id
  )
  select person_id, field, value, record_id, 1,
    case when different = 1 then 'only' when is_trust then 'trust' when is_fuller then 'fuller' else 'recent' end
  from told where value is not null`;
