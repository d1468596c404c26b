import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDuckdb } from "../../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../../loaders/engines/engine.js";
import { explainIdentity } from "../../../loaders/identity/explain/index.js";
import { resolveIdentity } from "../../../loaders/identity/identity.js";
import { identitySchema } from "../../../loaders/workspace/identity-schema.js";
import { addStaged, createStaged } from "../../support/staged.js";

const SLOW = 60_000;
const settings = identitySchema.parse({});
let engine: Engine;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "clientele-explain-"));
  engine = await openDuckdb({ memory: "1GB", spill: folder });
  await createStaged(engine);
  const anne = { first_name: "Anne", last_name: "Lefèvre", birth_date: "1980-05-17", email: "anne@free.fr" };
  await addStaged(engine, "customers", "crm", [
    { customer_id: "1", ...anne, phone: "0612345678" },
    { customer_id: "2", ...anne, first_name: "ANNE" },
    { customer_id: "3", phone: "06 12 34 56 78" },
    { customer_id: "4", first_name: "Zoé", last_name: "Petit", email: "zoe@free.fr", person_key: "Z" },
    { customer_id: "5", first_name: "Zoë", last_name: "Grand", person_key: "Z" },
  ]);
  await addStaged(engine, "orders", "shop", [{ email: "anne@free.fr" }]);
  const identity = await resolveIdentity(engine, { settings });
  await explainIdentity(engine, identity, { settings, privateDir: folder, locale: "en" });
}, SLOW);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const list = (name: string): string[] =>
  readFileSync(join(folder, "identity", name), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1);

test("n − 1 merges for each person of n customer records, each with its reason", () => {
  const merges = list("merges.csv").map((row) => row.split(",").slice(1).join(","));
  expect(merges).toHaveLength(3);
  const why = (pair: string) => merges.find((row) => row.startsWith(pair));
  expect(why("crm,1,crm,2")).toMatch(/same e-mail \+[0-9.]+/);
  expect(why("crm,1,crm,3")).toContain(",,same phone (names not compared),");
  expect(why("crm,4,crm,5")).toContain(",,same person as the system says,");
});

test("the private folder holds what was kept, and from where, for its owner only", () => {
  const names = ["golden_lineage.csv", "golden_records.csv", "merges.csv", "review.csv", "sample.csv"];
  const written = readdirSync(join(folder, "identity"));
  for (const name of names) {
    expect(written).toContain(name);
    expect(statSync(join(folder, "identity", name)).mode & 0o777).toBe(0o600);
  }
  const golden = list("golden_records.csv").map((row) => row.split(",").slice(1, 9).join(","));
  expect(golden.sort()).toEqual(["2,,Zoé,Petit,,,,zoe@free.fr", "3,,Anne,Lefèvre,,1980-05-17,,anne@free.fr"]);
  // The order by e-mail is no customer record, but one more that holds the address.
  const email = list("golden_lineage.csv").find((row) => row.includes(",email,true,anne@free.fr,"));
  expect(email?.split(",").slice(4)).toEqual(["crm", "1", "3", "only"]);
});
