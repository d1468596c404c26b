import type { Engine } from "../engines/engine.js";

/**
 * Empties in `identity_raw_customers` the person keys that stand under more than `most` records of their system: a default value or a group's
 * number, not a person's. Returns how many keys these were. Such a key outweighs every doubt, so it would make one person of all.
 */
export async function dropSharedKeys(engine: Engine, most: number): Promise<number> {
  await engine.run(`create or replace table identity_shared_keys as
    select system, person_key from identity_raw_customers where person_key is not null
    group by system, person_key having count(distinct handle) > ${most}`);
  const [row] = await engine.rows<{ keys: number }>("select count(*) as keys from identity_shared_keys");
  const keys = row?.keys ?? 0;
  if (keys > 0)
    await engine.run(`update identity_raw_customers as records set person_key = null from identity_shared_keys as shared
      where records.system = shared.system and records.person_key = shared.person_key`);
  await engine.run("drop table identity_shared_keys");
  return keys;
}
