import { type Engine, literal } from "../engines/engine.js";
import type { Decision } from "./decisions.js";
import { settleDecisions } from "./settle-decisions.js";

export interface DecisionCounts {
  readonly same: number;
  readonly different: number;
  /** Lines of the file that contradict others and count for nothing. */
  readonly refusedLines: readonly number[];
  /** Decisions about a record that no export holds (any more). */
  readonly unknown: number;
}

const AT_ONCE = 1000;

/** Leaves `identity_decisions` (left_handle, right_handle, decision: same or different), free of contradictions. */
export async function loadDecisions(
  engine: Engine,
  decisions: readonly Decision[],
): Promise<Omit<DecisionCounts, "unknown">> {
  const { same, different, refused } = settleDecisions(decisions);
  const rows = [
    ...same.map(([left, right]) => [left, right, "same"]),
    ...different.map(([left, right]) => [left, right, "different"]),
  ].map((row) => `(${row.map(literal).join(", ")})`);
  await engine.run(
    "create or replace table identity_decisions (left_handle varchar, right_handle varchar, decision varchar)",
  );
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await engine.run(`insert into identity_decisions values ${rows.slice(from, from + AT_ONCE).join(", ")}`);
  return { same: same.length, different: different.length, refusedLines: refused.map(({ line }) => line) };
}

/** How many decisions speak of a record that is not among the handles of `person_handles`. */
export async function countUnknownDecisions(engine: Engine): Promise<number> {
  const [row] = await engine.rows<{ unknown: number }>(`select count(*) as unknown from identity_decisions
    where left_handle not in (select handle from person_handles)
      or right_handle not in (select handle from person_handles)`);
  return row?.unknown ?? 0;
}
