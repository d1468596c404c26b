import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Computed, computeWorkspace } from "../support/compute-workspace.js";

const ROWS = 350;
let folder: string;
let computed: Computed;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "clientele-rejected-"));
  cpSync("test/input/warehouse/empty", folder, { recursive: true });
  const rows = Array.from({ length: ROWS }, (_, index) => `,p${index}@example.org`);
  writeFileSync(join(folder, "exports/customers.csv"), `id,email\n${rows.join("\n")}\n`);
  computed = await computeWorkspace(folder);
}, 120_000);
afterAll(async () => {
  await computed?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("customers who all lack an id are rejected, and the report is of nobody", () => {
  expect(computed.facts.staging.files[0]).toMatchObject({ rows_read: ROWS, rows_accepted: 0, rows_rejected: ROWS });
  expect(computed.facts.identity.persons).toBe(0);
  expect(computed.table("reachability")).toEqual([]);
  expect(computed.sum("reachability_sets", "persons")).toBe(0);
});
