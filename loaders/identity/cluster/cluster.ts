import type { Engine } from "../../engines/engine.js";
import { averageLink } from "../../methods/average-link.js";
import { connectComponents } from "../components.js";
import { CANNOT } from "../match/score.js";

/** A pair that a person or a system has settled weighs this. */
export const MUST = 1000;
/**
 * Weight of a pair in one component that was not compared, since the component is too large to compare all, and the least that
 * any pair counts for in a mean.
 */
export const UNSEEN = -8;
/** Records with many gaps agree weakly with some of their own: the mean of a join may be so much below the threshold. */
export const MEAN_BELOW = 3;
/** Components up to this size have every pair compared before they are judged. */
const COMPARE_ALL = 60;

export interface ClusterOptions {
  readonly threshold: number;
  readonly mostRecords: number;
}

export interface ClusterFacts {
  readonly components: number;
  /** Components in which every pair reaches the threshold: nothing to weigh up. */
  readonly plain: number;
  /** Components that average link judged, and the records in them. */
  readonly judged: number;
  readonly judgedRecords: number;
}

/** Scores further pairs: reads `pairs` (l, r), leaves `into` (l, r, pattern, weight, fits_first, fits_birth). */
export type Scorer = (pairs: string, into: string) => Promise<void>;

/**
 * Leaves `into` (record_id, cluster): records of `match_scored` (l, r, weight, fits_first, fits_birth) and `match_settled` (l, r,
 * weight: MUST as a system says, twice that or its negative as somebody decided) with the cluster they belong to, its smallest
 * record; records without a partner are left out.
 * Connected components alone merge strangers through one bad pair, so a component whose pairs do not all agree is split by
 * average link over all its pairs.
 */
export async function clusterRecords(
  engine: Engine,
  { threshold, mostRecords }: ClusterOptions,
  score: Scorer,
  into: string,
): Promise<ClusterFacts> {
  await engine.run(`create or replace table cluster_edges as
    select l as source, r as target from match_scored where weight >= ${threshold}
    union select l, r from match_settled where weight >= ${MUST}`);
  await connectComponents(engine, "cluster_edges", "cluster_labels");
  await engine.run(`create or replace table cluster_components as
    with sizes as (select label, count(*) as size from cluster_labels group by label),
    linked as (
      select label, count(*) as pairs from cluster_edges inner join cluster_labels on cluster_edges.source = cluster_labels.node group by label
    ), settled as (
      select distinct label from match_settled inner join cluster_labels on match_settled.l = cluster_labels.node
    )
    select sizes.label, sizes.size,
      linked.pairs = sizes.size * (sizes.size - 1) / 2 and sizes.size <= ${mostRecords} and settled.label is null as is_plain
    from sizes inner join linked on sizes.label = linked.label left join settled on sizes.label = settled.label`);
  await engine.run(`create or replace table cluster_judged as
    select cluster_labels.node as record_id, cluster_labels.label, cluster_components.size,
      row_number() over (partition by cluster_labels.label order by cluster_labels.node) - 1 as place
    from cluster_labels inner join cluster_components on cluster_labels.label = cluster_components.label
    where not cluster_components.is_plain`);
  await compareRest(engine, score, threshold);
  await engine.run(`create or replace table ${into} as
    select cluster_labels.node as record_id, cluster_labels.label as cluster
    from cluster_labels inner join cluster_components on cluster_labels.label = cluster_components.label
    where cluster_components.is_plain`);
  const judged = await judge(engine, { threshold, mostRecords }, into);
  const [facts] = await engine.rows<{ components: number; plain: number }>(
    "select count(*) as components, count(*) filter (where is_plain) as plain from cluster_components",
  );
  await engine.run(
    "drop table cluster_edges; drop table cluster_labels; drop table cluster_components; drop table cluster_judged; drop table cluster_pairs",
  );
  return { components: facts?.components ?? 0, plain: facts?.plain ?? 0, ...judged };
}

