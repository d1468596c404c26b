import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeAnomalies } from "../../loaders/build/anomalies-file.js";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";

test("records to look at go to a file of the owner's, grouped by what they share, without it and without formulas", async () => {
  const folder = mkdtempSync(join(tmpdir(), "clientele-anomalies-"));
  const engine = await openDuckdb({ memory: "200MB", spill: folder });
  await engine.run(`create table identity_raw as select * from (values
    (1, 'crm', '=cmd()'), (2, 'shop', '-12'), (3, 'crm', 'c3'), (4, 'crm', 'c4')) as t(record_id, system, customer_id)`);
  const found = `select * from (values
    (3, 'shared_phone', '+33600000002'), (1, 'shared_phone', '+33600000001'), (2, 'shared_phone', '+33600000001'),
    (4, 'keyboard_names', null)) as t(record_id, family, shared_value)`;
  const node = {
    name: "int_anomaly_records",
    reads: [],
    build: () => engine.run(`create table int_anomaly_records as ${found}`),
  };
  await writeAnomalies(engine, [node], folder);
  await engine.close();
  const path = join(folder, "anomalies.csv");
  expect(readFileSync(path, "utf8")).toBe(
    "family,system,customer_id,group\nkeyboard_names,crm,c4,\nshared_phone,crm,'=cmd(),1\nshared_phone,shop,-12,1\nshared_phone,crm,c3,2\n",
  );
  expect(statSync(path).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
