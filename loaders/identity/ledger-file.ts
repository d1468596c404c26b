import { existsSync } from "node:fs";
import { type Engine, literal } from "../engines/engine.js";
import { ConfigError } from "../faults.js";

/** Name of the ledger in the state folder. */
export const LEDGER_FILE = "persons.parquet";

const COLUMNS = "handle_hash bigint, person_id bigint";

/** Reads the ledger of the last finished build into `identity_former_ledger`; without one, nobody was known. */
export async function loadLedger(engine: Engine, path: string | null): Promise<void> {
  await engine.run(`create or replace table identity_former_ledger (${COLUMNS})`);
  if (path === null || !existsSync(path)) return;
  try {
    await engine.run(`insert into identity_former_ledger
      select handle_hash, person_id from read_parquet(${literal(path)}) where person_id is not null`);
  } catch (error) {
    throw new ConfigError(
      [
        {
          where: path,
          what: "the ledger of person ids cannot be read",
          expected: "a Parquet file as a build writes it",
          remedy: "Restore it from a copy, or remove it: persons are then named anew.",
        },
      ],
      { cause: error },
    );
  }
}

/** Writes `identity_ledger`: hashes and numbers only, in an order that depends on nothing else. */
export const writeLedger = (engine: Engine, path: string): Promise<void> =>
  engine.run(`copy (select handle_hash, person_id from identity_ledger order by handle_hash nulls last, person_id)
    to ${literal(path)} (format parquet, compression zstd)`);
