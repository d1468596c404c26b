import type { Engine } from "../../engines/engine.js";
import { type LinkageModel, learnLinkage } from "../../methods/fellegi-sunter.js";
import { type BlockReport, blockRecords } from "./blocks.js";
import { amongAllPairs, comparePairs, patternsOf } from "./compare.js";
import type { ComparisonField } from "./fields.js";
import { prepareRecords, usedFields } from "./match-records.js";
import { scorePairs } from "./score.js";

export interface Matching {
  readonly records: number;
  readonly blocks: readonly BlockReport[];
  readonly model: LinkageModel;
  readonly fields: readonly ComparisonField[];
}

/**
 * Leaves `match_records` and `match_scored` (l, r, pattern, weight): every pair of records worth comparing with the
 * log2 odds that it is one person.
 */
export async function matchRecords(engine: Engine, columns: readonly string[]): Promise<Matching> {
  const records = await prepareRecords(engine, columns);
  const fields = await usedFields(engine);

  const blocks = await blockRecords(engine, records);

  await comparePairs(engine, fields, "match_pairs", "match_compared");

  const all = await amongAllPairs(engine, fields, records);

  const model = learnLinkage(fields, all, await patternsOf(engine, "match_compared", fields.length), records);

  await scorePairs(engine, model, fields, "match_compared", "match_scored");

  await engine.run("drop table match_pairs; drop table match_compared");
  return { records, blocks, model, fields };
}
