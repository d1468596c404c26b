import type { Engine } from "../../engines/engine.js";

/** A contact that stands under more ids than this is nobody's own: it links nothing. */
const MOST_IDS = 10;

/**
 * Gathers once what every placing of contacts reads, whatever the threshold. Reads `identity_raw`, `identity_records`,
 * `identity_faults`, `match_records` and `identity_decisions`; leaves
 * `contact_rows` (record_id, handle, is_named): records whose names were compared, and the others;
 * `contact_shared` (key): contacts under too many ids to say who someone is;
 * `contact_unnamed` (record_id, key, is_shared): ids, e-mails, phones and cards of the others;
 * `contact_named` (record_id, key): which of these keys named records hold too;
 * `contact_decided` (source, target): decisions that join two keys of which one has no name;
 * `contact_homes` (record_id, key): the key by which a record without a name is placed.
 * Without `isNamed` no name was compared.
 */
export async function gatherContacts(engine: Engine, isNamed: boolean): Promise<void> {
  await engine.run(`create or replace table contact_rows as
    select identity_raw.record_id, identity_raw.handle, ${isNamed} and match_records.record_id is not null as is_named
    from identity_raw left join match_records on identity_raw.record_id = match_records.record_id`);
  await listKeys(engine);
  await splitKeys(engine);
  await engine.run("drop table contact_keys");
}

/** Takes away what `gatherContacts` left. */
export const dropContacts = (engine: Engine): Promise<void> =>
  engine.run(
    ["rows", "shared", "unnamed", "named", "decided", "homes"].map((name) => `drop table contact_${name}`).join("; "),
  );

/** Leaves `contact_keys` (record_id, is_named, key): every key of every record. */
const listKeys = (engine: Engine): Promise<void> =>
  engine.run(`create or replace table contact_keys as
    with keys as (
      select record_id, id_handle(system, customer_id) as key from identity_raw
      union all select record_id, key_handle(system, person_key) from identity_raw where person_key is not null
      union all select record_id, 'e:' || email from identity_records where email is not null
      union all select record_id, 'l:' || loyalty_id from identity_records where loyalty_id is not null
      union all select record_id, 'p:' || unnest(phones) from identity_records where phones is not null
      -- A shop that orders as contact@ is a customer, though the address says nothing of who its people are.
      union all select identity_raw.record_id, 'e:' || normalise_email(identity_raw.email)
      from identity_raw inner join identity_faults on identity_raw.record_id = identity_faults.record_id
        and identity_faults.field = 'email' and identity_faults.fault = 'role'
      where identity_raw.kind = 'contact' and identity_raw.customer_id is null
    )
    select keys.record_id, contact_rows.is_named, keys.key from keys
    inner join contact_rows on keys.record_id = contact_rows.record_id where keys.key is not null`);

async function splitKeys(engine: Engine): Promise<void> {
  await engine.run(`create or replace table contact_shared as
    with frequent as (
      select key from contact_keys where left(key, 2) in ('e:', 'p:', 'l:') group by key having count(*) > ${MOST_IDS}
    ), holders as (
      select contact_keys.record_id, contact_keys.key from contact_keys inner join frequent on contact_keys.key = frequent.key
    )
    select holders.key from holders inner join contact_keys as ids
      on holders.record_id = ids.record_id and left(ids.key, 2) = 'i:'
    group by holders.key having count(distinct ids.key) > ${MOST_IDS}`);
  await engine.run(`create or replace table contact_unnamed as
    select contact_keys.record_id, contact_keys.key, contact_shared.key is not null as is_shared
    from contact_keys left join contact_shared on contact_keys.key = contact_shared.key where not contact_keys.is_named`);
  await engine.run(`create or replace table contact_named as
    select record_id, key from contact_keys
    where is_named and key in (
      select key from contact_unnamed union all select left_handle from identity_decisions
      union all select right_handle from identity_decisions)`);
  await engine.run(`create or replace table contact_decided as
    select left_handle as source, right_handle as target from identity_decisions
    where decision = 'same' and left_handle in (select key from contact_keys) and right_handle in (select key from contact_keys)
      and (left_handle in (select key from contact_unnamed) or right_handle in (select key from contact_unnamed))`);
  await engine.run(`create or replace table contact_homes as
    select record_id, coalesce(min(key) filter (where left(key, 2) = 'i:'), min(key) filter (where left(key, 2) = 'e:'),
      min(key) filter (where left(key, 2) = 'l:'), min(key) filter (where left(key, 2) = 'p:')) as key
    from contact_unnamed group by record_id`);
}
