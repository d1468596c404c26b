import { type Engine, literal } from "../../engines/engine.js";
import { wilson } from "../../methods/wilson.js";
import type { Matching } from "../match/match.js";
import { plantCopies } from "./planted.js";
import { BAND_WIDTH } from "./private-lists.js";
import { exact } from "./tables.js";

/** Pairs judged by hand before they are worth an estimate. */
const JUDGED_AT_LEAST = 30;

interface Estimate {
  readonly method: "planted" | "agreement" | "clerical";
  readonly measure: "precision" | "recall";
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/**
 * Leaves `identity_estimates` (method, measure, estimate, low, high, n): how good the matching is, without a truth to hold it
 * against. Planted copies estimate both; records that share a card, or a mobile and a birth date, estimate recall where
 * another field is enough to unite them; pairs judged by hand estimate precision.
 */
export async function estimateQuality(engine: Engine, matching: Matching, threshold: number): Promise<void> {
  const { planted, linked, right } = await plantCopies(engine, matching, threshold);
  const rows: Estimate[] = [
    ...share("planted", "recall", right, planted),
    ...share("planted", "precision", right, linked),
    ...(await agreement(engine)),
    ...(await clerical(engine, threshold)),
  ];
  await engine.run(
    "create or replace table identity_estimates (method varchar, measure varchar, estimate double, low double, high double, n bigint)",
  );
  for (const { method, measure, estimate, low, high, n } of rows)
    await engine.run(
      `insert into identity_estimates values (${literal(method)}, ${literal(measure)}, ${exact(estimate)}, ${exact(low)}, ${exact(high)}, ${n})`,
    );
}

function share(method: Estimate["method"], measure: Estimate["measure"], part: number, n: number): Estimate[] {
  if (n === 0) return [];
  const { low, high } = wilson(part, n);
  return [{ method, measure, estimate: part / n, low, high, n }];
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

/**
 * Precision from decisions on pairs above the threshold, each band of weight counting as much as its pairs do
 * (stratified estimate, Cochran 1977, with the variance of each band's share).
 */
async function clerical(engine: Engine, threshold: number): Promise<Estimate[]> {
  const bands = await engine.rows<{ pairs: number; judged: number; same: number }>(`with judged as (
      select least(one.record_id, other.record_id) as l, greatest(one.record_id, other.record_id) as r, decision
      from identity_decisions
      inner join identity_raw as one on identity_decisions.left_handle = id_handle(one.system, one.customer_id) and one.kind = 'customer'
      inner join identity_raw as other on identity_decisions.right_handle = id_handle(other.system, other.customer_id) and other.kind = 'customer'
    ), banded as (
      select least(floor((weight - ${threshold}) / ${BAND_WIDTH}), 5) as band, judged.decision
      from match_scored left join judged on match_scored.l = judged.l and match_scored.r = judged.r
      where weight >= ${threshold}
    )
    select count(*) as pairs, count(decision) as judged, count(*) filter (where decision = 'same') as same
    from banded group by band order by band`);
  const known = bands.filter(({ judged }) => judged > 0);
  const n = known.reduce((sum, { judged }) => sum + judged, 0);
  if (n < JUDGED_AT_LEAST) return [];
  const pairs = known.reduce((sum, band) => sum + band.pairs, 0);
  const estimate = known.reduce((sum, band) => sum + (band.pairs / pairs) * (band.same / band.judged), 0);
  const variance = known.reduce((sum, band) => {
    const smoothed = (band.same + 1) / (band.judged + 2);
    return sum + (band.pairs / pairs) ** 2 * ((smoothed * (1 - smoothed)) / band.judged);
  }, 0);
  const half = 1.959964 * Math.sqrt(variance);
  return [
    {
      method: "clerical",
      measure: "precision",
      estimate,
      low: Math.max(0, estimate - half),
      high: Math.min(1, estimate + half),
      n,
    },
  ];
}
