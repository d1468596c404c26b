import type { Engine } from "../../engines/engine.js";
import { type ComparisonField, FIELDS } from "./fields.js";
import { splitNames } from "./split-names.js";

/** A rarer value says more, but one met once or twice may be a slip: bits that a value's frequency may add or take. */
const MOST_BITS = 6;

/** A spelling that so many records hold is a name, not a slip. */
const ESTABLISHED = 5;

/** Without a name, two things that tell people apart are worth comparing; one alone is a contact, and placed as such. */
const NAMELESS = `record_id in (select record_id from identity_raw where kind = 'customer')
  and (case when birth_date is null then 0 else 1 end) + (case when email is null then 0 else 1 end)
    + (case when phones is null then 0 else 1 end) + (case when loyalty_id is null then 0 else 1 end) >= 2`;

/**
 * Leaves `match_records`: records with a name, as comparisons and blocks read them, with the bits by which a surname, a
 * first name or an address says more or less than the average one (term frequencies, Winkler 1990); and `match_places` (record_id,
 * place), their numbers from 0, to draw from.
 */
export async function prepareRecords(engine: Engine, fields: readonly string[]): Promise<number> {
  const keep = (column: string, field: string, type = "varchar"): string =>
    fields.includes(field) ? column : `cast(null as ${type})`;
  await engine.run(`create or replace table match_base as
    select record_id,
      ${keep("first_name", "first_name")} as first_name, ${keep("first_main", "first_name")} as first_main,
      ${keep("first_parts", "first_name", "varchar[]")} as first_parts,
      ${keep("first_initials", "first_name")} as first_initials,
      ${keep("first_roots", "first_name", "varchar[]")} as first_roots, ${keep("first_sound", "first_name")} as first_sound,
      ${keep("surname", "last_name")} as surname, ${keep("surnames", "last_name", "varchar[]")} as surnames,
      ${keep("surname_sound", "last_name")} as surname_sound,
      ${keep("lower(replace(surname, ' ', ''))", "last_name")} as surname_letters,
      ${keep("told_birth_date", "birth_date", "date")} as birth_date,
      ${keep("strftime(told_birth_date, '%Y%m%d')", "birth_date")} as birth_text,
      ${keep("email", "email")} as email, ${keep("email_user", "email")} as email_user,
      ${keep("split_part(email, '@', 2)", "email")} as email_domain,
      ${keep("regexp_replace(email, '[^0-9]+', '', 'g')", "email")} as email_digits,
      coalesce(is_family_box(${keep("email_user", "email")}, surname), false) as is_family_mail,
      ${keep("case when len(phones) > 0 then phones end", "phone", "varchar[]")} as phones,
      ${keep("mobile", "phone")} as mobile, ${keep("landline", "phone")} as landline,
      ${keep("street", "address")} as street, ${keep("street_number", "address")} as street_number,
      ${keep("street_word", "address")} as street_word,
      ${keep("postal_code", "address")} as postal_code, ${keep("city", "address")} as city,
      ${keep("case when street is not null and coalesce(postal_code, city) is not null then coalesce(postal_code, city) || '|' || coalesce(street_number, '') || '|' || street end", "address")} as address_key,
      ${keep("loyalty_id", "loyalty_id")} as loyalty_id, gender
    from (
      -- A birth date too old to be true still tells which records were copied from one another.
      select identity_records.*, coalesce(identity_records.birth_date, odd.birth_date) as told_birth_date
      from identity_records left join (
        select identity_raw.record_id, identity_raw.birth_date from identity_raw
        inner join identity_faults on identity_raw.record_id = identity_faults.record_id
        where identity_faults.field = 'birth_date' and identity_faults.fault = 'out_of_range'
      ) as odd on identity_records.record_id = odd.record_id
    )
    where (coalesce(first_name, surname) is not null or ${NAMELESS})
      -- The name of a test account is no name: what shares it was only tested by the same hand.
      and record_id not in (select record_id from identity_faults where fault = 'test')`);
  await splitNames(engine);
  const bits = (column: string): string => `select ${column} as value, count(*) as n from match_base
    where ${column} is not null group by ${column}`;
  const excess = (column: string, as: string): string =>
    `greatest(-${MOST_BITS}, least(${MOST_BITS}, coalesce(log2(${as}_all.same / (${as}.n / ${as}_all.total)), 0))) as ${column}_bits`;
  const totals = (as: string): string =>
    `select greatest(sum(n * (n - 1.0)), 1.0) / greatest(sum(n) * (sum(n) - 1.0), 1.0) as same, sum(n) as total from ${as}`;
  await engine.run(`create or replace table match_records as
    with f as (${bits("first_name")}), s as (${bits("surname")}), a as (${bits("address_key")}), d as (${bits("email_domain")}), t as (${bits("city")}),
      f_all as (${totals("f")}), t_all as (${totals("t")}), s_all as (${totals("s")}), a_all as (${totals("a")})
    select match_base.*,
      case when len(first_parts) > 1 then first_parts end as more_parts,
      case when first_roots <> [first_name] then first_roots end as more_roots,
      case when surnames <> [surname] then surnames end as more_surnames,
      case when len(phones) = 1 then phones[1] end as only_phone, case when len(phones) > 1 then phones end as more_phones,
      -- An address that only spells the name out is as common as the name: jean.martin@ here and there are two people.
      coalesce(email_digits = '' and (contains(replace(email_user, '.', ''), surname_letters) or contains(email_user, lower(first_main))) and length(replace(replace(
        lower(regexp_replace(email_user, '[^a-zA-Z]+', '', 'g')), coalesce(surname_letters, ''), ''),
        coalesce(lower(replace(first_name, ' ', '')), ''), '')) <= 3, false) as user_is_name,
      coalesce(f.n >= ${ESTABLISHED}, false) as first_established, coalesce(s.n >= ${ESTABLISHED}, false) as surname_established,
      coalesce(d.n >= ${ESTABLISHED}, false) as domain_established, coalesce(t.n >= ${ESTABLISHED}, false) as city_established,
      ${excess("first", "f")}, ${excess("surname", "s")}, ${excess("address", "a")}, ${excess("town", "t")}
    from match_base left join f on match_base.first_name = f.value left join s on match_base.surname = s.value
      left join a on match_base.address_key = a.value left join d on match_base.email_domain = d.value
      left join t on match_base.city = t.value, f_all, s_all, a_all, t_all
    order by record_id`);
  await engine.run(`drop table match_base;
    create or replace table match_places as
    select record_id, row_number() over (order by record_id) - 1 as place from match_records`);
  const [row] = await engine.rows<{ n: number }>("select count(*) as n from match_records");
  return row?.n ?? 0;
}

/** Comparisons that some two records can make. */
export async function usedFields(engine: Engine): Promise<readonly ComparisonField[]> {
  const counts = FIELDS.map(({ filled, name }) => `count(${filled}) as ${name}`).join(", ");
  const [row] = await engine.rows<Record<string, number>>(`select ${counts} from match_records`);
  return FIELDS.filter(({ name }) => (row?.[name] ?? 0) > 1);
}
