import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashTree } from "../../loaders/build/fingerprint.js";
import { type Sandbox, sandbox } from "./run-cli.js";

const SLOW = { timeout: 120_000 };
const LATE_DAY = "2025-06-29";

describe("a build", SLOW, () => {
  let shop: Sandbox;
  beforeAll(() => {
    shop = sandbox("shop");
    const { status, stderr } = shop.build();
    expect(status, stderr).toBe(0);
  }, SLOW.timeout);
  afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

  const orders = () =>
    Number(
      JSON.parse(readFileSync(join(shop.out, "build.json"), "utf8")).files.find(
        (file: { table: string }) => file.table === "orders",
      ).rows_read,
    );

  test("leaves a site, its tables and an account of what was read", () => {
    for (const file of ["index.html", "en/index.html", "tables/sources.csv", "tables/index.json", "build.json"])
      expect(existsSync(join(shop.out, file)), file).toBe(true);
    const log = shop.log();
    expect(log).toMatchObject({ exit: 0, up_to_date: false, as_of: "2025-06-30", errors: [] });
    expect(log.stages.map(({ name }) => name)).toEqual([
      "workspace",
      "inputs",
      "staging",
      "identity",
      "explanations",
      "models",
      "publish",
      "counting",
      "render",
    ]);
    expect(log.counts.rows_read).toBe(
      (log.counts.rows_accepted ?? 0) + (log.counts.rows_rejected ?? 0) + (log.counts.rows_filtered ?? 0),
    );
  });

  test("keeps what names people out of the site, in a folder for its owner only", () => {
    expect(statSync(join(shop.workspace, "private")).mode & 0o777).toBe(0o700);
    expect(existsSync(join(shop.out, "private"))).toBe(false);
  });

  test("says within three seconds that nothing changed, and leaves the site alone", () => {
    const before = hashTree(shop.out);
    // The fastest of three: a busy machine says nothing about the build.
    const seconds = [1, 2, 3].map(() => {
      const started = performance.now();
      const { status, stderr } = shop.build();
      expect(status).toBe(0);
      expect(stderr).toContain("Nothing changed");
      return (performance.now() - started) / 1000;
    });
    expect(Math.min(...seconds)).toBeLessThan(3);
    expect(shop.log().up_to_date).toBe(true);
    expect(hashTree(shop.out)).toBe(before);
  });

  test("is the same bytes from another folder", async () => {
    const other = sandbox("shop");
    try {
      expect((await other.buildHere()).status).toBe(0);
      expect(hashTree(other.out)).toBe(hashTree(shop.out));
    } finally {
      rmSync(other.folder, { recursive: true, force: true });
    }
  });

  test("fails with 1 and every fault on a bad configuration, and leaves the site as it was", () => {
    const before = hashTree(shop.out);
    const report = readFileSync(join(shop.workspace, "report.yaml"), "utf8");
    writeFileSync(
      join(shop.workspace, "report.yaml"),
      report.replace("amount: amount", "amout: amount").replace("Europe/Paris", "Europe/Pariss"),
    );
    const { status, stderr } = shop.build();
    writeFileSync(join(shop.workspace, "report.yaml"), report);
    expect(status).toBe(1);
    expect(stderr).toContain('Did you mean "amount"?');
    expect(stderr).toContain("Europe/Pariss");
    expect(shop.log()).toMatchObject({ exit: 1, counts: { rows_read: 0 } });
    expect(shop.log().errors.length).toBeGreaterThanOrEqual(2);
    expect(hashTree(shop.out)).toBe(before);
  });

  test("fails with 1 where a segment's condition names no known variable", async () => {
    const report = readFileSync(join(shop.workspace, "report.yaml"), "utf8");
    writeFileSync(join(shop.workspace, "report.yaml"), report.replace("orders_12m >= 3", "orders_12 >= 3"));
    const { status, stderr } = await shop.buildHere();
    writeFileSync(join(shop.workspace, "report.yaml"), report);
    expect(status, stderr).toBe(1);
    expect(stderr).toMatch(/report\.yaml:\d+:\d+: the condition cannot be read/);
  });

  test("fails with 2 on a gate, after counting, and leaves the site as it was", () => {
    const before = hashTree(shop.out);
    const report = readFileSync(join(shop.workspace, "report.yaml"), "utf8");
    writeFileSync(
      join(shop.workspace, "report.yaml"),
      `${report}thresholds: {completeness.birth_date: 1, completeness.last_name: 0.5, updated_recently: 0}\n`,
    );
    const { status, stderr } = shop.build();
    writeFileSync(join(shop.workspace, "report.yaml"), report);
    expect(status, stderr).toBe(2);
    expect(stderr).toContain("gate completeness.last_name failed");
    expect(stderr).toMatch(
      /gate updated_recently failed for customers.updated_at in \w+ \(exports\/customers.csv\), expected at most 0 % failing, received \d+ of \d+/,
    );
    expect(shop.log().counts.rows_read).toBeGreaterThan(0);
    expect(hashTree(shop.out)).toBe(before);
  });

  test("sees a changed export and tells the change", async () => {
    const before = orders();
    appendFileSync(join(shop.workspace, "exports/orders.csv"), "o99999,c1,2025-06-01 10:00:00,web,completed,10.00,\n");
    expect((await shop.buildHere()).status).toBe(0);
    expect(orders()).toBe(before + 1);
    expect(shop.log().changes).toMatchObject({ rows_read: 1, orders: 1 });
  });

  test("takes the as-of day from the command line, and another language from report.yaml", () => {
    const report = readFileSync(join(shop.workspace, "report.yaml"), "utf8");
    writeFileSync(join(shop.workspace, "report.yaml"), report.replace("locales: [en]", "locales: [en, fr]"));
    expect(existsSync(join(shop.out, "fr"))).toBe(false);
    const { status, stderr } = shop.build("--as-of", LATE_DAY);
    expect(status, stderr).toBe(0);
    expect(existsSync(join(shop.out, "fr/index.html"))).toBe(true);
    expect(shop.log().as_of).toBe(LATE_DAY);
  });
});

test("an unknown option is an error with a suggestion", () => {
  const shop = sandbox("empty");
  const { status, stderr } = shop.build("--workspce", "x");
  rmSync(shop.folder, { recursive: true, force: true });
  expect(status).toBe(1);
  expect(stderr).toContain('Did you mean "--workspace"?');
});

test("a workspace with two customers and nothing else builds with the network denied", SLOW, () => {
  const preload = new URL("../../scripts/render/no-network.mjs", import.meta.url).href;
  const empty = sandbox("empty", ["env", `NODE_OPTIONS=--import=${preload}`]);
  try {
    const { status, stderr } = empty.build();
    expect(status, stderr).toBe(0);
    expect(existsSync(join(empty.out, "en/index.html"))).toBe(true);
    expect(existsSync(join(empty.out, "fr"))).toBe(false);
  } finally {
    rmSync(empty.folder, { recursive: true, force: true });
  }
});