/** Compares the pairs that no block brought together, in components small enough. */
async function compareRest(engine: Engine, score: Scorer, threshold: number): Promise<void> {
  await engine.run(`create or replace table cluster_rest as
    select l.record_id as l, r.record_id as r
    from cluster_judged as l inner join cluster_judged as r on l.label = r.label and l.record_id < r.record_id
    left join match_scored on match_scored.l = l.record_id and match_scored.r = r.record_id
    where l.size <= ${COMPARE_ALL} and match_scored.l is null`);
  await score("cluster_rest", "cluster_rest_scored");
  await engine.run(`create or replace table cluster_pairs as
    with scored as (
      select l, r, weight, fits_first, fits_birth from match_scored
      union all select l, r, weight, fits_first, fits_birth from cluster_rest_scored
    ), placed as (
      select l.label, l.size, l.place as l, r.place as r, scored.weight, fits_first, fits_birth
      from scored inner join cluster_judged as l on scored.l = l.record_id
      inner join cluster_judged as r on scored.r = r.record_id and l.label = r.label
    ), fitting as (
      select * from placed where weight >= ${threshold} and (fits_first or fits_birth) and size <= ${COMPARE_ALL}
    ), ways as (
      select label, l as one, r as other, fits_first, fits_birth from fitting
      union all select label, r, l, fits_first, fits_birth from fitting
    ), vouched as (
      -- A third record bears the first name of the one and the birth date of the other.
      select distinct placed.label, placed.l, placed.r from placed
      inner join ways as of_one on placed.label = of_one.label and placed.l = of_one.one
      inner join ways as of_other on placed.label = of_other.label and placed.r = of_other.one and of_one.other = of_other.other
      where placed.weight <= ${CANNOT} and (of_one.fits_first and of_other.fits_birth or of_one.fits_birth and of_other.fits_first)
    ), settled as (
      select l.label, l.place as l, r.place as r, match_settled.weight
      from match_settled inner join cluster_judged as l on match_settled.l = l.record_id
      inner join cluster_judged as r on match_settled.r = r.record_id and l.label = r.label
    )
    select placed.label, placed.l, placed.r, case when vouched.label is null then placed.weight else ${UNSEEN} end as weight
    from placed left join vouched on placed.label = vouched.label and placed.l = vouched.l and placed.r = vouched.r
    left join settled on placed.label = settled.label and placed.l = settled.l and placed.r = settled.r
    where settled.label is null
    union all select * from settled;
    drop table cluster_rest; drop table cluster_rest_scored`);
}

/** Only what SQL cannot settle comes here: numbers of nodes and weights, no record. */
async function judge(engine: Engine, { threshold, mostRecords }: ClusterOptions, into: string) {
  const nodes = await engine.rows<{ record_id: number; label: number }>(
    "select record_id, label from cluster_judged order by label, place",
  );
  const pairs = await engine.rows<{ label: number; l: number; r: number; weight: number }>(
    "select label, l, r, weight from cluster_pairs order by label, l, r",
  );
  let [node, pair, judged] = [0, 0, 0];
  const found: { record: number; cluster: number }[] = [];
  while (node < nodes.length) {
    const label = nodes[node]?.label;
    const from = node;
    while (node < nodes.length && nodes[node]?.label === label) node += 1;
    const fromPair = pair;
    while (pair < pairs.length && pairs[pair]?.label === label) pair += 1;
    const own = pairs.slice(fromPair, pair);
    const clusters = averageLink(
      node - from,
      { left: own.map(({ l }) => l), right: own.map(({ r }) => r), weight: own.map(({ weight }) => weight) },
      {
        threshold,
        meanThreshold: threshold - MEAN_BELOW,
        unseen: UNSEEN,
        cannot: CANNOT,
        decided: -2 * MUST,
        must: MUST,
        mostNodes: mostRecords,
      },
    );
    clusters.forEach((cluster, place) => {
      found.push({ record: nodes[from + place]?.record_id ?? 0, cluster: nodes[from + cluster]?.record_id ?? 0 });
    });
    judged += 1;
  }
  for (let start = 0; start < found.length; start += 10_000) {
    const chunk = found.slice(start, start + 10_000);
    await engine.run(`insert into ${into} select unnest([${chunk.map(({ record }) => record).join(", ")}]),
      unnest([${chunk.map(({ cluster }) => cluster).join(", ")}])`);
  }
  return { judged, judgedRecords: found.length };
}
