import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inert, writeCsv, writePrivateCsv } from "../../loaders/confidential/csv.js";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";

let engine: Engine;
let folder: string;
const mode = (path: string) => statSync(path).mode & 0o777;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "clientele-csv-"));
  engine = await openDuckdb({ memory: "200MB", spill: folder });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

test("a private list is its owner's, its folder too, whatever they were", async () => {
  const [own, path] = [join(folder, "private"), join(folder, "private", "list.csv")];
  await writePrivateCsv(engine, "select 1 as a", path);
  chmodSync(own, 0o755);
  chmodSync(path, 0o644);
  await writePrivateCsv(engine, "select 'a \"b\", c' as a, null as b", path);
  expect(readFileSync(path, "utf8")).toBe('a,b\n"a ""b"", c",\n');
  expect([mode(own), mode(path)]).toEqual([0o700, 0o600]);
});

test("a list for others keeps to the mode of the machine and leaves its folder alone", async () => {
  const path = join(folder, "pairs.csv");
  const before = mode(folder);
  await writeCsv(engine, "select 1 as a", path, 0o666);
  expect(mode(path)).toBe(0o666 & ~process.umask());
  expect(mode(folder)).toBe(before);
});

test("what stood there stays where the new list cannot be made, and no half of it is left", async () => {
  const path = join(folder, "kept.csv");
  writeFileSync(path, "old\n");
  await expect(writeCsv(engine, "select error('no') as a from range(3)", path, 0o600)).rejects.toThrow("no");
  expect(readFileSync(path, "utf8")).toBe("old\n");
  expect(readdirSync(folder).filter((name) => name.includes(".new-"))).toEqual([]);
  expect(existsSync(path)).toBe(true);
});

test("no spreadsheet runs a value as a formula; a number stays one", async () => {
  const values = ["=cmd()", "+33 6", "-12.5", "@here", "\tx", "plain"];
  const rows = await engine.rows(
    `select ${inert("value")} as shown from (select unnest([${values.map((value) => `'${value}'`).join(", ")}]) as value)`,
  );
  expect(rows.map(({ shown }) => shown)).toEqual(["'=cmd()", "+33 6", "-12.5", "'@here", "'\tx", "plain"]);
});
