import type { Engine } from "../../engines/engine.js";
import type { IdentitySettings } from "../../workspace/identity-schema.js";
import { connectComponents } from "../components.js";

/**
 * Leaves `contact_labels` (node, label): keys that stand for one person since rows, or somebody's decision, name them together.
 * A key that is known to be one person's and that nothing stands beside is in no need of a label. Returns how many chains
 * gathered more than one person may, and were cut.
 */
export async function linkContacts(engine: Engine, limits: IdentitySettings["limits"]): Promise<number> {
  await engine.run(`create or replace table contact_links as
    with kept as (
      select contact_unnamed.record_id, contact_unnamed.key, contact_claims.key is not null as is_claimed from contact_unnamed
      left join contact_claims on contact_unnamed.key = contact_claims.key
      where coalesce(contact_claims.persons, 1) = 1 and not contact_unnamed.is_shared
    ), first_key as (select record_id, min(key) as source from kept group by record_id)
    select first_key.source, kept.key as target from kept inner join first_key on kept.record_id = first_key.record_id
    where first_key.source <> kept.key or not kept.is_claimed
    union select source, target from contact_decided`);
  await connectComponents(engine, "contact_links", "contact_labels");
  const [apart, oversized] = [await keepApart(engine), await cutOversized(engine, limits)];
  if (apart + oversized > 0) await connectComponents(engine, "contact_links", "contact_labels");
  await engine.run("drop table contact_links");
  return oversized;
}

/** Takes out of `contact_links` what joins two ids that somebody decided to be two persons: the one without a name stands alone. */
async function keepApart(engine: Engine): Promise<number> {
  const [decisions] = await engine.rows<{ n: number }>(
    "select count(*) as n from identity_decisions where decision = 'different'",
  );
  if (decisions?.n === 0) return 0;
  await engine.run(`create or replace table contact_apart as
    with decided as (
      select left_handle as one, right_handle as other from identity_decisions where decision = 'different'
      union all select right_handle, left_handle from identity_decisions where decision = 'different'
    ), unnamed as (select distinct key from contact_unnamed),
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
