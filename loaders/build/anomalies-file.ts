import { join } from "node:path";
import { inert, writePrivateCsv } from "../confidential/csv.js";
import type { Engine } from "../engines/engine.js";
import { inOrder, type ModelNode } from "../models/graph.js";

const RECORDS = "int_anomaly_records";

/**
 * Writes `anomalies.csv` to the private folder: which records to look at, by family; those with the same group share the
 * same value. Builds the models it needs, which hold no SQL of the workspace, so that it can run while files may be written, and gives their names.
 */
export async function writeAnomalies(
  engine: Engine,
  nodes: readonly ModelNode[],
  privateDir: string,
): Promise<readonly string[]> {
  const built = inOrder(nodes, [RECORDS]);
  for (const node of built) await node.build(engine);
  await writePrivateCsv(
    engine,
    `select found.family, ${inert("identity_raw.system")} as system, ${inert("identity_raw.customer_id")} as customer_id,
       case when found.shared_value is not null
         then dense_rank() over (partition by found.family order by found.shared_value nulls last) end as "group"
     from ${RECORDS} as found inner join identity_raw on found.record_id = identity_raw.record_id
     order by found.family, "group" nulls last, identity_raw.system, identity_raw.customer_id, found.record_id`,
    join(privateDir, "anomalies.csv"),
  );
  return built.map(({ name }) => name);
}
