import { type Engine, literal } from "../../engines/engine.js";
import { wilson } from "../../methods/wilson.js";
import type { Matching } from "../match/match.js";
import { judgedByHand } from "./judged.js";
import { plantCopies } from "./planted.js";
import { exact } from "./tables.js";

export interface Estimate {
  readonly method: "planted" | "agreement" | "clerical";
  readonly measure: "precision" | "recall";
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** Pairs of the base that the estimate calls right and wrong; 0 for planted copies, which are nobody. */
  readonly correct: number;
  readonly wrong: number;
}

/**
 * Leaves `identity_estimates` (method, measure, estimate, low, high, n, wrong, correct): how good the matching is, without a truth to hold it
 * against. Planted copies estimate both; records that share a card, or a mobile and a birth date, estimate recall where
 * another field is enough to unite them; pairs drawn by chance and judged by hand estimate both.
 */
export async function estimateQuality(engine: Engine, matching: Matching, threshold: number): Promise<void> {
  const { planted, linked, right } = await plantCopies(engine, matching, threshold);
  const rows: Estimate[] = [
    ...share("planted", "recall", right, planted),
    ...share("planted", "precision", right, linked),
    ...(await agreement(engine)),
    ...(await judgedByHand(engine, threshold)),
  ];
  await engine.run(
    "create or replace table identity_estimates (method varchar, measure varchar, estimate double, low double, high double, n bigint, wrong bigint, correct bigint)",
  );
  for (const { method, measure, estimate, low, high, n, wrong, correct } of rows)
    await engine.run(
      `insert into identity_estimates values (${literal(method)}, ${literal(measure)}, ${exact(estimate)}, ${exact(low)}, ${exact(high)}, ${n}, ${wrong}, ${correct})`,
    );
}

function share(method: Estimate["method"], measure: Estimate["measure"], part: number, n: number): Estimate[] {
  if (n === 0) return [];
  const { low, high } = wilson(part, n);
  const pairs = method === "planted" ? { correct: 0, wrong: 0 } : { correct: part, wrong: n - part };
  return [{ method, measure, estimate: part / n, low, high, n, ...pairs }];
}

/** Of the pairs that a strong key says are one person, how many stand together. */
async function agreement(engine: Engine): Promise<Estimate[]> {
  const [row] = await engine.rows<{ pairs: number; united: number }>(`with keys as (
      select record_id, 'l' || loyalty_id || '|' || first_main as key from match_records where loyalty_id is not null and first_main is not null
      union all select record_id, 'p' || mobile || '|' || birth_text from match_records where mobile is not null and birth_text is not null
    ), small as (select key from keys group by key having count(*) between 2 and 5),
    members as (
      select distinct keys.record_id, keys.key, person_records.person_id from keys inner join small on keys.key = small.key
      inner join person_records on keys.record_id = person_records.record_id
    )
    select count(*) as pairs, count(*) filter (where one.person_id = other.person_id) as united
    from members as one inner join members as other on one.key = other.key and one.record_id < other.record_id`);
  return share("agreement", "recall", row?.united ?? 0, row?.pairs ?? 0);
}
