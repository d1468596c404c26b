import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepLedger, ledgerIn, withLedger } from "../../scripts/build/ledger.js";

let folder: string;
let temp: string;
let state: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clientele-keep-"));
  [temp, state] = [join(folder, "temp"), join(folder, "state")];
  mkdirSync(temp);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a fingerprint changes with the ledger, and with nothing else of the state", async () => {
  const without = withLedger("inputs", state);
  writeFileSync(join(temp, "persons.parquet"), "one");
  await keepLedger(temp, state);
  const first = withLedger("inputs", state);
  expect(first).not.toBe(without);
  writeFileSync(join(state, "last-build.json"), "{}");
  expect(withLedger("inputs", state)).toBe(first);
  expect(withLedger("others", state)).not.toBe(first);
});

test("the new ledger takes the old one's place, for its owner only, and leaves nothing beside it", async () => {
  for (const text of ["old", "new"]) {
    writeFileSync(join(temp, "persons.parquet"), text, { mode: 0o644 });
    await keepLedger(temp, state);
    expect(readFileSync(ledgerIn(state), "utf8")).toBe(text);
  }
  expect(statSync(ledgerIn(state)).mode & 0o777).toBe(0o600);
  expect(readdirSync(state)).toEqual(["persons.parquet"]);
});

test("where there is no new ledger, the old one stays", async () => {
  mkdirSync(state);
  writeFileSync(ledgerIn(state), "old");
  await expect(keepLedger(temp, state)).rejects.toThrow("ENOENT");
  expect(readdirSync(state)).toEqual(["persons.parquet"]);
  expect(readFileSync(ledgerIn(state), "utf8")).toBe("old");
});
