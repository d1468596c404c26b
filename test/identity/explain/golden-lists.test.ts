import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "../../../loaders/engines/engine.js";
import { writeGoldenLists } from "../../../loaders/identity/explain/golden-lists.js";
import { goldenOf } from "../golden/told.js";

let engine: Engine;
let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "clientele-golden-"));
  engine = await goldenOf([
    {
      person: 7,
      last_name: "=Lefèvre",
      email: "famille.lefevre@free.fr",
      updated_at: "2025-06-01",
      city: "Saint-Malo",
    },
    { person: 7, system: "shop", last_name: "LEFÈVRE", email: "Anne@Free.fr", updated_at: "2025-01-01" },
    { person: 8, last_name: "Petit, Zoé", birth_date: "1990-02-03", excluded_reason: "deceased" },
    { person: 9 },
  ]);
  await writeGoldenLists(engine, folder);
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

test("one row per person: records, why it is out of scope, the values that were kept, its ids; no formulas", () => {
  expect(readFileSync(path("golden_records.csv"), "utf8").split("\n")).toEqual([
    "person_id,records,excluded_reason,first_name,last_name,birth_name,birth_date,gender,email,mobile,landline,loyalty_id,address,postal_code,city,country,ids",
    "7,2,,,'=Lefèvre,,,,anne@free.fr,,,,,,Saint-Malo,,crm:7-1 | shop:7-2",
    "8,1,deceased,Zoé,Petit,,1990-02-03,,,,,,,,,,crm:8-3",
    "9,1,,,,,,,,,,,,,,,crm:9-4",
    "",
  ]);
});

test("one row per different value of several records: what was kept, and what it won over, each with its record", () => {
  expect(readFileSync(path("golden_lineage.csv"), "utf8").split("\n")).toEqual([
    "person_id,field,kept,value,system,customer_id,records,rule",
    "7,last_name,true,'=Lefèvre,crm,7-1,2,only",
    "7,email,true,anne@free.fr,shop,7-2,1,personal",
    "7,email,false,famille.lefevre@free.fr,crm,7-1,1,personal",
    "7,city,true,Saint-Malo,crm,7-1,1,only",
    "",
  ]);
});

test("both are for their owner only", () => {
  for (const name of ["golden_records.csv", "golden_lineage.csv"])
    expect(statSync(path(name)).mode & 0o777).toBe(0o600);
});
