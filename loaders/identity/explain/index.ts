import { join } from "node:path";
import type { Engine } from "../../engines/engine.js";
import type { IdentitySettings } from "../../workspace/identity-schema.js";
import type { Locale } from "../../workspace/locales.js";
import { resolveAlternatives } from "../alternatives.js";
import type { Identity } from "../identity.js";
import { scorer } from "../scorer.js";
import { estimateQuality } from "./estimates.js";
import { writeGoldenLists } from "./golden-lists.js";
import { writeJudged } from "./judged.js";
import { listMerges } from "./merges.js";
import { writeIdentityLists } from "./private-lists.js";
import { tellPatterns, tellWeights } from "./tables.js";

export interface ExplainOptions {
  readonly settings: IdentitySettings;
  readonly privateDir: string;
  /** Language of the lists. */
  readonly locale: Locale;
}

/**
 * Says why records were united and how good that is. Leaves `identity_merges`, `identity_weights`, `identity_pattern_levels`,
 * `identity_estimates`, `alternative_shifts` and `alternative_handles`, takes away the pairs, and writes the lists of the private folder.
 */
export async function explainIdentity(
  engine: Engine,
  { matching }: Identity,
  { settings, privateDir, locale }: ExplainOptions,
): Promise<void> {
  const score = scorer(engine, matching);
  await listMerges(engine, score);
  await tellWeights(engine, matching);
  await tellPatterns(engine, matching);
  await estimateQuality(engine, matching, settings.threshold);
  await resolveAlternatives(engine, settings, score);
  const folder = join(privateDir, "identity");
  await writeIdentityLists(engine, folder, { matching, threshold: settings.threshold, locale });
  await writeJudged(engine, folder);
  await writeGoldenLists(engine, folder);
  // Nothing reads these any more, and they are the largest: what comes next should have the memory.
  await engine.run("drop table match_records; drop table match_scored");
}
