import { getCountryCallingCode } from "libphonenumber-js/max";
import { type Engine, literal } from "../../engines/engine.js";
import { LANDLINE_TYPES, OVERSEAS, planPattern, SERVICE_TYPES } from "./phone-plans.js";
import { MADE_UP, readPhones } from "./phones-read.js";

/** "06 12 34 56 78" and "+33 (0)6.12.34.56.78": what nearly every French number looks like. */
const NATIONAL = "0[1-9](?:[ .-]?[0-9][0-9]){4}";
const ABROAD = "(?:[+]33|0033) ?(?:[(]0[)] ?)?[1-9](?:[ .-]?[0-9][0-9]){4}";

/**
 * SQL that judges a French number of the usual shapes from its last nine digits, with the library's own patterns: kind, else fault;
 * NULL where only the library can tell. Tests compare it with the library over the whole numbering plan.
 */
function judgeFrench(isLast: boolean): string {
  const is = (pattern: string) => `regexp_full_match(number, ${literal(pattern)})`;
  const overseas = OVERSEAS.map(
    (region) => `when ${is(planPattern(region, ["MOBILE"]))} then 'mobile+${getCountryCallingCode(region)}'
      when ${is(planPattern(region, LANDLINE_TYPES))} then 'landline+${getCountryCallingCode(region)}'`,
  );
  return `case when number is null then null
    when number in (${MADE_UP.map(literal).join(", ")}) or right(number, 8) = repeat(right(number, 1), 8) then 'placeholder'
    when ${is(planPattern("FR", ["MOBILE"]))} then 'mobile+33'
    when ${is(planPattern("FR", LANDLINE_TYPES))} then 'landline+33'
    when ${is(planPattern("FR", SERVICE_TYPES))} then 'service'
    ${overseas.join(" ")} ${isLast ? "else 'invalid'" : ""} end`;
}

/**
 * Leaves `normal_phones` (raw, region, mobile, landline, phones, landlines, fault): one row per distinct text and country of its record.
 * What is not written in a usual French way goes through libphonenumber, outside the engine.
 */
export async function normalisePhones(engine: Engine, country: string): Promise<void> {
  await engine.run(`create or replace table normal_phones_judged as
    with pairs as (
      select distinct identity_raw.phone as raw, coalesce(normal_countries.country, ${literal(country)}) as region
      from identity_raw left join normal_countries on identity_raw.country = normal_countries.raw
      where identity_raw.phone is not null
    ), shaped as (
      select raw, region, case when region = 'FR' and regexp_full_match(raw, ${literal(`${NATIONAL}|${ABROAD}`)})
          then right(replace(replace(replace(raw, ' ', ''), '.', ''), '-', ''), 9) end as number
      from pairs
    )
    select raw, region, number, ${judgeFrench(country === "FR")} as verdict from shaped`);
  await readOthers(engine, country);
  await engine.run(`create or replace table normal_phones as
    with verdicts as (
      select raw, region, split_part(verdict, '+', 1) as kind, '+' || nullif(split_part(verdict, '+', 2), '') || number as phone
      from normal_phones_judged where verdict is not null
    )
    select raw, region, case when kind = 'mobile' then phone end as mobile, case when kind = 'landline' then phone end as landline,
      case when phone is not null then [phone] end as phones,
      case when kind = 'landline' then [phone] end as landlines, case when phone is null then kind end as fault
    from verdicts
    union all
    select raw, region, min(number) filter (where kind = 'mobile'), min(number) filter (where kind = 'landline'),
      list_sort(list(distinct number) filter (where number is not null)),
      list_sort(list(distinct number) filter (where kind = 'landline')), max(fault)
    from normal_phones_read group by raw, region;
    drop table normal_phones_judged; drop table normal_phones_read`);
}

async function readOthers(engine: Engine, country: string): Promise<void> {
  const columns = ["raw", "region", "number", "kind", "fault"].map((name) => ({ name, type: "varchar" }));
  await engine.mapRows(
    "select raw, region from normal_phones_judged where verdict is null",
    { table: "normal_phones_read", columns },
    ([raw, region]) => {
      const { phones, fault } = readPhones(String(raw), String(region), country);
      if (fault !== null) return [[raw ?? null, region ?? null, null, null, fault]];
      return phones.map(({ number, kind }) => [raw ?? null, region ?? null, number, kind, null]);
    },
  );
}
