import type { Engine } from "../../../loaders/engines/engine.js";
import { chooseGolden } from "../../../loaders/identity/golden/golden.js";
import { normaliseRecords } from "../../../loaders/identity/normalise/index.js";
import { collectRecords } from "../../../loaders/identity/records.js";
import { giveBack, takeEngine } from "../../support/shared-engines.js";
import { addStaged, createStaged, type StagedRow } from "../../support/staged.js";

/** A record of a person, by default of the system crm, under the id `<person>-<place among the given>`. */
export type Told = StagedRow & { readonly person?: number; readonly system?: string };

/** An engine in which the given records are the persons they name, with their golden records. */
export async function goldenOf(told: readonly Told[], trust: readonly string[] = []): Promise<Engine> {
  const engine = await takeEngine();
  await createStaged(engine);
  for (const [index, { person = 1, system = "crm", ...row }] of told.entries())
    await addStaged(engine, "customers", system, [{ customer_id: `${person}-${index + 1}`, ...row }]);
  await collectRecords(engine);
  await normaliseRecords(engine, { asOf: "2026-10-31" });
  await engine.run(`create table person_records as
      select record_id, cast(split_part(customer_id, '-', 1) as bigint) as person_id from identity_raw;
    create table person_handles as
      select handle, cast(split_part(customer_id, '-', 1) as bigint) as person_id from identity_raw`);
  await chooseGolden(engine, trust);
  return engine;
}

/** What is asked of the golden records of some records; the engine is given back. */
export async function asked(sql: string, told: readonly Told[], trust: readonly string[] = []): Promise<unknown[]> {
  const engine = await goldenOf(told, trust);
  try {
    return await engine.rows(sql);
  } finally {
    await giveBack(engine);
  }
}
