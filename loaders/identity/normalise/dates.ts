import { type Engine, literal } from "../../engines/engine.js";

/** Days that systems write when they know none. */
const EMPTY_DAYS = [
  "0001-01-01",
  "1753-01-01",
  "1899-12-30",
  "1899-12-31",
  "1900-01-01",
  "1901-01-01",
  "1111-11-11",
  "9999-12-31",
];
const OLDEST_YEARS = 120;
/** A day is a spike when at least this many different names share it … */
const SPIKE_NAMES = 20;
/** … and they are this many times what the other days of its year hold on average. */
const SPIKE_TIMES = 10;

/** Leaves `normal_birth_dates` (birth_date, fault) for the dates that are not to be believed. */
export async function findBirthDateFaults(engine: Engine, asOf: string | undefined): Promise<void> {
  const today =
    asOf === undefined ? "max(cast(greatest(created_at, updated_at) as date))" : `cast(${literal(asOf)} as date)`;
  const empty = EMPTY_DAYS.map((day) => `date ${literal(day)}`).join(", ");
  await engine.run(`create or replace table normal_birth_dates as
    with days as (
      select birth_date, count(*) as records from identity_raw where birth_date is not null group by birth_date
    ), years as (
      select extract(year from birth_date) as year, sum(records) as records from days group by year
    ), suspects as (
      select days.birth_date from days inner join years on extract(year from days.birth_date) = years.year
      where days.records >= ${SPIKE_NAMES} and days.records > ${SPIKE_TIMES} * (years.records - days.records) / 364.0
    ), spikes as (
      select identity_raw.birth_date from identity_raw inner join suspects on identity_raw.birth_date = suspects.birth_date
      group by identity_raw.birth_date
      having count(distinct coalesce(identity_raw.last_name, '') || '|' || coalesce(identity_raw.first_name, '')) >= ${SPIKE_NAMES}
    ), present as (select ${today} as today from identity_raw),
    judged as (
      select days.birth_date, case
        when days.birth_date in (${empty}) then 'placeholder'
        when days.birth_date > present.today then 'future'
        when days.birth_date < present.today - interval ${OLDEST_YEARS + 1} year then 'out_of_range'
        when spikes.birth_date is not null then 'spike' end as fault
      from days cross join (select max(today) as today from present) as present
      left join spikes on days.birth_date = spikes.birth_date
    )
    select birth_date, fault from judged where fault is not null`);
}
