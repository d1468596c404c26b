import { chmod, rename, rm } from "node:fs/promises";
import { type Engine, literal } from "../../loaders/engines/engine.js";
import { removeWhenKilled } from "../build/leftovers.js";

/** One row per record of `customers`: where it stands and whose it is. Ids only. */
export const PAIRS = `select records.source_system as system, records.customer_id, handles.person_id
  from stg_customers as records left join person_handles as handles
    on row_handle(records.source_system, records.customer_id, records.email, records.phone, records.loyalty_id) = handles.handle`;

/**
 * Writes what a query gives as CSV through the engine, as a file for its owner only where `mode` says so.
 * What stood there stays until the new file is whole.
 */
export async function writeCsv(engine: Engine, query: string, path: string, mode?: 0o600): Promise<void> {
  const unfinished = `${path}.new-${process.pid}`;
  removeWhenKilled(unfinished);
  try {
    await engine.run(`copy (${query}) to ${literal(unfinished)} (format csv, header true)`);
    if (mode !== undefined) await chmod(unfinished, mode);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}
