import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../../../loaders/engines/engine.js";
import { type Computed, computeWorkspace } from "../../support/compute-workspace.js";
import { describeReal } from "../real-data.js";
import { readPurchases } from "./purchases.js";

const FIRST = Date.UTC(1997, 0, 1);
const dayOf = (day: number) => new Date(FIRST + day * 864e5).toISOString().slice(0, 10);

/** The sample as a workspace: one export of orders, seen from the end of the data. */
async function workspaceOf(source: string, folder: string): Promise<void> {
  await mkdir(join(folder, "exports"), { recursive: true });
  const lines = readPurchases(source, "CDNOW_sample.txt").map(
    ({ customer, day, value }, index) => `${index + 1},${customer},${dayOf(day)},${value.toFixed(2)}`,
  );
  await writeFile(join(folder, "exports/orders.csv"), `order,customer,day,value\n${lines.join("\n")}\n`);
  const report = `title: CDNOW
locales: [en]
currency: USD
timezone: UTC
as_of: 1998-06-30
value: {discount_rate: 0.12682503}
sources:
  orders:
    - files: exports/orders.csv
      system: shop
      columns: {order_id: order, customer_id: customer, ordered_at: day, amount: value}
      formats: {date: "%Y-%m-%d"}
`;
  await writeFile(join(folder, "report.yaml"), report);
}

describeReal("cdnow", ["CDNOW_sample.txt"], (source) => {
  let folder: string;
  let computed: Computed;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "clientele-cdnow-"));
    await workspaceOf(source, folder);
    computed = await computeWorkspace(folder);
  }, 120_000);
  afterAll(async () => {
    await computed?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const parameter = (history: string, model: string, name: string): Row =>
    computed
      .table("clv_model")
      .find((row) => row.history === history && row.model === model && row.parameter === name) ?? {};
  function expectWithin(actual: unknown, expected: number, most = 1e-3) {
    expect(Math.abs(Number(actual) / expected - 1), `${actual} for ${expected}`).toBeLessThan(most);
  }

  test("publishes the reference's parameters up to the hold-out (C2)", () => {
    const published = {
      mbg_nbd: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614, log_likelihood: -9582.1327 },
      pareto_nbd: { r: 0.55315, alpha: 10.57633, s: 0.60625, beta: 11.6715, log_likelihood: -9594.976 },
      gamma_gamma: { p: 6.2488, q: 3.7446, gamma: 15.4477, mean_purchase: 35.171 },
    };
    for (const [model, parameters] of Object.entries(published))
      for (const [name, value] of Object.entries(parameters))
        expectWithin(parameter("calibration", model, name).estimate, value);
    expect(Number(parameter("calibration", "gamma_gamma", "correlation").estimate)).toBeCloseTo(0.114, 3);
    expect(parameter("calibration", "mbg_nbd", "r").is_used).toBe(true);
    expect(parameter("calibration", "pareto_nbd", "r").is_used).toBe(false);
  });

  test("publishes the reference's hold-out: what came, what was foreseen, and what the old rate would say (C2)", () => {
    const rows = computed.table("clv_holdout");
    expect(rows.map(({ repeats, customers }) => [repeats, customers])).toEqual([
      ["0", 1411],
      ["1", 439],
      ["2", 214],
      ["3", 100],
      ["4", 62],
      ["5", 38],
      ["6", 29],
      ["7+", 64],
      ["all", 2357],
    ]);
    const actual = [0.237, 0.697, 1.393, 1.56, 2.532, 2.947, 3.862, 6.359];
    for (const [i, value] of actual.entries())
      expect(Math.abs(Number(rows[i]?.actual) - value), `${i}`).toBeLessThan(6e-4);
    const all = rows.at(-1) ?? {};
    expect(all.days).toBe(273);
    expectWithin(Number(all.actual) * 2357, 1882);
    expectWithin(Number(all.predicted) * 2357, 1576.7);
    expectWithin(Number(all.naive) * 2357, 2930.1);
    expectWithin(1 + Number(all.error_model), 1 - 0.162);
    expectWithin(all.miss_naive, 1.024);
  });

  test("sums to one whole, by status and by segment, and says that it is revenue", () => {
    const of = (kind: string) => computed.table("clv_segments").filter((row) => row.kind === kind);
    const [all = {}] = of("all");
    const sum = (column: string) => of("status").reduce((total, row) => total + Number(row[column]), 0);
    expect(of("status").every(({ suppressed }) => !suppressed)).toBe(true);
    expect(sum("customers")).toBe(2357);
    expectWithin(sum("clv"), Number(all.clv), 1e-6);
    expectWithin(sum("expected_orders"), Number(all.expected_orders), 1e-4);
    expect(all.basis).toBe("revenue");
    // Not .81: BG/NBD would take everybody for alive who bought once.
    expect(Number(all.p_alive)).toBeGreaterThan(0.35);
    expect(Number(all.p_alive)).toBeLessThan(0.5);
  });

  test("hides the segments that RFM hides", () => {
    const hidden = (name: string, isPart: (row: Row) => boolean) =>
      computed
        .table(name)
        .filter((row) => isPart(row) && row.suppressed)
        .map(({ segment }) => segment)
        .sort();
    const segments = hidden("rfm_segments", () => true);
    expect(segments.length).toBeGreaterThan(1);
    expect(hidden("clv_segments", ({ kind }) => kind === "rfm")).toEqual(segments);
  });
});
