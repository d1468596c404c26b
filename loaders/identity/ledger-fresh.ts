import type { Engine } from "../engines/engine.js";

/** A handle's hash is taken only where its person was once merged away: a name is found long before this. */
const MOST_TRIES = 1000;

/**
 * Gives every cluster of `identity_clusters` that is not in `identity_kept` the id of its smallest handle, or where that
 * was ever used, the next id derived from it. Leaves `identity_fresh` (cluster, person_id).
 */
export async function freshIds(engine: Engine): Promise<void> {
  await engine.run(`create or replace table identity_nameless as
    select cluster, min(handle) as handle from identity_clusters
    where cluster not in (select cluster from identity_kept) group by cluster`);
  await engine.run("create or replace table identity_fresh (cluster bigint, person_id bigint)");
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const seed = attempt === 0 ? "handle" : `handle || ' #${attempt}'`;
    await engine.run(`insert into identity_fresh
      with candidates as (
        select cluster, handle, stable_id(${seed}) as person_id from identity_nameless
      ), ranked as (
        select cluster, person_id, row_number() over (partition by person_id order by handle) as place from candidates
      )
      select cluster, person_id from ranked
      where place = 1
        and person_id not in (select person_id from identity_former_ledger)
        and person_id not in (select person_id from identity_fresh)`);
    await engine.run(`create or replace table identity_nameless as
      select * from identity_nameless where cluster not in (select cluster from identity_fresh)`);
    const [left] = await engine.rows<{ clusters: number }>("select count(*) as clusters from identity_nameless");
    if (left?.clusters === 0) return void (await engine.run("drop table identity_nameless"));
  }
  throw new Error(`identity: no free person id after ${MOST_TRIES} tries`);
}
