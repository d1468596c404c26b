import type { Engine } from "../engines/engine.js";
import type { IdentitySettings } from "../workspace/identity-schema.js";
import { clusterWithinLimits } from "./cluster/limits.js";
import { resolveContacts } from "./contacts/contacts.js";
import { dropContacts } from "./contacts/keys.js";
import type { Matching } from "./match/match.js";
import { scorer } from "./scorer.js";

/** Bits by which the threshold is moved to see what hangs on it. */
const SHIFTS = [-2, 2] as const;

/**
 * Leaves `alternative_handles` (shift, handle, cluster): whose every handle would be with another threshold, and with this one.
 * Takes away what `gatherContacts` left, which nothing reads any more.
 */
export async function resolveAlternatives(
  engine: Engine,
  settings: IdentitySettings,
  matching: Matching,
): Promise<void> {
  await engine.run(`create or replace table alternative_handles as
    select cast(0 as integer) as shift, handle, cluster from identity_clusters;
    alter table identity_clusters rename to chosen_clusters;
    alter table record_clusters rename to chosen_records; alter table match_clusters rename to chosen_match`);
  for (const shift of SHIFTS) {
    const moved = { ...settings, threshold: settings.threshold + shift };
    await clusterWithinLimits(engine, moved, scorer(engine, matching), "match_clusters");
    await resolveContacts(engine, settings.limits);
    await engine.run(`insert into alternative_handles select ${shift}, handle, cluster from identity_clusters;
      drop table identity_clusters; drop table record_clusters; drop table match_clusters`);
  }
  await dropContacts(engine);
  await engine.run(`alter table chosen_clusters rename to identity_clusters;
    alter table chosen_records rename to record_clusters; alter table chosen_match rename to match_clusters`);
}
