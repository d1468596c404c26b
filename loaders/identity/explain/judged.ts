import { join } from "node:path";
import { writePrivateCsv } from "../../confidential/csv.js";
import type { Engine } from "../../engines/engine.js";
import { type Stratum, shareOfTotals, stratifiedShare, stratifiedTotal } from "../../methods/stratified.js";
import { type Interval, wilson } from "../../methods/wilson.js";
import type { Estimate } from "./estimates.js";
import { BAND_WIDTH, bandOf, DRAWN_PER_BAND, LOWEST_BAND } from "./sample.js";
import { exact } from "./tables.js";

/** Pairs judged by hand before they are worth an estimate. */
const JUDGED_AT_LEAST = 30;
/** So many of a band's drawn pairs must be judged: a list that was left off half-way is no sample. */
const MOST_OF_DRAWN = 0.8;
/** Judged pairs that a band needs, or all that it has. */
const JUDGED_IN_BAND = 5;
/** Share of the pairs over the threshold that may lie in bands without enough of them. */
const UNJUDGED = 0.02;

interface Band {
  /** Counted from the threshold: 0 begins there. */
  readonly band: number;
  readonly pairs: number;
  readonly judged: number;
  /** Σ weights, Σ weights², and Σ weights of pairs judged to be one person. */
  readonly weights: number;
  readonly squares: number;
  readonly same: number;
}

/**
 * How many links are right, and how many right ones were missed, by decisions on pairs of `sample.csv` alone: a decision on any
 * other pair was made because somebody looked for it, and says nothing of the rest. Each judged pair stands for as many as its
 * band held when it was drawn ÷ those judged of them; bands are those of the present weights (Horvitz & Thompson 1952).
 * Judged by weight and not by who stands together: a decision has put that right already. Leaves `identity_judged`.
 */
export async function judgedByHand(engine: Engine, threshold: number): Promise<Estimate[]> {
  const bands = await engine.rows<Band & Record<string, number>>(bandsOf(threshold));
  await tell(engine, bands, threshold);
  const over = bands.filter(({ band }) => band >= 0);
  const under = bands.filter(({ band }) => band < 0);
  const known = over.filter(isKnown);
  const judged = sum(known, "judged");
  if (judged < JUDGED_AT_LEAST || sum(known, "pairs") < (1 - UNJUDGED) * sum(over, "pairs")) return [];
  const all = sum(known, "pairs");
  const precision = stratifiedShare(known.map(stratum));
  const estimates = [estimate("precision", precision, judged, all)];
  if (under.length === 0 || !under.every(isKnown)) return estimates;
  const found = stratifiedTotal(known.map(stratum));
  const missed = stratifiedTotal(under.map(stratum));
  const recall = shareOfTotals(found, missed);
  if (recall === null) return estimates;
  const same = found.estimate + missed.estimate;
  return [...estimates, estimate("recall", recall, judged + sum(under, "judged"), same)];
}

/** Pairs of each band, and what was judged of them; by pair of ids, of which several records may tell. */
const bandsOf = (threshold: number): string => `with decided as (
    select left_handle, right_handle, decision, stratum, stratum_pairs,
      count(*) over (partition by stratum) as judged_of_stratum
    from identity_decisions where stratum is not null
  ), told as (
    select decided.*, max(match_scored.weight) as weight
    from decided
    inner join identity_raw as one on decided.left_handle = id_handle(one.system, one.customer_id) and one.kind = 'customer'
    inner join identity_raw as other on decided.right_handle = id_handle(other.system, other.customer_id) and other.kind = 'customer'
    inner join match_scored on match_scored.l = least(one.record_id, other.record_id)
      and match_scored.r = greatest(one.record_id, other.record_id)
    where judged_of_stratum >= ${MOST_OF_DRAWN} * least(stratum_pairs, ${DRAWN_PER_BAND})
    group by all
  ), judged as (
    select ${bandOf("weight", threshold)} as band, count(*) as judged, sum(stratum_pairs / judged_of_stratum) as weights,
      sum((stratum_pairs / judged_of_stratum) ** 2) as squares,
      coalesce(sum(stratum_pairs / judged_of_stratum) filter (where decision = 'same'), 0) as same
    from told group by band
  ), held as (
    select ${bandOf("weight", threshold)} as band, count(*) as pairs from match_scored group by band
  )
  select held.band, held.pairs, coalesce(judged, 0) as judged, coalesce(weights, 0) as weights,
    coalesce(squares, 0) as squares, coalesce(same, 0) as same
  from held left join judged on held.band = judged.band
  where held.band >= ${LOWEST_BAND} order by held.band`;

const isKnown = ({ judged, pairs }: Band): boolean => judged >= Math.min(JUDGED_IN_BAND, pairs);

/** Pairs that stand for unequal numbers tell as much as fewer equal ones (Kish 1965). */
const stratum = ({ pairs, weights, squares, same }: Band): Stratum => ({
  size: pairs,
  share: Math.min(1, same / weights),
  n: weights ** 2 / squares,
});

const sum = (bands: readonly Band[], column: "pairs" | "judged"): number =>
  bands.reduce((total, band) => total + band[column], 0);

/** To a tenth of a percent: more digits would say how many of a band were judged wrong. */
const estimate = (measure: Estimate["measure"], told: Interval, n: number, standsFor: number): Estimate => ({
  method: "clerical",
  measure,
  estimate: round(told.estimate),
  low: round(told.low),
  high: round(told.high),
  n,
  correct: Math.round(standsFor * told.estimate),
  wrong: Math.round(standsFor * (1 - told.estimate)),
});

const round = (share: number): number => Math.round(1000 * share) / 1000;

/** Leaves `identity_judged`: by band, what was judged and the share that is one person. */
async function tell(engine: Engine, bands: readonly Band[], threshold: number): Promise<void> {
  await engine.run(
    "create or replace table identity_judged (band double, pairs bigint, judged bigint, same double, low double, high double)",
  );
  for (const band of bands.filter(({ judged }) => judged > 0)) {
    const { size, share, n } = stratum(band);
    const { estimate: same, low, high } = wilson(share * n, n);
    await engine.run(
      `insert into identity_judged values (${band.band * BAND_WIDTH + threshold}, ${size}, ${band.judged}, ${exact(same)}, ${exact(low)}, ${exact(high)})`,
    );
  }
}

/** Writes `judged.csv`, for the team's eyes only: share of one person by band of weight, with its 95% interval. */
export async function writeJudged(engine: Engine, folder: string): Promise<void> {
  const [{ bands } = { bands: 0 }] = await engine.rows<{ bands: number }>(
    "select count(*) as bands from identity_judged",
  );
  if (bands === 0) return;
  const columns = ["same", "low", "high"].map((column) => `round(${column}, 4) as ${column}`).join(", ");
  await writePrivateCsv(
    engine,
    `select band, pairs, judged, ${columns} from identity_judged order by band desc`,
    join(folder, "judged.csv"),
  );
}
