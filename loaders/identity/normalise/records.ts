import { type Engine, literal } from "../../engines/engine.js";
import { RAW_FIRST_NAME, RAW_LAST_NAME } from "./names.js";

const JOINS = (country: string): string => `identity_raw
    left join normal_countries on identity_raw.country = normal_countries.raw
    left join normal_first_names as firsts on ${RAW_FIRST_NAME} = firsts.raw
    left join normal_surnames as lasts on ${RAW_LAST_NAME} = lasts.raw
    left join normal_surnames as births on identity_raw.birth_name = births.raw
    left join normal_emails on identity_raw.email = normal_emails.raw
    left join normal_phones on identity_raw.phone = normal_phones.raw
      and coalesce(normal_countries.country, ${literal(country)}) = normal_phones.region
    left join normal_addresses on identity_raw.address = normal_addresses.raw
    left join normal_cities on identity_raw.city = normal_cities.raw
    left join normal_postal_codes on identity_raw.postal_code = normal_postal_codes.raw
      and coalesce(normal_countries.country, ${literal(country)}) = normal_postal_codes.country
    left join normal_birth_dates on identity_raw.birth_date = normal_birth_dates.birth_date`;

/** A card's number without spaces or punctuation. */
export const LOYALTY_ID = "upper(regexp_replace(loyalty_id, '[^\\p{L}\\p{N}]+', '', 'g'))";
const CARD = `case when not is_nothing(${LOYALTY_ID}) then nullif(${LOYALTY_ID}, '') end as loyalty_id`;

/** Leaves `identity_records` from the distinct values: one row per raw record. */
export async function writeRecords(engine: Engine, country: string): Promise<void> {
  await writeCustomers(engine, country);
  await writeContacts(engine, country);
  await engine.run(`create or replace view identity_records as
    select * from identity_records_customers union all by name select * from identity_records_contacts`);
}

const writeCustomers = (engine: Engine, country: string): Promise<void> =>
  engine.run(`create or replace table identity_records_customers as
    with gathered as (
      select identity_raw.record_id, firsts.first_name, firsts.first_main, firsts.first_parts, firsts.first_initials,
        firsts.first_roots, firsts.first_sound,
        coalesce(lasts.surname, births.surname, firsts.born) as surname,
        case when lasts.surname is null and births.surname is not null then births.surname_sound else lasts.surname_sound end as surname_sound,
        coalesce(births.surname, lasts.birth_surname, firsts.born) as birth_surname,
        case when births.surname is not null then births.surname_sound else lasts.birth_surname_sound end as birth_surname_sound,
        case when births.surname is null and firsts.born is null then lasts.forms
          else list_sort(list_distinct(list_filter(list_concat(list_concat(lasts.forms, births.forms), [firsts.born]),
            lambda form: form is not null))) end as surnames,
        coalesce(lasts.particle, births.particle) as particle,
        normal_emails.email, normal_emails.email_user, normal_phones.mobile, normal_phones.landline, normal_phones.phones, normal_phones.landlines,
        normal_addresses.street, normal_addresses.street_number, normal_addresses.street_word,
        normal_postal_codes.postal_code, normal_cities.city, normal_countries.country,
        case when normal_birth_dates.fault is null then identity_raw.birth_date end as birth_date,
        coalesce(identity_raw.gender, title_gender(identity_raw.title)) as gender, ${CARD}
      from ${JOINS(country)}
      where identity_raw.kind = 'customer'
    )
    select record_id, first_name, first_main, first_parts, first_initials, first_roots, first_sound, surname,
      case when birth_surname <> surname then birth_surname end as birth_surname,
      surnames, surname_sound, case when birth_surname <> surname then birth_surname_sound end as birth_surname_sound, particle,
      email, email_user, mobile, landline, phones, landlines, street, street_number, street_word, postal_code, city, country,
      birth_date, gender, loyalty_id
    from gathered`);

/** The rows of other tables tell an e-mail, a phone and a card at most: what is asked of customers is not asked of them. */
const writeContacts = (engine: Engine, country: string): Promise<void> =>
  engine.run(`create or replace table identity_records_contacts as
    select identity_raw.record_id, normal_emails.email, normal_emails.email_user,
      normal_phones.mobile, normal_phones.landline, normal_phones.phones, normal_phones.landlines, ${CARD}
    from identity_raw left join normal_emails on identity_raw.email = normal_emails.raw
    left join normal_phones on identity_raw.phone = normal_phones.raw and normal_phones.region = ${literal(country)}
    where identity_raw.kind = 'contact'`);
