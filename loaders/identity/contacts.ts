import type { Engine } from "../engines/engine.js";
import type { IdentitySettings } from "../workspace/identity-schema.js";
import { connectComponents } from "./components.js";

/** A contact that stands under more ids than this is nobody's own: it links nothing. */
const MOST_IDS = 10;

export interface ContactFacts {
  /** Contacts (e-mail, phone, card) under too many ids to say who someone is. */
  readonly shared: number;
  /** Contacts of several known persons, such as a family's address: what names nobody else is counted as one unknown person. */
  readonly ambiguous: number;
  /** Chains of ids and contacts that gathered more than one person may, and were cut. */
  readonly oversized: number;
}

/**
 * Resolves what names somebody without a name: ids, e-mails, phones and cards in the rows of other tables, and customer
 * records without names. Reads `identity_raw`, `identity_records` and `match_clusters` (record_id, cluster); leaves
 * `identity_clusters` (handle, cluster) for every handle, and `record_clusters` (record_id, cluster) for every record.
 * A contact that exactly one known person uses is that person's; one that several use is nobody's in particular.
 * Without `isNamed` no name was compared, and equal keys alone link records.
 */
export async function resolveContacts(
  engine: Engine,
  { isNamed, limits }: { readonly isNamed: boolean; readonly limits: IdentitySettings["limits"] },
): Promise<ContactFacts> {
  await engine.run(`create or replace table contact_rows as
    select identity_raw.record_id, identity_raw.handle, ${isNamed} and match_records.record_id is not null as is_named
    from identity_raw left join match_records on identity_raw.record_id = match_records.record_id;
    create or replace table contact_keys as
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
    inner join contact_rows on keys.record_id = contact_rows.record_id where keys.key is not null;
    create or replace table contact_claims as
    select contact_keys.key, min(coalesce(match_clusters.cluster, contact_keys.record_id)) as cluster,
      count(distinct coalesce(match_clusters.cluster, contact_keys.record_id)) as persons
    from contact_keys left join match_clusters on contact_keys.record_id = match_clusters.record_id
    where contact_keys.is_named group by contact_keys.key;
    create or replace table contact_shared as
    with ids as (select record_id, key as id from contact_keys where left(key, 2) = 'i:')
    select contact_keys.key from contact_keys inner join ids on contact_keys.record_id = ids.record_id
    where left(contact_keys.key, 2) in ('e:', 'p:', 'l:')
    group by contact_keys.key having count(distinct ids.id) > ${MOST_IDS}`);
  await engine.run(`create or replace table contact_links as
    with kept as (
      select contact_keys.record_id, contact_keys.key from contact_keys
      left join contact_claims on contact_keys.key = contact_claims.key
      left join contact_shared on contact_keys.key = contact_shared.key
      where not contact_keys.is_named and coalesce(contact_claims.persons, 1) = 1 and contact_shared.key is null
    ), first_key as (select record_id, min(key) as source from kept group by record_id)
    select first_key.source, kept.key as target from kept inner join first_key on kept.record_id = first_key.record_id
    union
    select decided.left_handle, decided.right_handle from identity_decisions as decided
    where decided.decision = 'same'
      and decided.left_handle in (select key from contact_keys) and decided.right_handle in (select key from contact_keys)
      and exists (select 1 from contact_keys where not is_named and key in (decided.left_handle, decided.right_handle))`);
  await connectComponents(engine, "contact_links", "contact_labels");
  const [apart, oversized] = [await keepApart(engine), await cutOversized(engine, limits)];
  if (apart + oversized > 0) await connectComponents(engine, "contact_links", "contact_labels");
  await engine.run(`create or replace table contact_components as
    select contact_labels.label, min(contact_claims.cluster) as cluster, count(distinct contact_claims.cluster) as persons
    from contact_labels left join contact_claims on contact_labels.node = contact_claims.key group by contact_labels.label`);
  await attachToMailboxes(engine);
  await engine.run(`create or replace table contact_clusters as
    select contact_labels.node as key,
      case when contact_claims.cluster is not null then contact_claims.cluster
        when contact_components.persons = 1 then contact_components.cluster
        else number_of(coalesce(contact_mailboxes.mailbox, contact_labels.label)) end as cluster
    from contact_labels inner join contact_components on contact_labels.label = contact_components.label
    left join contact_claims on contact_labels.node = contact_claims.key
    left join contact_mailboxes on contact_labels.label = contact_mailboxes.label
    union all
    select distinct contact_keys.key, case when contact_claims.persons = 1 then contact_claims.cluster else number_of(contact_keys.key) end
    from contact_keys left join contact_labels on contact_keys.key = contact_labels.node
    left join contact_claims on contact_keys.key = contact_claims.key
    where contact_labels.node is null and not contact_keys.is_named`);
  await engine.run(`create or replace table record_clusters as
    with first_key as (
      select record_id, min(key) filter (where left(key, 2) = 'i:') as id, min(key) filter (where left(key, 2) = 'e:') as email,
        min(key) filter (where left(key, 2) = 'l:') as loyalty, min(key) filter (where left(key, 2) = 'p:') as phone
      from contact_keys where not is_named group by record_id
    )
    select contact_rows.record_id, coalesce(match_clusters.cluster, contact_rows.record_id) as cluster
    from contact_rows left join match_clusters on contact_rows.record_id = match_clusters.record_id where contact_rows.is_named
    union all
    select first_key.record_id, contact_clusters.cluster from first_key
    inner join contact_clusters on coalesce(first_key.id, first_key.email, first_key.loyalty, first_key.phone) = contact_clusters.key;
    create or replace table identity_clusters as
    select contact_rows.handle, min(record_clusters.cluster) as cluster
    from contact_rows inner join record_clusters on contact_rows.record_id = record_clusters.record_id
    where contact_rows.handle is not null group by contact_rows.handle`);
  const [facts] = await engine.rows<{ shared: number; ambiguous: number }>(`select
    (select count(*) from contact_shared) as shared,
    (select count(distinct contact_claims.key) from contact_claims inner join contact_keys on contact_claims.key = contact_keys.key
      where contact_claims.persons > 1 and not contact_keys.is_named) as ambiguous`);
  await engine.run(
    ["rows", "keys", "claims", "shared", "links", "labels", "components", "mailboxes", "clusters"]
      .map((name) => `drop table contact_${name}`)
      .join("; "),
  );
  return { shared: facts?.shared ?? 0, ambiguous: facts?.ambiguous ?? 0, oversized };
}

