import { afterEach, beforeEach, expect, test } from "vitest";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import { resolveAlternatives } from "../../loaders/identity/alternatives.js";
import type { Scorer } from "../../loaders/identity/cluster/cluster.js";
import { clusterWithinLimits } from "../../loaders/identity/cluster/limits.js";
import { resolveContacts } from "../../loaders/identity/contacts/contacts.js";
import { gatherContacts } from "../../loaders/identity/contacts/keys.js";
import { DEFAULT_IDENTITY } from "../../loaders/workspace/identity-schema.js";

let engine: Engine;
beforeEach(async () => {
  engine = await openDuckdb({ memory: "200MB", threads: 2, spill: "" });
});
afterEach(() => engine.close());

const threshold = 5;
const { limits } = DEFAULT_IDENTITY;
/** Pairs of named records and what they weigh; all others are nobody's. */
const WEIGHTS = ["1, 2, 6", "3, 4, 4", "5, 6, 15", "8, 9, 6", "8, 10, 2", "9, 10, 6"];

const score: Scorer = (pairs, into) =>
  engine.run(
    `create or replace table ${into} as select l, r, cast(-20 as double) as weight, false as fits_first, false as fits_birth from ${pairs}`,
  );

/** Ten named customers; a ticket with the mail of 3 and 4, an order of 5, and a mail that only the till knows. */
async function give(): Promise<void> {
  await engine.run(`create table identity_raw as
    select i as record_id, 'i:crm:' || i as handle, 'customer' as kind, 'crm' as system, cast(i as varchar) as customer_id,
      cast(null as varchar) as email, cast(null as varchar) as person_key
    from range(1, 11) as made(i);
    insert into identity_raw values
      (11, 'e:both@orange.fr', 'contact', 'desk', null, 'both@orange.fr', null),
      (12, 'i:crm:5', 'contact', 'crm', '5', null, null),
      (13, 'e:till@orange.fr', 'contact', 'till', null, 'till@orange.fr', null);
    create table identity_records as
    select record_id, case when record_id in (3, 4) then 'both@orange.fr' else email end as email,
      cast(null as varchar[]) as phones, cast(null as varchar) as loyalty_id from identity_raw;
    create table identity_faults (record_id bigint, field varchar, fault varchar);
    create table identity_decisions (left_handle varchar, right_handle varchar, decision varchar);
    create table match_records as
    select record_id, email, phones, loyalty_id, cast(null as date) as birth_date, cast(null as varchar) as birth_text
    from identity_records where record_id <= 10;
    create table match_settled (l bigint, r bigint, weight double);
    create table match_scored (l bigint, r bigint, weight double, fits_first boolean, fits_birth boolean);
    insert into match_scored (l, r, weight) values (${WEIGHTS.join("), (")})`);
}

/** Handles by person, each person's in order. */
async function groups(handles: string): Promise<string[]> {
  const rows = await engine.rows<{ told: string }>(
    `select string_agg(handle, ' ' order by handle) as told from ${handles} group by cluster order by told`,
  );
  return rows.map(({ told }) => told);
}

async function resolve(at: number): Promise<string[]> {
  await clusterWithinLimits(engine, { threshold: at, limits }, score, "match_clusters");
  await gatherContacts(engine, true);
  await resolveContacts(engine, limits);
  return groups("identity_clusters");
}

test("persons that another threshold parts or unites are kept with all their handles, the others are not", async () => {
  await give();
  const before = await resolve(threshold);
  await resolveAlternatives(engine, { threshold, limits }, score);
  expect(await groups("identity_clusters")).toEqual(before);
  expect(await engine.rows("select shift from alternative_shifts order by shift")).toEqual([
    { shift: -2 },
    { shift: 0 },
    { shift: 2 },
  ]);
  for (const [shift, changed] of [
    // The mail of 3 and 4 is theirs once they are one.
    [-2, ["e:both@orange.fr i:crm:3 i:crm:4"]],
    [2, ["i:crm:1", "i:crm:10", "i:crm:2", "i:crm:8", "i:crm:9"]],
  ] as const) {
    const kept = await groups(`(select * from alternative_handles where shift = ${shift})`);
    expect(kept, `shift ${shift}`).toEqual(changed);
    const resolved = await resolve(threshold + shift);
    expect(kept, `shift ${shift}`).toEqual(resolved.filter((group) => !before.includes(group)));
  }
});
