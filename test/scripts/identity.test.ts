import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { identityArguments } from "../../scripts/identity/arguments.js";

const SLOW = 60_000;
const HEADER = "left_system,left_id,right_system,right_id,decision";
let folder: string;
let workspace: string;
const path = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(path(name), "utf8");
const identity = (...options: string[]) =>
  spawnSync(process.execPath, ["scripts/run.mjs", "scripts/identity.ts", "--workspace", workspace, ...options], {
    encoding: "utf8",
    env: { ...process.env, CI: "true" },
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clientele-identity-test-"));
  workspace = path("workspace");
  cpSync("test/input/warehouse/shop", workspace, { recursive: true });
  // A second record that somebody settled by hand, so that the matcher's opinion says nothing here.
  appendFileSync(join(workspace, "exports/customers.csv"), "z1,P1@example.org,Ann,Rennes,35000,1951-03-02,yes,\n");
  // A spreadsheet would run this address.
  appendFileSync(join(workspace, "exports/customers.csv"), "z2,=cmd@orange.fr,Zoe,Rennes,35000,1952-04-05,yes,\n");
  writeFileSync(join(workspace, "decisions.csv"), `${HEADER}\nshop,c1,shop,z1,same\nshop,c1,shop,c2,different\n`);
  appendFileSync(join(workspace, "report.yaml"), "identity: {decisions: decisions.csv}\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  "writes one row per record, ids only, in order, and what it took as JSON",
  () => {
    const { status, stderr } = identity("--pairs", path("pairs.csv"), "--json", path("run.json"));
    expect(status, stderr).toBe(0);
    const [header, ...rows] = text("pairs.csv").trimEnd().split("\n");
    expect(header).toBe("system,customer_id,person_id");
    const ids = rows.map((row) => row.split(",") as [string, string, string]);
    const keys = ids.map(([system, id]) => `${system},${id}`);
    expect(keys).toEqual([...keys].sort());
    const person = new Map(ids.map(([, id, person_id]) => [id, person_id]));
    expect(person.get("z1")).toBe(person.get("c1"));
    expect(person.get("c2")).not.toBe(person.get("c1"));
    const run = JSON.parse(text("run.json"));
    expect(run).toMatchObject({ records: rows.length, persons: new Set(person.values()).size });
    expect(run.stages.map(({ stage }: { stage: string }) => stage)).toEqual([
      "workspace",
      "staging",
      "identity",
      "write",
    ]);
    const before = text("pairs.csv");
    expect(identity("--pairs", path("pairs.csv"), "--golden", path("golden.csv")).status).toBe(0);
    expect(text("pairs.csv")).toBe(before);
  },
  SLOW,
);

test("writes golden records for their owner only, one row per person", () => {
  const [header, ...rows] = text("golden.csv").trimEnd().split("\n");
  expect(header).toMatch(/^person_id,records,excluded_reason,first_name,last_name,/);
  const ids = rows.map((row) => row.split(",")[0]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, , id] of text("pairs.csv")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((row) => row.split(",")))
    expect(ids).toContain(id);
  expect(text("golden.csv")).toContain("'=cmd@orange.fr");
  expect(statSync(path("golden.csv")).mode & 0o777).toBe(0o600);
});

test(
  "tells which files have rows that could not be read, and why",
  () => {
    const bad = path("bad");
    cpSync("test/input/warehouse/empty", bad, { recursive: true });
    writeFileSync(join(bad, "exports/customers.csv"), "id,email\n,a@example.org\n,b@example.org\n");
    const { status, stderr } = identity("--pairs", path("bad.csv"), "--workspace", bad);
    expect(status, stderr).toBe(0);
    expect(stderr).toContain("note: 2 of 2 rows of exports/customers.csv could not be read: customer_id_missing (2).");
    expect(stderr).toContain("0 records of 0 persons");
  },
  SLOW,
);

test("leaves the workspace as it was", () => {
  expect(existsSync(join(workspace, ".state"))).toBe(false);
  expect(existsSync(join(workspace, "private"))).toBe(false);
});

test("says all that is wrong with its options at once", () => {
  const { status, stderr } = identity("--threshold", "high", "--as-of", "2025-02-30");
  expect(status).toBe(1);
  expect(stderr).toContain(
    "command line: --pairs: the option, expected the CSV file to write, received nothing. Write npm run identity -- --workspace DIR --pairs FILE.",
  );
  expect(stderr).toContain(
    'command line: --threshold: the threshold, expected a number of bits from -50 to 50, such as 6.5, received "high".',
  );
  expect(stderr).toContain(
    'command line: --as-of: invalid day, expected a day such as 2026-10-31, received "2025-02-30".',
  );
});

test("an unknown option is an error with a suggestion", () => {
  const { status, stderr } = identity("--pair", path("pairs.csv"));
  expect(status).toBe(1);
  expect(stderr).toContain('Did you mean "--pairs"?');
});

test("never writes over what the report is made from, nor a file twice", () => {
  const customers = join(workspace, "exports/customers.csv");
  const before = readFileSync(customers, "utf8");
  const { status, stderr } = identity("--pairs", customers, "--json", path("x.csv"), "--golden", path("x.csv"));
  expect(status).toBe(1);
  expect(stderr).toContain(`command line: --pairs: the file would stand in ${join(workspace, "exports")}`);
  expect(stderr).toContain("command line: --json: two options name the same file");
  expect(readFileSync(customers, "utf8")).toBe(before);
  expect(identity("--pairs", folder).stderr).toContain("command line: --pairs: the file is a folder");
});

test("a negative threshold needs no equals sign", () => {
  const pairs = { workspace: resolve("shop"), state: resolve("shop/.state"), pairs: resolve("pairs.csv") };
  const words = ["--workspace", "shop", "--threshold", "-5.5", "--pairs", "pairs.csv"];
  expect(identityArguments(words)).toEqual({ ...pairs, threshold: -5.5 });
  expect(() => identityArguments(["--pairs", "x.csv", "--threshold", "-51"])).toThrow("from -50 to 50");
});
