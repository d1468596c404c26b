import { type Engine, literal } from "../../engines/engine.js";
import { distinctValues } from "./compatibility.js";
import { postalCode, postalFault } from "./postal-codes.js";

/**
 * Leaves `normal_addresses` (raw, street, street_number, street_word, fault), `normal_cities` (raw, city, fault) and
 * `normal_postal_codes` (raw, country, postal_code, fault).
 */
export async function normaliseAddresses(engine: Engine, country: string): Promise<void> {
  await readStreets(engine);
  await readTowns(engine);
  await readPostalCodes(engine, country);
}

/** The number is taken off first: streets recur, so that the costly rules run on far fewer values than there are addresses. */
async function readStreets(engine: Engine): Promise<void> {
  await engine.run(`create or replace table normal_address_parts as
    with folded as (
      select raw, address_text(plain) as text from ${distinctValues("select address as raw from identity_raw")}
    ), split as (select raw, house_number(without_floor(text)) as parts from folded)
    select raw, ltrim(replace(parts.number, ' ', ''), '0') as number, nullif(coalesce(nullif(parts.rest, ''), parts.whole), '') as rest
    from split`);
  await engine.run(`create or replace table normal_streets as
    with rests as (select distinct rest from normal_address_parts where rest is not null),
    judged as (
      select rest, case when is_nothing(rest) or not regexp_matches(rest, '\\p{L}') then 'placeholder'
        when is_keyboard_junk(replace(rest, ' ', '')) and not contains(rest, ' ') then 'keyboard' end as fault from rests
    ), whole as (
      select rest, fault, case when fault is null then without_flat(address_in_full(rest)) end as text from judged
    ), parsed as (
      select rest, fault, text, french_street(text) as french, number_first(text) as ahead, number_last(text) as behind from whole
    ), chosen as (
      select rest, fault, case
          when french.street <> '' then french.number || french.suffix
          when ahead.street <> '' then ahead.number || ahead.suffix
          else nullif(behind.number || behind.suffix, '') end as number,
        street_alone(case when french.street <> '' then french.street when ahead.street <> '' then ahead.street
          when behind.street <> '' then behind.street else text end) as street
      from parsed
    )
    select rest, street, ltrim(number, '0') as number, street_main_word(street) as street_word, fault from chosen`);
  await engine.run(`create or replace table normal_addresses as
    select parts.raw, normal_streets.street, normal_streets.street_word,
      case when normal_streets.street is not null then coalesce(nullif(parts.number, ''), nullif(normal_streets.number, '')) end as street_number,
      case when parts.rest is null then 'placeholder' else normal_streets.fault end as fault
    from normal_address_parts as parts left join normal_streets on parts.rest = normal_streets.rest;
    drop table normal_address_parts; drop table normal_streets`);
}

async function readTowns(engine: Engine): Promise<void> {
  await engine.run(`create or replace table normal_cities as
    with read as (select raw, town_text(plain) as city from ${distinctValues("select city as raw from identity_raw")}),
    judged as (
      select raw, city, case when city is null or is_nothing(city) or not regexp_matches(city, '\\p{L}') then 'placeholder'
        when is_keyboard_junk(replace(city, ' ', '')) then 'keyboard' end as fault from read
    )
    select raw, case when fault is null then city end as city, fault from judged`);
}

async function readPostalCodes(engine: Engine, country: string): Promise<void> {
  await engine.run(`create or replace table normal_postal_codes as
    with pairs as (
      select distinct identity_raw.postal_code as raw, coalesce(normal_countries.country, ${literal(country)}) as country
      from identity_raw left join normal_countries on identity_raw.country = normal_countries.raw
      where identity_raw.postal_code is not null
    ), read as (select raw, country, ${postalCode("raw", "country")} as postal_code, fold_text(raw) as folded from pairs),
    judged as (select raw, country, postal_code, ${postalFault("postal_code", "folded", "country")} as fault from read)
    select raw, country, case when fault is null then postal_code end as postal_code, fault from judged`);
}
