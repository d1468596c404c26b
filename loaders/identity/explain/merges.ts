import type { Engine } from "../../engines/engine.js";
import { MUST, type Scorer } from "../cluster/cluster.js";
import { spanTrees } from "./spanning-trees.js";

/** What joins two records without weighing them, the strongest first; the last leads through contacts of other exports. */
export const SETTLED = ["decision", "id", "person_key", "email", "loyalty_id", "phone", "contact"] as const;
export type Settled = (typeof SETTLED)[number];
/** What outweighs any comparison. */
const STRONGER: readonly Settled[] = ["decision", "id", "person_key"];

/**
 * Leaves `identity_merges` (person_id, l, r, pattern, rarity, doubt, weight, settled_by): for each person of n customer records the
 * n − 1 pairs that hold it together best, the maximum spanning tree of its pairs. A pair that no comparison weighed has
 * `settled_by` and no pattern; one whose weight is under the threshold was joined by its other pairs.
 */
export async function listMerges(engine: Engine, score: Scorer): Promise<void> {
  await engine.run(`create or replace table merge_members as
    with members as (
      select person_records.person_id, person_records.record_id, contact_rows.is_named, identity_raw.handle,
        count(*) over (partition by person_records.person_id) as records
      from person_records inner join identity_raw on person_records.record_id = identity_raw.record_id
      inner join contact_rows on person_records.record_id = contact_rows.record_id
      where identity_raw.kind = 'customer'
    )
    select person_id, record_id, is_named, handle from members where records > 1;
    create or replace table merge_pairs as
    select one.record_id as l, other.record_id as r
    from merge_members as one inner join merge_members as other
      on one.person_id = other.person_id and one.record_id < other.record_id
    where one.is_named and other.is_named`);
  await score("merge_pairs", "merge_scored");
  await engine.run(KEYED);
  await engine.run(`create or replace table merge_edges as
    with weighed as (
      select merge_scored.*, case when match_settled.weight > ${MUST} then 'decision'
          when match_settled.weight > 0 then 'person_key' end as settled_by
      from merge_scored left join match_settled on merge_scored.l = match_settled.l and merge_scored.r = match_settled.r
    ), edges as (
      select l, r, case when settled_by is null then pattern end as pattern, case when settled_by is null then rarity end as rarity,
        case when settled_by is null then doubt end as doubt, case when settled_by is null then weight end as weight, settled_by
      from weighed
      union all select l, r, null, null, null, null, settled_by from merge_keyed
    )
    select *, row_number() over (order by ${rankOf("settled_by")}, weight desc, l, r) as place from edges`);
  await spanTrees(engine, "merge_edges", "merge_tree");
  await engine.run(`create or replace table identity_merges as
    select merge_members.person_id, merge_edges.* exclude (place)
    from merge_edges inner join merge_tree on merge_edges.place = merge_tree.place
    inner join merge_members on merge_edges.l = merge_members.record_id;
    ${["members", "pairs", "scored", "keyed", "edges", "tree"].map((name) => `drop table merge_${name}`).join("; ")}`);
}

/** A weighed pair stands behind what is surer than any weight, and before keys that only say where a record without a name belongs. */
const rankOf = (settled: string): string =>
  `case ${settled} ${SETTLED.map((by, index) => `when '${by}' then ${STRONGER.includes(by) ? index : index + 1}`).join(" ")} else ${STRONGER.length} end`;

/** Leaves `merge_keyed` (l, r, settled_by): pairs that share an id, and those of a record without a name that share a key. */
const KEYED = `create or replace table merge_keyed as
  with concerned as (
    select * from merge_members where person_id in (select person_id from merge_members where not is_named)
  ), keys as (
    select record_id, 'person_key' as settled_by, key_handle(system, person_key) as key from identity_raw where person_key is not null
    union all select record_id, 'email', email from identity_records where email is not null
    union all select record_id, 'loyalty_id', loyalty_id from identity_records where loyalty_id is not null
    union all select record_id, 'phone', unnest(phones) from identity_records where phones is not null
  ), held as (
    select concerned.person_id, concerned.record_id, concerned.is_named, keys.settled_by, keys.key
    from concerned inner join keys on concerned.record_id = keys.record_id
    union all select person_id, record_id, false, 'id', handle from merge_members where left(handle, 2) = 'i:'
    union all select person_id, record_id, is_named, 'contact', '' from concerned
  ), starred as (
    select record_id, is_named, settled_by, first_value(record_id) over star as centre, first_value(is_named) over star as is_centre_named
    from held window star as (partition by person_id, settled_by, key order by is_named desc, record_id)
  ), decided as (
    select least(one.record_id, other.record_id) as l, greatest(one.record_id, other.record_id) as r
    from identity_decisions inner join merge_members as one on identity_decisions.left_handle = one.handle
    inner join merge_members as other on identity_decisions.right_handle = other.handle
    where decision = 'same' and one.person_id = other.person_id and one.record_id <> other.record_id
      and not (one.is_named and other.is_named)
  )
  select least(centre, record_id) as l, greatest(centre, record_id) as r, settled_by from starred
  where record_id <> centre and not (is_named and is_centre_named)
  union all select distinct l, r, 'decision' from decided`;
