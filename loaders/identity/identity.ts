import type { Engine } from "../engines/engine.js";
import { DEFAULT_IDENTITY, type IdentitySettings } from "../workspace/identity-schema.js";
import { clusterWithinLimits, type GuardedFacts } from "./cluster/limits.js";
import { type ContactFacts, resolveContacts } from "./contacts/contacts.js";
import { gatherContacts } from "./contacts/keys.js";
import type { Decision } from "./decisions.js";
import { chooseGolden } from "./golden/golden.js";
import { assignPersonIds, type LedgerCounts } from "./ledger.js";
import { countUnknownDecisions, type DecisionCounts, loadDecisions } from "./load-decisions.js";
import { type Matching, matchRecords } from "./match/match.js";
import { type FaultCount, normaliseRecords } from "./normalise/index.js";
import { dropSharedKeys } from "./person-keys.js";
import { collectRecords } from "./records.js";
import { scorer } from "./scorer.js";
import { settlePairs } from "./settled.js";

export interface IdentityOptions {
  readonly settings?: IdentitySettings;
  readonly decisions?: readonly Decision[];
  /** Ledger of person ids of the last finished build. */
  readonly ledger?: string | null;
  /** Last complete day: nobody is born after it. */
  readonly asOf?: string;
  /** Whether golden records are wanted, too; without them `golden_records` and `golden_lineage` are not there. */
  readonly isGolden?: boolean;
}

export interface Identity {
  readonly persons: number;
  readonly handles: number;
  /** What is wrong in records, by field. */
  readonly faults: readonly FaultCount[];
  /** Person keys under more records than one person may have. */
  readonly sharedKeys: number;
  readonly matching: Matching;
  readonly clusters: GuardedFacts;
  readonly contacts: ContactFacts;
  readonly ledger: LedgerCounts;
  readonly decisions: DecisionCounts;
}

/**
 * Resolves records to persons. Leaves
 * `identity_raw`, `identity_records`, `identity_faults`: records as exported, as compared, and what is wrong in them;
 * `match_scored` (l, r, pattern, weight): pairs of records worth comparing, in bits;
 * `person_handles` (handle, person_id): a row of any table belongs to the person of its handle;
 * `person_records` (record_id, person_id), `golden_records`, `golden_lineage`: the best value of each field, and where each is from.
 */
export async function resolveIdentity(
  engine: Engine,
  { settings = DEFAULT_IDENTITY, decisions = [], ledger = null, asOf, isGolden = true }: IdentityOptions = {},
): Promise<Identity> {
  const settled = await loadDecisions(engine, decisions);
  await collectRecords(engine);
  const sharedKeys = await dropSharedKeys(engine, settings.limits.records);
  const { faults } = await normaliseRecords(engine, {
    country: settings.country,
    ...(asOf === undefined ? {} : { asOf }),
  });
  const matching = await matchRecords(engine, settings.match ? settings.fields : []);
  await settlePairs(engine);
  const clusters = await clusterWithinLimits(engine, settings, scorer(engine, matching), "match_clusters");
  await gatherContacts(engine, settings.match);
  const contacts = await resolveContacts(engine, settings.limits);
  const ledgerCounts = await assignPersonIds(engine, ledger);
  await engine.run(`create or replace table person_records as
    select record_clusters.record_id, person_handles.person_id from record_clusters
    inner join identity_raw on record_clusters.record_id = identity_raw.record_id
    inner join person_handles on identity_raw.handle = person_handles.handle`);
  if (isGolden) await chooseGolden(engine, settings.trust);
  const [counts] = await engine.rows<{ persons: number; handles: number }>(
    "select count(distinct person_id) as persons, count(*) as handles from person_handles",
  );
  return {
    persons: counts?.persons ?? 0,
    handles: counts?.handles ?? 0,
    faults,
    sharedKeys,
    matching,
    clusters,
    contacts,
    ledger: ledgerCounts,
    decisions: { ...settled, unknown: await countUnknownDecisions(engine) },
  };
}
