import type { Engine } from "../../engines/engine.js";
import { RAW_FIRST_NAME, RAW_LAST_NAME } from "../normalise/names.js";
import { writeNames } from "./names.js";

/** Some of `golden_told`, with the names within its names as they are written. */
export const withNames = (told: string): string => `${told} as golden_told
    left join golden_names as firsts on golden_told.raw_first = firsts.raw
    left join golden_names as lasts on golden_told.raw_last = lasts.raw
    left join golden_names as births on golden_told.raw_birth = births.raw`;

/** What a record says that somebody may want to know. */
const SAID = [
  ...["first_name", "surname", "birth_surname", "gender", "email", "mobile", "landline", "loyalty_id"],
  ...["street", "postal_code", "city", "country"],
];

/**
 * Leaves the view `golden_told`, one row per record or contact that says anything: as exported (`raw_`) and as compared, and
 * `golden_names`, `golden_several` (person_id): persons whose values must be chosen from.
 */
export async function tellRecords(engine: Engine): Promise<void> {
  // Nobody's own address, so that it links no records; but where a person has no other, it is the one to write to.
  await engine.run(`create or replace table golden_roles as
    select distinct identity_raw.record_id, email_text(identity_raw.email) as email
    from identity_raw inner join identity_faults on identity_raw.record_id = identity_faults.record_id
    where identity_faults.field = 'email' and identity_faults.fault = 'role' and email_text(identity_raw.email) is not null;
    create or replace view golden_told as
    select person_records.person_id, identity_raw.record_id, identity_raw.system,
      coalesce(identity_raw.updated_at, identity_raw.created_at) as changed_at,
      ${RAW_FIRST_NAME} as raw_first, ${RAW_LAST_NAME} as raw_last, identity_raw.birth_name as raw_birth,
      identity_raw.email as raw_email, identity_raw.loyalty_id as raw_loyalty_id, identity_raw.address as raw_address,
      identity_raw.postal_code as raw_postal_code, identity_raw.city as raw_city,
      identity_records.first_name, identity_records.surname, identity_records.birth_surname, identity_records.birth_date,
      identity_records.gender, coalesce(identity_records.email, golden_roles.email) as email,
      identity_records.email is null and golden_roles.email is not null as is_role, identity_records.mobile,
      identity_records.landline, identity_records.phones, identity_records.landlines, identity_records.loyalty_id,
      identity_records.street_number, identity_records.street, identity_records.postal_code, identity_records.city,
      identity_records.country
    from person_records inner join identity_raw on person_records.record_id = identity_raw.record_id
    inner join identity_records on person_records.record_id = identity_records.record_id
    left join golden_roles on person_records.record_id = golden_roles.record_id
    where coalesce(${SAID.map((column) => `identity_records.${column}`).join(", ")}, golden_roles.email) is not null
      or identity_records.birth_date is not null`);
  await engine.run(`create or replace table golden_name_values as
    with uneven as (
      select raw_first, raw_last, raw_birth,
        surname is not null and coalesce(upper(raw_last) <> surname, true) as by_last,
        birth_surname is not null and coalesce(upper(raw_birth) <> birth_surname, true) as by_birth,
        first_name is not null and upper(raw_first) <> first_name as by_first
      from golden_told
    )
    select raw_first as raw from uneven where raw_first is not null and (by_first or by_last or by_birth)
    union select raw_last from uneven where raw_last is not null and (by_last or by_birth)
    union select raw_birth from uneven where raw_birth is not null and (by_last or by_birth)`);
  await writeNames(engine);
  await engine.run(`drop table golden_name_values;
    create or replace table golden_several as
    select person_id from golden_told group by person_id
    having count(*) > 1 or max(len(landlines)) > 1 or max(len(phones) - len(coalesce(landlines, []))) > 1`);
}