/** Ids that are known by nothing but an address of several persons stand together: one unknown person behind that address. */
async function attachToMailboxes(engine: Engine): Promise<void> {
  await engine.run(`create or replace table contact_mailboxes as
    select contact_labels.label, min(mailboxes.key) as mailbox
    from contact_keys inner join contact_labels on contact_keys.key = contact_labels.node
    inner join contact_components on contact_labels.label = contact_components.label and contact_components.persons = 0
    inner join contact_keys as mailboxes on contact_keys.record_id = mailboxes.record_id
    inner join contact_claims on mailboxes.key = contact_claims.key and contact_claims.persons > 1
    left join contact_shared on mailboxes.key = contact_shared.key
    where not contact_keys.is_named and contact_shared.key is null
    group by contact_labels.label`);
}

/** Takes out of `contact_links` what joins two ids that somebody decided to be two persons: the one without a name stands alone. */
async function keepApart(engine: Engine): Promise<number> {
  await engine.run(`create or replace table contact_apart as
    with decided as (
      select left_handle as one, right_handle as other from identity_decisions where decision = 'different'
      union all select right_handle, left_handle from identity_decisions where decision = 'different'
    ), unnamed as (select distinct key from contact_keys where not is_named),
    claimed as (
      select distinct contact_labels.label, contact_claims.cluster from contact_labels
      inner join contact_claims on contact_labels.node = contact_claims.key where contact_claims.persons = 1
    )
    select least(decided.one, decided.other) as key from decided
    inner join contact_labels as l on decided.one = l.node
    inner join contact_labels as r on decided.other = r.node and l.label = r.label
    where decided.one in (select key from unnamed) and decided.other in (select key from unnamed)
    union
    select decided.one from decided
    inner join contact_labels on decided.one = contact_labels.node
    inner join contact_claims on decided.other = contact_claims.key
    inner join claimed on contact_labels.label = claimed.label and contact_claims.cluster = claimed.cluster
    where decided.one in (select key from unnamed)`);
  return cutLinks(
    engine,
    "contact_apart",
    "source in (select key from contact_apart) or target in (select key from contact_apart)",
  );
}

/** Takes chains apart that gather more ids or contacts than one person may: only a system's own person key still links them. */
async function cutOversized(engine: Engine, limits: IdentitySettings["limits"]): Promise<number> {
  const many = (prefix: string, most: number): string =>
    `count(*) filter (where left(node, 2) = '${prefix}') > ${most}`;
  await engine.run(`create or replace table contact_oversized as
    select label as key from contact_labels group by label
    having count(*) filter (where left(node, 2) = 'k:') = 0 and (${many("i:", limits.records)} or ${many("e:", limits.emails)}
      or ${many("p:", limits.phones)} or ${many("l:", limits.loyalty_ids)})`);
  return cutLinks(
    engine,
    "contact_oversized",
    `source in (
    select node from contact_labels inner join contact_oversized on contact_labels.label = contact_oversized.key)`,
  );
}

/** Links that are cut leave their keys as nodes of their own. */
async function cutLinks(engine: Engine, cut: string, where: string): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(`select count(*) as n from ${cut}`);
  if ((row?.n ?? 0) > 0)
    await engine.run(`create or replace table contact_links as
      select source, target from contact_links where not (${where})
      union select source, source from contact_links union select target, target from contact_links`);
  await engine.run(`drop table ${cut}`);
  return row?.n ?? 0;
}
