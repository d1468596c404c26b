import type { Engine } from "../engines/engine.js";
import { MUST } from "./cluster/cluster.js";

/** What somebody decided outweighs what a system says. */
const DECIDED = 2 * MUST;

/**
 * Leaves `match_settled` (l, r, weight): pairs of named records that are one person because their system says so
 * (`person_key`), or one or two persons because somebody decided it.
 */
export async function settlePairs(engine: Engine): Promise<void> {
  await engine.run(`create or replace table match_settled as
    with named as (
      select match_records.record_id, id_handle(system, customer_id) as handle, key_handle(system, person_key) as key
      from match_records inner join identity_raw on match_records.record_id = identity_raw.record_id
    ), first_of_key as (
      select key, min(record_id) as first_record from named where key is not null group by key having count(*) > 1
    ), said as (
      select first_of_key.first_record as l, named.record_id as r, ${MUST} as weight, 0 as is_decided
      from named inner join first_of_key on named.key = first_of_key.key and named.record_id <> first_of_key.first_record
      union all
      select least(one.record_id, other.record_id), greatest(one.record_id, other.record_id),
        case when decision = 'same' then ${DECIDED} else -${DECIDED} end, 1
      from identity_decisions inner join named as one on identity_decisions.left_handle = one.handle
      inner join named as other on identity_decisions.right_handle = other.handle
    )
    select l, r, cast(arg_max(weight, is_decided) as double) as weight from said where l <> r group by l, r`);
}
