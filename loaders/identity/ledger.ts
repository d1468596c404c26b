import type { Engine } from "../engines/engine.js";
import { loadLedger } from "./ledger-file.js";
import { freshIds } from "./ledger-fresh.js";

/** How the persons of this build follow from those of the last. */
export interface LedgerCounts {
  /** Persons that keep the id they had. */
  readonly kept: number;
  /** Persons with an id never used before. */
  readonly fresh: number;
  /** Persons that gather handles of two former persons or more. */
  readonly merged: number;
  /** Former persons whose handles now stand under two persons or more. */
  readonly split: number;
}

/**
 * Names the clusters of `identity_clusters` (handle, cluster) so that a person keeps its id from build to build.
 * A former id goes to the cluster that holds most of its handles (on a tie, the smallest handle), a cluster takes the
 * former id that brings it most (on a tie, the smallest id), and what is left takes an id never used before.
 * Leaves `person_handles` (handle, person_id) and `identity_ledger` (handle_hash, person_id) as the next build needs it.
 */
export async function assignPersonIds(engine: Engine, ledgerFile: string | null): Promise<LedgerCounts> {
  await loadLedger(engine, ledgerFile);
  await engine.run(`create or replace table identity_hashed as
    select handle, stable_id(handle) as handle_hash, cluster from identity_clusters`);
  await engine.run(`create or replace table identity_former as
    select ledger.person_id, hashed.cluster, count(*) as handles
    from identity_hashed as hashed inner join identity_former_ledger as ledger on hashed.handle_hash = ledger.handle_hash
    group by ledger.person_id, hashed.cluster`);
  await engine.run(CLAIMS);
  await engine.run(KEPT);
  await freshIds(engine);
  await engine.run(`create or replace table identity_ids as
    select cluster, person_id from identity_kept union all select cluster, person_id from identity_fresh`);
  await engine.run(`create or replace table person_handles as
    select hashed.handle, ids.person_id
    from identity_hashed as hashed inner join identity_ids as ids on hashed.cluster = ids.cluster`);
  await engine.run(NEXT_LEDGER);
  const counts = await countLedger(engine);
  await engine.run(["former_ledger", "hashed", "former", "claims", "kept", "fresh", "ids"].map(drop).join(";"));
  return counts;
}

const drop = (table: string): string => `drop table identity_${table}`;

/** Each former id and the cluster that holds most of it; few have more than one to choose from. */
const CLAIMS = `create or replace table identity_claims as
  with parted as (
    select person_id from identity_former group by person_id having count(*) > 1
  ), first_handles as (
    select ledger.person_id, hashed.cluster, min(hashed.handle) as first_handle
    from identity_hashed as hashed inner join identity_former_ledger as ledger on hashed.handle_hash = ledger.handle_hash
    where ledger.person_id in (select person_id from parted)
    group by ledger.person_id, hashed.cluster
  ), ranked as (
    select former.person_id, former.cluster, former.handles, row_number() over (
      partition by former.person_id order by former.handles desc, first_handles.first_handle
    ) as place
    from identity_former as former inner join first_handles
      on former.person_id = first_handles.person_id and former.cluster = first_handles.cluster
  )
  select person_id, cluster, handles from identity_former where person_id not in (select person_id from parted)
  union all select person_id, cluster, handles from ranked where place = 1`;

const KEPT = `create or replace table identity_kept as
  with wanted as (
    select cluster from identity_claims group by cluster having count(*) > 1
  ), ranked as (
    select cluster, person_id, row_number() over (partition by cluster order by handles desc, person_id) as place
    from identity_claims where cluster in (select cluster from wanted)
  )
  select cluster, person_id from identity_claims where cluster not in (select cluster from wanted)
  union all select cluster, person_id from ranked where place = 1`;

/** Handles that are gone keep their last person, to come back as themselves; ids that nobody bears are never given again. */
const NEXT_LEDGER = `create or replace table identity_ledger as
  with present as (
    select hashed.handle_hash, min(ids.person_id) as person_id
    from identity_hashed as hashed inner join identity_ids as ids on hashed.cluster = ids.cluster
    group by hashed.handle_hash
  ), known as (
    select handle_hash, person_id from present
    union all select handle_hash, person_id from identity_former_ledger as former
      where handle_hash is not null and not exists (select 1 from present where present.handle_hash = former.handle_hash)
  )
  select handle_hash, person_id from known
  union all select distinct cast(null as bigint), person_id from identity_former_ledger as former
    where not exists (select 1 from known where known.person_id = former.person_id)`;

async function countLedger(engine: Engine): Promise<LedgerCounts> {
  const [row] = await engine.rows<{ kept: number; fresh: number; merged: number; split: number }>(`select
    (select count(*) from identity_kept) as kept,
    (select count(*) from identity_fresh) as fresh,
    (select count(*) from (select cluster from identity_former group by cluster having count(*) > 1)) as merged,
    (select count(*) from (select person_id from identity_former group by person_id having count(*) > 1)) as split`);
  return row ?? { kept: 0, fresh: 0, merged: 0, split: 0 };
}
