import { type Engine, literal } from "../../engines/engine.js";
import { MEAN_BELOW, UNSEEN } from "../cluster/cluster.js";
import { blockingKeys, rulesFor } from "../match/blocks.js";
import type { FieldName } from "../match/fields.js";
import type { Matching } from "../match/match.js";
import { scorer } from "../scorer.js";

/** Copies planted: enough for an interval of about one and a half points. */
const COPIES = 2000;
const FIRST_ID = 1_000_000_000_000;

export interface Planted {
  readonly planted: number;
  /** Copies that were linked to somebody. */
  readonly linked: number;
  /** Copies that were linked to the person they were made from. */
  readonly right: number;
}

/** Columns of `match_records` that one comparison reads, and how a slip of the fingers leaves them. */
const COLUMNS: Readonly<Record<FieldName, Readonly<Record<string, string>>>> = {
  first_name: {
    first_name: "slip_of(own.first_name, own.record_id)",
    first_main: "slip_of(own.first_name, own.record_id)",
    first_parts: "[slip_of(own.first_name, own.record_id)]",
    first_initials: "own.first_initials",
    first_roots: "[slip_of(own.first_name, own.record_id)]",
    more_parts: "null",
    more_roots: "null",
    first_sound: "null",
    first_established: "false",
    first_bits: "0",
  },
  surname: {
    surname: "slip_of(own.surname, own.record_id)",
    surname_letters: "slip_of(own.surname_letters, own.record_id)",
    surnames: "[slip_of(own.surname, own.record_id)]",
    more_surnames: "null",
    surname_sound: "null",
    surname_established: "false",
    surname_bits: "0",
  },
  birth_date: {
    birth_date: "own.birth_date + 1",
    birth_text: "strftime(own.birth_date + 1, '%Y%m%d')",
  },
  email: {
    email: "slip_of(own.email, own.record_id)",
    email_user: "slip_of(own.email_user, own.record_id)",
    email_digits: "own.email_digits",
    user_is_name: "false",
    is_family_mail: "false",
  },
  phone: {
    phones: "[slip_of(own.phones[1], own.record_id)]",
    only_phone: "slip_of(own.phones[1], own.record_id)",
    more_phones: "null",
    mobile: "slip_of(own.mobile, own.record_id)",
    landline: "slip_of(own.landline, own.record_id)",
  },
  address: {
    street: "slip_of(own.street, own.record_id)",
    street_number: "own.street_number",
    street_word: "own.street_word",
    postal_code: "own.postal_code",
    city: "own.city",
    address_key: "null",
    address_bits: "0",
  },
  loyalty_id: { loyalty_id: "own.loyalty_id" },
};

/** The column that says whether a record has the field at all. */
const FILLED: Readonly<Record<FieldName, string>> = {
  first_name: "first_name",
  surname: "surname",
  birth_date: "birth_date",
  email: "email",
  phone: "phones",
  address: "postal_code",
  loyalty_id: "loyalty_id",
};

/**
 * Plants copies with a known truth and looks whether they are found: each copy is a record with the gaps of another one, in
 * which every field was kept, mistyped or replaced as often as the matching found among records of one person. What comes of
 * it estimates precision and recall in this very base, on its own names and its own gaps; mistakes of a kind that the model
 * never met, it does not see.
 */
