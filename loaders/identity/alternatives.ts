import type { Engine } from "../engines/engine.js";
import type { IdentitySettings } from "../workspace/identity-schema.js";
import type { Scorer } from "./cluster/cluster.js";
import { clusterWithinLimits } from "./cluster/limits.js";
import { resolveContacts } from "./contacts/contacts.js";
import { dropContacts } from "./contacts/keys.js";

/** Bits by which the threshold is moved to see what hangs on it. */
const SHIFTS = [-2, 2] as const;

/**
 * Leaves `alternative_shifts` (shift) and `alternative_handles` (shift, handle, cluster): whose every handle would be with another
 * threshold, for the persons that would not be the same; all others stay as they are.
 * Takes away what `gatherContacts` left, which nothing reads any more.
 */
export async function resolveAlternatives(
  engine: Engine,
  settings: Pick<IdentitySettings, "threshold" | "limits">,
  score: Scorer,
): Promise<void> {
  await engine.run(`create or replace table alternative_shifts as
    select cast(unnest([${[0, ...SHIFTS].join(", ")}]) as integer) as shift;
    create or replace table alternative_handles (shift integer, handle varchar, cluster bigint);
    alter table identity_clusters rename to chosen_clusters;
    alter table record_clusters rename to chosen_records; alter table match_clusters rename to chosen_match`);
  for (const shift of SHIFTS) {
    const moved = { ...settings, threshold: settings.threshold + shift };
    await clusterWithinLimits(engine, moved, score, "match_clusters");
    await resolveContacts(engine, settings.limits);
    await keepChanged(engine, shift);
    await engine.run("drop table identity_clusters; drop table record_clusters; drop table match_clusters");
  }
  await dropContacts(engine);
  await engine.run(`alter table chosen_clusters rename to identity_clusters;
    alter table chosen_records rename to record_clusters; alter table chosen_match rename to match_clusters`);
}

/** Of the persons whose handles part, or meet those of others, every handle. */
const keepChanged = (engine: Engine, shift: number): Promise<void> =>
  engine.run(`create or replace table alternative_pairs as
    select chosen_clusters.handle, chosen_clusters.cluster as chosen, identity_clusters.cluster as moved
    from chosen_clusters inner join identity_clusters on chosen_clusters.handle = identity_clusters.handle;
    insert into alternative_handles
    select ${shift}, handle, moved from alternative_pairs
    where chosen in (select chosen from alternative_pairs group by chosen having min(moved) <> max(moved))
      or moved in (select moved from alternative_pairs group by moved having min(chosen) <> max(chosen));
    drop table alternative_pairs`);
