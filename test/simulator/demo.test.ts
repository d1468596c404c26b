import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvRows, fingerprints, removeFolders, simulated, temporaryFolder } from "./workspace.js";

afterAll(removeFolders);

const demo = fileURLToPath(new URL("../../data", import.meta.url));

/** The committed demo is what `npm run simulate` writes, and looks like a shop. */
describe("demo workspace", () => {
  let out: string;
  let truth: string;
  beforeAll(async () => {
    truth = temporaryFolder();
    out = await simulated("--seed", "7", "--customers", "8000", "--as-of", "2026-10-31", "--truth", truth);
  }, 60_000);

  it("is what the simulator writes", () => {
    expect(fingerprints(join(demo, "exports"))).toEqual(fingerprints(join(out, "exports")));
  });

  it("has about one person in eight twice or more in the CRM", () => {
    const records = new Map<string, number>();
    for (const { person_id = "", system } of csvRows(join(truth, "persons.csv"))) {
      if (system === "crm") records.set(person_id, (records.get(person_id) ?? 0) + 1);
    }
    const doubled = [...records.values()].filter((count) => count > 1).length;
    expect(doubled / records.size).toBeGreaterThan(0.1);
    expect(doubled / records.size).toBeLessThan(0.14);
  });

  it("has broken rows, but fewer than one in a hundred", () => {
    const lines = readFileSync(join(out, "exports/crm/clients.csv"), "latin1").trimEnd().split("\n");
    const broken = lines.filter(
      (line) =>
        line.split(";").length !== 24 ||
        /31\/02|;hier;|né en|45\/13|00\/00|31\/11\/2024 25|29\/02\/1983|;12\/1990/.test(line),
    );
    expect(broken.length).toBeGreaterThanOrEqual(20);
    expect(broken.length / lines.length).toBeLessThan(0.01);
  });

  it("has the orders, tickets and baskets of a real shop", () => {
    const orders = csvRows(join(out, "exports/webshop/orders.csv")).filter(({ total }) => Number(total) > 0);
    const baskets = orders.reduce((sum, { total }) => sum + Number(total), 0) / orders.length;
    expect(orders.length).toBeGreaterThan(10_000);
    expect(baskets).toBeGreaterThan(45);
    expect(baskets).toBeLessThan(60);
    const months = new Map<string, number>();
    for (const [, month = ""] of readFileSync(join(out, "exports/helpdesk/tickets.csv"), "utf8").matchAll(
      /^8\d{5},[^,]*,[^,]*,(\d{4}-\d{2})/gm,
    )) {
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    expect(months.size).toBe(36);
    expect(Math.min(...months.values())).toBeGreaterThanOrEqual(200);
  });

  it("shows nothing after the last day but a till with a wrong clock", () => {
    const days = readFileSync(join(out, "exports/tills/2026-08.ndjson"), "utf8").matchAll(/"time":"(\S+) /g);
    const late = [...days].filter(([, day = ""]) => day > "2026-10-31");
    expect(late.length).toBeGreaterThanOrEqual(3);
    expect(late.length).toBeLessThanOrEqual(5);
    expect(
      csvRows(join(out, "exports/webshop/orders.csv")).filter(({ created_at = "" }) => created_at > "2026-11-01"),
    ).toEqual([]);
  });
});
