import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOptions } from "../../simulator/options.js";
import { linked } from "../../simulator/registers/rates.js";
import { simulateRegisters } from "../../simulator/registers/simulate-registers.js";
import { fingerprints, removeFolders, temporaryFolder } from "./workspace.js";

afterAll(removeFolders);

const wanted = 12_000;

async function registers(seed: number, records = wanted): Promise<string> {
  const out = temporaryFolder();
  const options = readOptions(["--out", out, "--only", "registers", "--records", `${records}`, "--seed", `${seed}`]);
  await simulateRegisters({ ...options, records, truth: join(out, "truth") });
  return out;
}

describe("registers", () => {
  let out: string;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    out = await registers(5);
    connection = await (await DuckDBInstance.create(":memory:")).connect();
    const csv = (path: string) => `read_csv('${join(out, path)}', all_varchar = true)`;
    await connection.run(`create table records as
      select 'crm' as system, id_client as customer_id, nom as last_name, prenom as first_name, lower(courriel) as email,
        telephone as phone, adresse as address, code_postal as postal_code, date_naissance as birth_date
      from ${csv("exports/crm/clients.csv")}
      union all
      select 'webshop', customer_id, last_name, first_name, lower(email), phone, address, zip, null
      from ${csv("exports/webshop/customers.csv")}
      union all
      select 'helpdesk', requester_id, last_name, first_name, lower(email), phone, null, zip, null
      from ${csv("exports/helpdesk/requesters.csv")}`);
    await connection.run(`create table who as select * from ${csv("truth/records.csv")}`);
    await connection.run(`create table known as
      select *, row_number() over () as record, right(regexp_replace(phone, '[^0-9]', '', 'g'), 9) as number,
        upper(regexp_replace(strip_accents(address), '[^0-9A-Za-z]', '', 'g')) as street
      from records join who using (system, customer_id)`);
  }, 30_000);

  const one = async (query: string) => Number((await connection.runAndReadAll(query)).getRows()[0]?.[0]);

  it("writes the same bytes for the same seed and others for another", async () => {
    const few = await registers(5, 500);
    expect(fingerprints(await registers(5, 500))).toEqual(fingerprints(few));
    const others = fingerprints(await registers(6, 500));
    expect(Object.entries(fingerprints(few)).filter(([path, hash]) => others[path] === hash)).toEqual([]);
  });

  it("writes as many records as asked for, each known to the truth once", async () => {
    expect(await one("select count(*) from records")).toBe(wanted);
    expect(await one("select count(*) from known")).toBe(wanted);
    expect(await one("select count(*) from (select distinct system, customer_id from known)")).toBe(wanted);
  });

  it("has a fifth of duplicates, one to five records a person", async () => {
    expect(await one("select 1 - count(distinct person) / count(*) from known")).toBeCloseTo(0.2, 1.7);
    expect(await one("select max(n) from (select count(*) as n from known group by person)")).toBe(5);
  });

  it("lets a clerk tell nearly all duplicates by something, and not all", async () => {
    const share = await one(`
      select avg(cast(
        coalesce(jaro_winkler_similarity(one.email, other.email) > 0.93, false)
        or coalesce(levenshtein(one.number, other.number) <= 1, false)
        or coalesce(levenshtein(one.birth_date, other.birth_date) <= 2, false)
        or coalesce(jaro_winkler_similarity(one.street, other.street) > 0.85, false) as int))
      from known as one join known as other on one.person = other.person and one.record < other.record`);
    expect(share).toBeGreaterThan(0.96);
    expect(share).toBeLessThan(0.9999);
    expect(linked).toBeLessThan(1);
  });

  it("is not easy: contacts, homes and names of several people, and people of several names", async () => {
    const shared = (column: string) =>
      one(`select count(*) from (
        select ${column} from known where ${column} is not null group by all having count(distinct person) > 1)`);
    expect(await shared("email")).toBeGreaterThan(30);
    expect(await shared("number")).toBeGreaterThan(30);
    expect(await shared("(street, postal_code)")).toBeGreaterThan(100);
    expect(await shared("(upper(last_name), upper(first_name))")).toBeGreaterThan(20);
    const renamed = await one(`select avg(cast(upper(one.last_name) <> upper(other.last_name) as int))
      from known as one join known as other on one.person = other.person and one.record < other.record`);
    expect(renamed).toBeGreaterThan(0.1);
  });

  it("has surnames as frequent as in France, and a long tail", async () => {
    const martin = await one("select avg(cast(upper(last_name) = 'MARTIN' as int)) from known");
    expect(martin).toBeGreaterThan(0.001);
    expect(martin).toBeLessThan(0.008);
    expect(await one("select count(distinct upper(last_name)) / count(*) from known")).toBeGreaterThan(0.4);
  });

  it("says nothing of who is who but in the truth", () => {
    const headers = ["crm/clients.csv", "webshop/customers.csv", "helpdesk/requesters.csv"].map(
      (path) => readFileSync(join(out, "exports", path), "utf8").split("\n", 1)[0],
    );
    expect(headers.join()).not.toMatch(/person|truth/);
  });
});

it("wants a number of records with the registers, and only there", () => {
  const message = "--records: expected with --only registers, and only there.";
  expect(() => readOptions(["--out", "x", "--only", "registers"])).toThrow(message);
  expect(() => readOptions(["--out", "x", "--records", "10"])).toThrow(message);
});
