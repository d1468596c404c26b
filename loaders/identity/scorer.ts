import type { Engine } from "../engines/engine.js";
import type { Scorer } from "./cluster/cluster.js";
import { comparePairs } from "./match/compare.js";
import type { Matching } from "./match/match.js";
import { scorePairs } from "./match/score.js";

/** Scores further pairs as those of the blocks were scored. */
export const scorer =
  (engine: Engine, { model, fields }: Pick<Matching, "model" | "fields">): Scorer =>
  async (pairs, into) => {
    await comparePairs(engine, fields, pairs, "scorer_compared");
    await scorePairs(engine, model, fields, "scorer_compared", into);
    await engine.run("drop table scorer_compared");
  };
