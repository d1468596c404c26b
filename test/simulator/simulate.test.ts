import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import readExcelFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvRows, fingerprints, removeFolders, simulated, temporaryFolder } from "./workspace.js";

afterAll(removeFolders);

const small = ["--customers", "300", "--seed", "11"];

describe("simulate", () => {
  let out: string;
  let truth: string;
  beforeAll(async () => {
    truth = temporaryFolder();
    out = await simulated(...small, "--truth", truth);
  }, 30_000);

  it("writes the same bytes for the same seed, in any folder and at any time", async () => {
    const again = await simulated(...small);
    const files = fingerprints(out);
    expect(Object.keys(files).length).toBeGreaterThan(30);
    expect(fingerprints(again)).toEqual(files);
  }, 30_000);

  it("writes other people for another seed", async () => {
    const other = await simulated("--customers", "300", "--seed", "12");
    expect(fingerprints(other)["exports/crm/clients.csv"]).not.toBe(fingerprints(out)["exports/crm/clients.csv"]);
  }, 30_000);

  it("keeps the truth out of the workspace", () => {
    expect(Object.keys(fingerprints(out)).filter((path) => path.includes("truth"))).toEqual([]);
    const { person_id, system } = csvRows(join(truth, "persons.csv"))[0] ?? {};
    expect([person_id, system]).toEqual([expect.stringMatching(/^\d+$/), "crm"]);
  });

  it("knows who every CRM record is, but for the six test records", () => {
    const records = readFileSync(join(out, "exports/crm/clients.csv"), "latin1").trimEnd().split("\n").length - 1;
    const known = csvRows(join(truth, "persons.csv")).filter(({ system }) => system === "crm").length;
    expect(records).toBe(known + 6);
  });

  it("never uses a comma where the till writes JSON, nor a broken line", () => {
    for (const line of readFileSync(join(out, "exports/tills/2024-05.ndjson"), "utf8").trimEnd().split("\n")) {
      expect(JSON.parse(line)).toMatchObject({ shop: expect.stringMatching(/^MN0[1-6]$/), amount: expect.any(Number) });
    }
  });

  it("adds up lines to their orders", () => {
    const totals = new Map<string, number>();
    for (const { order_id = "", line_total } of csvRows(join(out, "exports/webshop/order_lines.csv"))) {
      totals.set(order_id, (totals.get(order_id) ?? 0) + Math.round(Number(line_total) * 100));
    }
    const orders = csvRows(join(out, "exports/webshop/orders.csv"));
    expect(orders.map(({ order_id = "" }) => totals.get(order_id))).toEqual(
      orders.map(({ total }) => Math.round(Number(total) * 100)),
    );
  });

  it("writes files that their own readers read", async () => {
    expect(gunzipSync(readFileSync(join(out, "exports/emailing/messages-2025-S1.csv.gz"))).toString()).toMatch(
      /^message_id,contact,/,
    );
    expect(JSON.parse(readFileSync(join(out, "exports/subscriptions/contracts.json"), "utf8"))).toEqual(
      expect.arrayContaining([]),
    );
    const [sheet] = await readExcelFile(join(out, "exports/stores/products.xlsx"));
    expect(JSON.stringify(sheet)).toContain("Désignation");
    const connection = await (await DuckDBInstance.create()).connect();
    const reader = await connection.runAndReadAll(
      `select count(*) from '${join(out, "exports/analytics/events.parquet")}'`,
    );
    expect(Number(reader.getRows()[0]?.[0])).toBeGreaterThan(300);
  });

  it("writes only customers, orders and products when asked", async () => {
    const orders = await simulated(...small, "--only", "orders");
    expect(Object.keys(fingerprints(orders))).toEqual([
      "exports/crm/clients.csv",
      "exports/stores/products.xlsx",
      "exports/webshop/order_lines.csv",
      "exports/webshop/orders.csv",
    ]);
    expect(existsSync(join(orders, "exports/tills"))).toBe(false);
  }, 30_000);
});
