import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PUBLISHED_TABLES } from "../../loaders/publish/tables.js";
import { computeWorkspace } from "../support/compute-workspace.js";

const REPORT = `title: Essai
locales: [en]
currency: EUR
timezone: Europe/Paris
as_of: 2026-10-31
sources:
  orders:
    - files: exports/orders.csv
      system: shop
      columns: {order_id: id, customer_id: customer, ordered_at: at, amount: amount, channel: channel}
`;

/** Ten orders each of as many customers, and of nobody known. */
async function compute(customers: number, anonymous = 0) {
  const folder = mkdtempSync(join(tmpdir(), "clientele-few-"));
  cpSync("test/input/warehouse/empty", folder, { recursive: true });
  mkdirSync(join(folder, "exports"), { recursive: true });
  writeFileSync(join(folder, "report.yaml"), REPORT);
  const of = (customer: string, index: number) =>
    `${customer}-${index},${customer.startsWith("A") ? "" : customer},2026-${String(index + 1).padStart(2, "0")}-10,${10 + index},web`;
  const names = [
    ...Array.from({ length: customers }, (_, index) => `C${index}`),
    ...Array.from({ length: anonymous }, (_, index) => `A${index}`),
  ];
  const lines = names.flatMap((name) => Array.from({ length: 10 }, (_, index) => of(name, index)));
  writeFileSync(join(folder, "exports/orders.csv"), `id,customer,at,amount,channel\n${lines.join("\n")}\n`);
  const computed = await computeWorkspace(folder);
  const report = JSON.parse(readFileSync(join(computed.folder, "published/report.json"), "utf8"));
  const filled = PUBLISHED_TABLES.filter(
    ({ name, disclosure }) => disclosure !== "exempt" && computed.table(name).length > 0,
  ).map(({ name }) => name);
  await computed.close();
  rmSync(folder, { recursive: true, force: true });
  return { filled, report };
}

const NOTE =
  "fewer than 11 persons stand in the exports, so no table about persons, purchases or requests is published.";

test.each([1, 2])(
  "a base of %i persons: nothing about them is published, and the report says so",
  async (customers) => {
    const { filled, report } = await compute(customers);
    expect(filled).toEqual([]);
    expect(report.has_too_few_persons).toBe(true);
    expect(report.warnings).toEqual([NOTE]);
  },
  120_000,
);

test("sales of nobody known are about no person: they stand", async () => {
  const { filled, report } = await compute(0, 40);
  expect(filled).toContain("revenue_monthly");
  expect(report.has_too_few_persons).toBe(false);
  expect(report.warnings).not.toContain(NOTE);
}, 120_000);