export async function plantCopies(engine: Engine, matching: Matching, threshold: number): Promise<Planted> {
  const copies = Math.min(COPIES, matching.records);
  if (copies < 2 || matching.fields.length === 0) return { planted: 0, linked: 0, right: 0 };
  await engine.run(plantedRecords(matching, copies));
  const limits = rulesFor(matching.records).map(({ name, number }) => {
    const limit = matching.blocks.find(({ rule }) => rule === name)?.limit ?? 1;
    return `when ${number} then ${Math.max(2, limit)}`;
  });
  await engine.run(`create or replace table planted_pairs as
    with copy_keys as (${blockingKeys("planted_records", matching.records)}),
    base_keys as (
      select base.rule, base.key, base.record_id from (${blockingKeys("match_records", matching.records)}) as base
      semi join copy_keys on base.key = copy_keys.key and base.rule = copy_keys.rule
    ), kept as (
      select rule, key from base_keys group by rule, key having count(*) <= case rule ${limits.join(" ")} end
    )
    select distinct base_keys.record_id as l, copy_keys.record_id as r
    from copy_keys inner join kept on copy_keys.key = kept.key and copy_keys.rule = kept.rule
    inner join base_keys on copy_keys.key = base_keys.key and copy_keys.rule = base_keys.rule;
    alter table match_records rename to planted_base;
    create or replace view match_records as select * from planted_base union all by name select * exclude (copied) from planted_records`);
  await scorer(engine, matching)("planted_pairs", "planted_scored");
  const [found] = await engine.rows<{ linked: number; correct: number }>(`with candidates as (
      select planted_scored.r, person_records.person_id, max(weight) as best,
        avg(greatest(cast(weight as decimal(18, 3)), ${UNSEEN})) as mean
      from planted_scored inner join person_records on planted_scored.l = person_records.record_id
      group by planted_scored.r, person_records.person_id
    ), best as (
      select *, row_number() over (partition by r order by mean desc, best desc, person_id) as place
      from candidates where best >= ${threshold} and mean >= ${threshold - MEAN_BELOW}
    )
    select count(*) as linked, count(*) filter (where best.person_id = person_records.person_id) as correct
    from best inner join planted_records on best.r = planted_records.record_id
    inner join person_records on planted_records.copied = person_records.record_id
    where best.place = 1`);
  await engine.run(`drop view match_records; alter table planted_base rename to match_records;
    drop table planted_records; drop table planted_pairs; drop table planted_scored`);
  return { planted: copies, linked: found?.linked ?? 0, right: found?.correct ?? 0 };
}

function plantedRecords({ fields, model, records }: Matching, copies: number): string {
  const columns = fields.flatMap((field, index) => {
    const share = (names: readonly string[]): number =>
      field.levels.reduce(
        (sum, { name }, level) => (names.includes(name) ? sum + (model.m[index]?.[level] ?? 0) : sum),
        0,
      );
    const changed = share(["differs"]);
    const slipped = share(["similar", "close", "distant", "one_slip", "two_slips", "two_parts", "one_digit"]);
    const dice = `(hash(own.record_id, ${literal(field.name)}) % 1000000) / 1e6`;
    return Object.entries(COLUMNS[field.name]).map(
      ([column, slip]) => `case when gaps.${FILLED[field.name]} is null then null
        when ${dice} < ${changed.toFixed(6)} then other.${column}
        when ${dice} < ${(changed + slipped).toFixed(6)} then ${slip}
        else own.${column} end as ${column}`,
    );
  });
  const compared = new Set<string>(fields.map(({ name }) => name));
  const others = Object.entries(COLUMNS).flatMap(([name, own]) =>
    compared.has(name) ? [] : Object.keys(own).map((column) => `own.${column}`),
  );
  return `create or replace table planted_records as
    with drawn as (
      select record_id, place, row_number() over (order by hash(record_id, 'planted'), record_id) as draw from match_places
    )
    select ${FIRST_ID} + drawn.draw as record_id, drawn.record_id as copied, ${[...columns, ...others].join(", ")}
    from drawn inner join match_records as own on drawn.record_id = own.record_id
    inner join match_places as gap on (drawn.place * 7919 + 13) % ${records} = gap.place
    inner join match_records as gaps on gap.record_id = gaps.record_id
    inner join match_places as another on (drawn.place * 104729 + 101) % ${records} = another.place
    inner join match_records as other on another.record_id = other.record_id
    where drawn.draw <= ${copies}`;
}
