import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Run } from "../../bench/identity/measure.js";
import { benchOptions } from "../../bench/identity/options.js";
import { realSets } from "../../bench/identity/real-sets.js";
import { scorePairs } from "../../bench/identity/score.js";
import { testSeeds, tuningSeeds } from "../../bench/identity/simulated-sets.js";
import { curveTable, growthSentence, resultTable } from "../../bench/identity/tables.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clientele-bench-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, ...lines: string[]): string => {
  writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  return join(folder, name);
};

async function scored(pairs: string, truth: string) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  try {
    return await scorePairs(connection, pairs, truth);
  } finally {
    connection.closeSync();
  }
}

describe("scoring", () => {
  const truth = (...rows: string[]) => {
    const path = write("truth.csv", "system,customer_id,person", ...rows);
    return `select * from read_csv('${path}', all_varchar = true)`;
  };

  it("compares the command's file with the truth, the same id in two systems being two records", async () => {
    // Predicted {crm 1, crm 2, shop 1} and {shop 2}; true {crm 1, crm 2} and {shop 1, shop 2}.
    const pairs = write("pairs.csv", "system,customer_id,person_id", "crm,1,p", "crm,2,p", "shop,1,p", "shop,2,q");
    const score = await scored(pairs, truth("crm,1,a", "crm,2,a", "shop,1,b", "shop,2,b"));
    expect(score).toMatchObject({ records: 4, truePairs: 2, largestCluster: 3 });
    expect(score.pairs).toEqual({ precision: 1 / 3, recall: 1 / 2, f1: 2 / 5 });
    expect(score.clusters).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(score.bCubed.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 12);
    expect(score.bCubed.recall).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 2) / 4, 12);
  });

  it("refuses a file that leaves records out or knows others", async () => {
    const pairs = write("pairs.csv", "system,customer_id,person_id", "crm,1,p", "crm,3,p", "crm,4,");
    await expect(scored(pairs, truth("crm,1,a", "crm,2,a", "crm,4,b"))).rejects.toThrow(
      "identity: expected one person for every record of the truth, received none for 2 records, and 1 records that the truth does not know.",
    );
  });
});

describe("public sets", () => {
  it("reads who is who from febrl's ids, blanks after commas and all, and keeps the security number out", async () => {
    mkdirSync(join(folder, "febrl"));
    write(
      "febrl/dataset3.csv",
      "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id",
      "rec-7-org, ann, lee, 1, a street, , perth, 6000, wa, 19700101, 1111111",
      "rec-7-dup-0, an, lee, 1, a street, , perth, 6000, wa, 19700101, 1111111",
      "rec-70-org, bob, ray, 2, b street, , perth, 6000, wa, 19700202, 2222222",
    );
    const set = realSets(folder, folder).find(({ name }) => name === "febrl3");
    const prepared = await set?.prepare();
    if (!prepared || "skipped" in prepared) throw new Error("expected febrl3 to be there");
    const pairs = write(
      "pairs.csv",
      "system,customer_id,person_id",
      ...["rec-7-org,1", "rec-7-dup-0,1", "rec-70-org,2"].map((row) => `febrl3,${row}`),
    );
    expect(await scored(pairs, prepared.truth)).toMatchObject({ records: 3, truePairs: 1, pairs: { f1: 1 } });
    const report = readFileSync(join(prepared.workspace, "report.yaml"), "utf8");
    expect(report).toContain("${REAL_DATA}/febrl/dataset3.csv");
    expect(report).not.toContain("soc_sec_id");
  });

  it("says where it looked for a set that is not there", async () => {
    const [first] = realSets(join(folder, "none"), folder);
    expect(await first?.prepare()).toEqual({
      skipped: `no real data at ${join(folder, "none", "febrl/dataset1.csv")} (REAL_DATA=folder names another place)`,
    });
  });
});

describe("options", () => {
  const names = (...args: string[]) => benchOptions(folder, args, folder).sets.map(({ name }) => name);

  it("measures everything, or what is named", () => {
    expect(names()).toEqual(["febrl1", "febrl2", "febrl3", "fake_1000", "10k", "100k", "1m"]);
    expect(names("--only", "10k,febrl3")).toEqual(["febrl3", "10k"]);
    expect(() => names("--only", "febrl4")).toThrow(
      '--only: expected some of febrl1, febrl2, febrl3, fake_1000, 10k, 100k, 1m, received "febrl4".',
    );
  });

  it("writes only the full report, and tunes on seeds that are never reported", () => {
    expect(benchOptions(folder, [], folder).isReported).toBe(true);
    expect(benchOptions(folder, ["--only", "10k"], folder).isReported).toBe(false);
    const tuning = benchOptions(folder, ["--tune", "--only", "10k"], folder);
    expect(tuning.isReported).toBe(false);
    expect(tuning.sets.map(({ name }) => name)).toEqual(["10k, seed 11", "10k, seed 12", "10k, seed 13"]);
    expect(() => names("--tune", "--only", "febrl3")).toThrow("--only: expected some of 10k, 100k, 1m");
    expect(Object.values(testSeeds).filter((seed) => tuningSeeds.some((kept) => kept === seed))).toEqual([]);
  });
});

describe("tables", () => {
  const accuracy = { precision: 0.99, recall: 0.5, f1: 0.66443 };
  const run: Run = {
    name: "10k",
    records: 10_000,
    truePairs: 2767,
    pairs: accuracy,
    clusters: { precision: Number.NaN, recall: 0, f1: Number.NaN },
    bCubed: { precision: 1, recall: 0.9, f1: 0.94737 },
    largestCluster: 6,
    seconds: 2.345,
    peakMegabytes: 1234.5,
    stages: [
      { stage: "staging", seconds: 0.5 },
      { stage: "identity", seconds: 1.25 },
    ],
  };

  it("shows every measure of a set", () => {
    expect(
      resultTable([run]),
    ).toBe(`| records of | records | true pairs | pair precision | recall | F1 | cluster F1 | B³ precision | recall | F1 | largest cluster | seconds | of them identity | peak MB |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
| 10k | 10,000 | 2,767 | 0.9900 | 0.5000 | 0.6644 | – | 1.0000 | 0.9000 | 0.9474 | 6 | 2.3 | 1.3 | 1,235 |`);
  });

  it("shows a line for each threshold", () => {
    const points = [-10, 0, 8].map((threshold) => ({ threshold, runs: [run] }));
    expect(curveTable(points)).toBe(`| threshold | 10k precision | recall | F1 | largest |
| --: | --: | --: | --: | --: |
| −10 | 0.9900 | 0.5000 | 0.6644 | 6 |
| 0 | 0.9900 | 0.5000 | 0.6644 | 6 |
| +8 | 0.9900 | 0.5000 | 0.6644 | 6 |`);
  });

  it("says how time grows with the records", () => {
    const whole = { ...run, records: 100_000, seconds: 23.45, stages: [{ stage: "identity", seconds: 25 }] };
    expect(growthSentence({ tenth: run, whole, scanSeconds: 0.5 })).toBe(
      "From 10,000 to 100,000 records time grows with the power 1.00 of their number (identity alone: 1.30); the larger set takes 47 times as long as a bare DuckDB scan of the same files, 0.50 s.",
    );
  });
});
