import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { PUBLISHED_TABLES } from "../../loaders/publish/tables.js";
import { type Computed, computeWorkspace } from "../support/compute-workspace.js";

const K = 11;
/** Columns that count persons, answers of persons or requests of persons. */
const COUNTS = ["customers", "buyers", "answers", "tickets", "customers_at_start", "records", "filled", "lost"];

const ON_RECORDS =
  /^(identity_|identified_|golden_rules|completeness|record_scores|freshness|change_rates|anomalies|reachability|coverage|attached)/;

describe.each(["test/input/warehouse/shop", "data"])("everything published of %s", (workspace) => {
  let computed: Computed;
  beforeAll(async () => {
    computed = await computeWorkspace(workspace);
  }, 300_000);
  afterAll(() => computed?.close());

  const isHidden = (row: Row): boolean => row.suppressed === true;
  const shown = (name: string): readonly Row[] => computed.table(name).filter((row) => !isHidden(row));

  test("has the columns it declares, in its CSV too", () => {
    for (const { name, columns, disclosure } of PUBLISHED_TABLES) {
      const head = readFileSync(join(computed.folder, "published/tables", `${name}.csv`), "utf8").split("\n")[0];
      const hidden = disclosure === "exempt" ? [] : ["suppressed", ...(disclosure.money ? ["money_suppressed"] : [])];
      const expected = [...Object.keys(columns), ...hidden];
      expect(head?.split(","), name).toEqual(expected);
    }
  });

  test("counts nobody below k, and hides a row whole", () => {
    for (const { name, columns, disclosure } of PUBLISHED_TABLES) {
      if (disclosure === "exempt") continue;
      for (const row of computed.table(name)) {
        const measures = Object.entries(columns).filter(([, column]) => !column.dimension);
        if (isHidden(row)) for (const [column] of measures) expect(row[column], `${name}.${column}`).toBeNull();
        const money = disclosure.money?.columns ?? [];
        if (row["money_suppressed"]) for (const column of money) expect(row[column], `${name}.${column}`).toBeNull();
        for (const column of COUNTS.filter((count) => count in columns)) {
          const value = Number(row[column] ?? 0);
          expect(value === 0 || value >= K, `${name}.${column} = ${value}`).toBe(true);
        }
      }
    }
  });

  test("hides something, so that the rule was put to work, and never a single cell of a sum", () => {
    expect(PUBLISHED_TABLES.flatMap(({ name }) => computed.table(name)).some(isHidden)).toBe(true);
    for (const name of ["base_counts", "rfm_segments", "rfm_grid", "identified_sales", "csat_distribution"]) {
      const hidden = computed.table(name).filter(isHidden).length;
      expect(hidden, name).not.toBe(1);
    }
  });

  test("hides a tenth of a table on records and identity at most, but for a shop of 79", () => {
    if (workspace !== "data") return;
    const tables = computed.facts.publication.report.tables.filter(({ name }) => ON_RECORDS.test(name));
    expect(tables.length).toBeGreaterThan(20);
    for (const { name, hidden_share } of tables) expect(hidden_share, name).toBeLessThanOrEqual(0.1);
  });

  test("statuses and segments take in everybody once", () => {
    const statuses = computed.table("base_counts");
    if (!statuses.some(isHidden))
      expect(computed.sum("base_counts", "customers")).toBe(computed.facts.identity.persons);
    for (const { share } of shown("base_counts")) expect(Number(share)).toBeLessThanOrEqual(1);
  });

  test("holds no address, name or path", () => {
    const folder = join(computed.folder, "published");
    const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(csv|json)$/.test(file))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
    for (const [file, text] of texts) {
      expect(text.match(/[\w.+-]+@[\w-]+\.[a-z]{2,}/gi), file).toBeNull();
      expect(text.includes(process.cwd()), file).toBe(false);
    }
  });
});
