import type { Engine } from "../../engines/engine.js";
import type { IdentitySettings } from "../../workspace/identity-schema.js";
import { ONE_DATE } from "../match/fields.js";
import { type ClusterFacts, type ClusterOptions, clusterRecords, type Scorer } from "./cluster.js";

/** A group that gathers too much is judged again with a threshold this much higher, so many times, then taken apart. */
const STEP = 4;
const MOST_STEPS = 4;
const TAKEN_APART = 900;

export interface GuardedFacts extends ClusterFacts {
  /** Groups that gathered more identifiers than one person may, before they were split. */
  readonly oversized: number;
}

/** Clusters records (see `clusterRecords`), and splits clusters that gather more identifiers than one person may have. */
export async function clusterWithinLimits(
  engine: Engine,
  { threshold, limits }: Pick<IdentitySettings, "threshold" | "limits">,
  score: Scorer,
  into: string,
): Promise<GuardedFacts> {
  const options: ClusterOptions = { threshold, mostRecords: limits.records };
  const facts = await clusterRecords(engine, options, score, into);
  let oversized = 0;
  for (let step = 1; step <= MOST_STEPS + 1; step += 1) {
    const broken = await findBroken(engine, limits, into, step > 1);
    if (step === 1) oversized = broken;
    if (broken === 0) break;
    const raised = step > MOST_STEPS ? TAKEN_APART : threshold + step * STEP;
    await engine.run(`alter table match_scored rename to limit_all;
      create or replace table match_scored as
      select limit_all.* from limit_all inner join limit_broken on limit_all.l = limit_broken.record_id
      inner join limit_broken as other on limit_all.r = other.record_id and limit_broken.cluster = other.cluster`);
    await clusterRecords(engine, { ...options, threshold: raised }, score, "limit_split");
    await engine.run(`create or replace table ${into} as
      select * from ${into} where record_id not in (select record_id from limit_broken)
      union all select limit_split.* from limit_split inner join limit_broken on limit_split.record_id = limit_broken.record_id;
      drop table match_scored; alter table limit_all rename to match_scored; drop table limit_split`);
  }
  await engine.run("drop table if exists limit_broken");
  return { ...facts, oversized };
}

/**
 * Leaves `limit_broken` (record_id, cluster): records of clusters beyond a limit. Dates of birth that are slips of one another
 * count once, as long as there are not twice as many as the limit. Once split, only what came of the broken ones can be.
 */
async function findBroken(
  engine: Engine,
  limits: IdentitySettings["limits"],
  clusters: string,
  isSplit: boolean,
): Promise<number> {
  const among = isSplit ? "where known.record_id in (select record_id from limit_broken)" : "";
  await engine.run(`create or replace table limit_broken as
    with members as (
      select known.record_id, known.cluster, email, phones, loyalty_id, birth_date, birth_text
      from ${clusters} as known inner join match_records on known.record_id = match_records.record_id
      ${among}
    ), gathered as (
      select cluster, count(distinct email) as emails, count(distinct loyalty_id) as loyalty_ids,
        count(distinct birth_date) as birth_dates, len(list_distinct(flatten(list(coalesce(phones, []))))) as phones
      from members group by cluster
    ), dates as (
      select distinct members.cluster, members.birth_date, members.birth_text
      from members inner join gathered on members.cluster = gathered.cluster
      where members.birth_date is not null and gathered.birth_dates > ${limits.birth_dates}
    ), slips as (
      select cluster, count(*) as slips from dates as later
      where exists (select 1 from dates as earlier
        where earlier.cluster = later.cluster and earlier.birth_date < later.birth_date and ${ONE_DATE("earlier", "later")})
      group by cluster
    ), beyond as (
      select gathered.cluster from gathered left join slips on gathered.cluster = slips.cluster
      where emails > ${limits.emails} or loyalty_ids > ${limits.loyalty_ids} or phones > ${limits.phones}
        or birth_dates > ${2 * limits.birth_dates} or birth_dates - coalesce(slips, 0) > ${limits.birth_dates}
    )
    select members.record_id, members.cluster from members inner join beyond on members.cluster = beyond.cluster`);
  const [row] = await engine.rows<{ broken: number }>("select count(distinct cluster) as broken from limit_broken");
  return row?.broken ?? 0;
}
