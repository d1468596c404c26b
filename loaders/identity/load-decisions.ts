import { type Engine, literal } from "../engines/engine.js";
import type { Decision, Drawn } from "./decisions.js";
import { type HandlePair, settleDecisions } from "./settle-decisions.js";

export interface DecisionCounts {
  readonly same: number;
  readonly different: number;
  /** Lines of the file that contradict others and count for nothing. */
  readonly refusedLines: readonly number[];
  /** Decisions about a record that no export holds (any more). */
  readonly unknown: number;
}

const AT_ONCE = 1000;

/**
 * Leaves `identity_decisions` (left_handle, right_handle, decision: same or different, stratum, stratum_pairs), free of
 * contradictions; the last two where the pair was drawn by chance.
 */
export async function loadDecisions(
  engine: Engine,
  decisions: readonly Decision[],
): Promise<Omit<DecisionCounts, "unknown">> {
  const { same, different, refused } = settleDecisions(decisions);
  const draws = new Map<string, Drawn>(
    decisions.flatMap(({ left, right, drawn }) => (drawn ? [[pairOf(left, right), drawn]] : [])),
  );
  const rowOf = ([left, right]: HandlePair, decision: string): string => {
    const drawn = draws.get(pairOf(left, right));
    const draw = drawn ? `${literal(drawn.stratum)}, ${drawn.pairs}` : "null, null";
    return `(${literal(left)}, ${literal(right)}, ${literal(decision)}, ${draw})`;
  };
  const rows = [...same.map((pair) => rowOf(pair, "same")), ...different.map((pair) => rowOf(pair, "different"))];
  await engine.run(
    "create or replace table identity_decisions (left_handle varchar, right_handle varchar, decision varchar, stratum varchar, stratum_pairs bigint)",
  );
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await engine.run(`insert into identity_decisions values ${rows.slice(from, from + AT_ONCE).join(", ")}`);
  return { same: same.length, different: different.length, refusedLines: refused.map(({ line }) => line) };
}

const pairOf = (left: string, right: string): string => JSON.stringify(left < right ? [left, right] : [right, left]);

/** How many decisions speak of a record that is not among the handles of `person_handles`. */
export async function countUnknownDecisions(engine: Engine): Promise<number> {
  const [row] = await engine.rows<{ unknown: number }>(`select count(*) as unknown from identity_decisions
    where left_handle not in (select handle from person_handles)
      or right_handle not in (select handle from person_handles)`);
  return row?.unknown ?? 0;
}
