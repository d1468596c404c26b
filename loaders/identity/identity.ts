import type { Engine } from "../engines/engine.js";

/** Tables whose rows may say whose they are. */
const SPEAKING = [
  "customers",
  "orders",
  "order_lines",
  "events",
  "tickets",
  "surveys",
  "messages",
  "loyalty_members",
  "contracts",
  "enrichment",
] as const;

/** An e-mail address that stands under more ids than this is nobody's own: it links no records. */
const SHARED_EMAIL_LIMIT = 10;
const MOST_ROUNDS = 100;

export interface Identity {
  readonly persons: number;
  readonly handles: number;
  /** E-mail addresses shared by too many ids to say who someone is. */
  readonly sharedEmails: number;
}

/**
 * Resolves records to persons: same `person_key`, else same id in one system, else same normalised e-mail (or loyalty
 * number). Leaves `person_handles` (handle, person_id): a row of any table belongs to the person of its handle.
 * A handle is one way of naming a person; handles that stand on one row name the same one, so persons are the connected
 * components of handles. Deepened by matching on names and addresses, this stays the table that models read.
 */
export async function resolveIdentity(engine: Engine): Promise<Identity> {
  await engine.run(`create or replace table identity_rows as ${SPEAKING.map(rowHandles).join(" union ")}`);
  await engine.run(`create or replace table identity_shared_emails as
    select email from identity_rows where email is not null
    group by email having count(distinct id) > ${SHARED_EMAIL_LIMIT}`);
  await engine.run(`create or replace table identity_edges as
    with kept as (
      select person_key, id, loyalty,
        case when email in (select email from identity_shared_emails) and coalesce(id, loyalty) is not null then null else email end as email
      from identity_rows
    )
    select person_key as source, id as target from kept where person_key is not null and id is not null
    union select coalesce(person_key, id, loyalty), email from kept
      where email is not null and coalesce(person_key, id, loyalty) is not null
    union select coalesce(person_key, id), loyalty from kept
      where loyalty is not null and coalesce(person_key, id) is not null`);
  await spreadLabels(engine);
  await engine.run(`create or replace table person_handles as
    with handles as (
      select id as handle from identity_rows union select email from identity_rows union select loyalty from identity_rows
    )
    select handles.handle, stable_id(coalesce(identity_labels.label, handles.handle)) as person_id
    from handles left join identity_labels on handles.handle = identity_labels.handle
    where handles.handle is not null`);
  const [counts] = await engine.rows<{ persons: number; handles: number; shared: number }>(
    `select count(distinct person_id) as persons, count(*) as handles,
      (select count(*) from identity_shared_emails) as shared from person_handles`,
  );
  return { persons: counts?.persons ?? 0, handles: counts?.handles ?? 0, sharedEmails: counts?.shared ?? 0 };
}

function rowHandles(table: (typeof SPEAKING)[number]): string {
  const key = table === "customers" ? "key_handle(source_system, person_key)" : "cast(null as varchar)";
  return `select ${key} as person_key, id_handle(source_system, customer_id) as id,
    email_handle(email) as email, loyalty_handle(loyalty_id) as loyalty from stg_${table}`;
}

/** Gives every handle the smallest handle it is linked to, by passing labels along edges until none changes. */
async function spreadLabels(engine: Engine): Promise<void> {
  await engine.run(`create or replace table identity_labels as
    select handle, handle as label from (select source as handle from identity_edges union select target from identity_edges)`);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await engine.run(`create or replace table identity_next as
      with ways as (
        select source, target from identity_edges union all select target, source from identity_edges
      ), heard as (
        select ways.source as handle, min(identity_labels.label) as label
        from ways inner join identity_labels on ways.target = identity_labels.handle group by ways.source
      ), least_label as (
        select identity_labels.handle, least(identity_labels.label, heard.label) as label
        from identity_labels inner join heard on identity_labels.handle = heard.handle
      )
      select least_label.handle, least(least_label.label, coalesce(shortcut.label, least_label.label)) as label
      from least_label left join identity_labels as shortcut on least_label.label = shortcut.handle`);
    const [change] = await engine.rows<{ changed: number }>(`select count(*) as changed from identity_next
      inner join identity_labels on identity_next.handle = identity_labels.handle
      where identity_next.label <> identity_labels.label`);
    await engine.run("create or replace table identity_labels as select * from identity_next");
    if (change?.changed === 0) return;
  }
  throw new Error(`identity: labels still change after ${MOST_ROUNDS} rounds`);
}
