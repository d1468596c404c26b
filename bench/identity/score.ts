import type { DuckDBConnection } from "@duckdb/node-api";
import {
  type Accuracy,
  bCubed,
  clusterAccuracy,
  confusionAccuracy,
  type Overlap,
  pairConfusion,
} from "../../loaders/methods/clustering-measures.js";
import { text } from "./data-set.js";

export interface Score {
  records: number;
  /** Pairs of records that are one person. */
  truePairs: number;
  pairs: Accuracy;
  clusters: Accuracy;
  bCubed: Accuracy;
  largestCluster: number;
}

/** Compares the file of `npm run identity -- --pairs FILE` with the truth, which must speak of the very same records. */
export async function scorePairs(connection: DuckDBConnection, pairs: string, truth: string): Promise<Score> {
  const both = `select truth.person, found.person_id
    from (${truth}) as truth
    full join read_csv(${text(pairs)}, all_varchar = true, header = true) as found using (system, customer_id)`;
  await connection.run(`create or replace temp table compared as ${both}`);
  await refuseOtherRecords(connection);
  const overlaps = await overlapsIn(connection);
  const confusion = pairConfusion(overlaps);
  return {
    records: overlaps.reduce((sum, { shared, groups }) => sum + shared * groups, 0),
    truePairs: confusion.truePositives + confusion.falseNegatives,
    pairs: confusionAccuracy(confusion),
    clusters: clusterAccuracy(overlaps),
    bCubed: bCubed(overlaps),
    largestCluster: Math.max(...overlaps.map(({ predicted }) => predicted)),
  };
}

async function refuseOtherRecords(connection: DuckDBConnection): Promise<void> {
  const counts = "count(*) filter (person_id is null) as missing, count(*) filter (person is null) as unknown";
  const [row] = (await connection.runAndReadAll(`select ${counts} from compared`)).getRowObjectsJson();
  const [missing, unknown] = [Number(row?.["missing"]), Number(row?.["unknown"])];
  if (missing + unknown === 0) return;
  throw new Error(
    `identity: expected one person for every record of the truth, received none for ${missing} records, and ${unknown} records that the truth does not know.`,
  );
}

async function overlapsIn(connection: DuckDBConnection): Promise<Overlap[]> {
  const query = `
    with cells as (
      select person_id, person, count(*) as shared from compared group by all
    ),
    sized as (
      select
        shared,
        sum(shared) over (partition by person_id) as predicted,
        sum(shared) over (partition by person) as actual
      from cells
    )
    select shared, predicted, actual, count(*) as groups from sized group by all order by all`;
  const rows = (await connection.runAndReadAll(query)).getRowObjectsJson();
  return rows.map(({ shared, predicted, actual, groups }) => ({
    shared: Number(shared),
    predicted: Number(predicted),
    actual: Number(actual),
    groups: Number(groups),
  }));
}
