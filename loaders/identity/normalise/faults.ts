import { type Engine, literal } from "../../engines/engine.js";
import { FIRST_NAME, LAST_NAME } from "./names.js";
import { LOYALTY_ID } from "./records.js";

/**
 * Leaves `identity_faults` (record_id, field, fault). One small join per field: only values with a fault are looked up.
 */
export async function writeFaults(engine: Engine, country: string): Promise<void> {
  const among = (
    field: string,
    table: string,
    value = field,
  ): string => `select identity_raw.record_id, ${literal(field)} as field, faulty.fault
    from identity_raw inner join (select raw, fault from ${table} where fault is not null) as faulty on ${value} = faulty.raw`;
  const inCountry = (
    field: string,
    table: string,
    region: string,
  ): string => `select identity_raw.record_id, ${literal(field)}, faulty.fault
    from identity_raw left join normal_countries on identity_raw.country = normal_countries.raw
    inner join (select * from ${table} where fault is not null) as faulty
      on identity_raw.${field} = faulty.raw and coalesce(normal_countries.country, ${literal(country)}) = faulty.${region}`;
  const contradicted = `select record_id, 'gender', 'contradicts_title' from identity_raw
    where gender in ('female', 'male') and title_gender(title) <> gender`;
  const emptyCard = `select record_id, 'loyalty_id', 'placeholder' from identity_raw where is_nothing(${LOYALTY_ID}) or ${LOYALTY_ID} = ''`;
  const dates = `select identity_raw.record_id, 'birth_date', normal_birth_dates.fault
    from identity_raw inner join normal_birth_dates on identity_raw.birth_date = normal_birth_dates.birth_date`;
  await engine.run(
    `create or replace table identity_faults as ${[
      among("first_name", "normal_first_names", FIRST_NAME),
      among("last_name", "normal_surnames", LAST_NAME),
      among("birth_name", "normal_surnames"),
      among("email", "normal_emails"),
      inCountry("phone", "normal_phones", "region"),
      among("address", "normal_addresses"),
      among("city", "normal_cities"),
      inCountry("postal_code", "normal_postal_codes", "country"),
      among("country", "normal_countries"),
      dates,
      emptyCard,
      contradicted,
    ].join(" union all ")}`,
  );
}
