import type { Engine } from "../../engines/engine.js";
import type { IdentitySettings } from "../../workspace/identity-schema.js";
import { linkContacts } from "./links.js";

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
 * records without names. Reads what `gatherContacts` left and `match_clusters` (record_id, cluster); leaves
 * `identity_clusters` (handle, cluster) for every handle, and `record_clusters` (record_id, cluster) for every record.
 * A contact that exactly one known person uses is that person's; one that several use is nobody's in particular.
 */
export async function resolveContacts(engine: Engine, limits: IdentitySettings["limits"]): Promise<ContactFacts> {
  await claimContacts(engine);
  const oversized = await linkContacts(engine, limits);
  await attachToMailboxes(engine);
  await placeContacts(engine);
  await placeRecords(engine);
  const [facts] = await engine.rows<{ shared: number; ambiguous: number }>(`select
    (select count(*) from contact_shared) as shared,
    (select count(*) from contact_claims where persons > 1 and key in (select key from contact_unnamed)) as ambiguous`);
  await engine.run(
    ["claims", "labels", "components", "mailboxes", "clusters"].map((name) => `drop table contact_${name}`).join("; "),
  );
  return { shared: facts?.shared ?? 0, ambiguous: facts?.ambiguous ?? 0, oversized };
}

/** Leaves `contact_claims` (key, cluster, persons): how many known persons use a key, and one of them. */
const claimContacts = (engine: Engine): Promise<void> =>
  engine.run(`create or replace table contact_claims as
    with claimed as (
      select contact_named.key, coalesce(match_clusters.cluster, contact_named.record_id) as cluster
      from contact_named left join match_clusters on contact_named.record_id = match_clusters.record_id
    )
    select key, min(cluster) as cluster, count(distinct cluster) as persons from claimed group by key`);

/**
 * Leaves `contact_components` (label, cluster, persons), whom a chain of keys belongs to, and `contact_mailboxes` (label, mailbox):
 * ids that are known by nothing but an address of several persons stand together, one unknown person behind that address.
 */
const attachToMailboxes = (engine: Engine): Promise<void> =>
  engine.run(`create or replace table contact_components as
    select contact_labels.label, min(contact_claims.cluster) as cluster, count(distinct contact_claims.cluster) as persons
    from contact_labels left join contact_claims on contact_labels.node = contact_claims.key group by contact_labels.label;
    create or replace table contact_mailboxes as
    with boxes as (
      select contact_unnamed.record_id, contact_unnamed.key
      from contact_unnamed inner join contact_claims on contact_unnamed.key = contact_claims.key and contact_claims.persons > 1
      where not contact_unnamed.is_shared
    )
    select contact_labels.label, min(boxes.key) as mailbox
    from boxes inner join contact_unnamed on boxes.record_id = contact_unnamed.record_id
    inner join contact_labels on contact_unnamed.key = contact_labels.node
    inner join contact_components on contact_labels.label = contact_components.label and contact_components.persons = 0
    group by contact_labels.label`);

/** Leaves `contact_clusters` (key, cluster): whose every key without a name is. */
const placeContacts = (engine: Engine): Promise<void> =>
  engine.run(`create or replace table contact_clusters as
    select contact_labels.node as key,
      case when contact_claims.cluster is not null then contact_claims.cluster
        when contact_components.persons = 1 then contact_components.cluster
        else number_of(coalesce(contact_mailboxes.mailbox, contact_labels.label)) end as cluster
    from contact_labels inner join contact_components on contact_labels.label = contact_components.label
    left join contact_claims on contact_labels.node = contact_claims.key
    left join contact_mailboxes on contact_labels.label = contact_mailboxes.label
    union all
    select alone.key, case when contact_claims.persons = 1 then contact_claims.cluster else number_of(alone.key) end
    from (select distinct key from contact_unnamed where key not in (select node from contact_labels)) as alone
    left join contact_claims on alone.key = contact_claims.key`);

const placeRecords = (engine: Engine): Promise<void> =>
  engine.run(`create or replace table record_clusters as
    select contact_rows.record_id, coalesce(match_clusters.cluster, contact_rows.record_id) as cluster
    from contact_rows left join match_clusters on contact_rows.record_id = match_clusters.record_id where contact_rows.is_named
    union all
    select contact_homes.record_id, contact_clusters.cluster
    from contact_homes inner join contact_clusters on contact_homes.key = contact_clusters.key;
    create or replace table identity_clusters as
    select contact_rows.handle, min(record_clusters.cluster) as cluster
    from contact_rows inner join record_clusters on contact_rows.record_id = record_clusters.record_id
    where contact_rows.handle is not null group by contact_rows.handle`);
