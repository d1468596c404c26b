import { afterAll, beforeAll, expect, test } from "vitest";
import { type Computed, computeWorkspace } from "../../support/compute-workspace.js";
import { describeReal } from "../real-data.js";

const FILES = [
  "olist_customers_dataset.csv",
  "olist_orders_dataset.csv",
  "olist_order_items_dataset.csv",
  "olist_order_reviews_dataset.csv",
];

describeReal("olist", FILES, () => {
  let computed: Computed;
  beforeAll(async () => {
    computed = await computeWorkspace("test/real/olist");
  }, 300_000);
  afterAll(() => computed?.close());

  const source = (table: string) => computed.table("sources").find((row) => row.table === table);

  test("reads every row of every file", () => {
    expect(source("customers")).toMatchObject({ rows_read: 99_441, rows_accepted: 99_441 });
    expect(source("orders")).toMatchObject({ rows_read: 99_441, rows_rejected: 0 });
    expect(source("order_lines")).toMatchObject({ rows_read: 112_650 });
    expect(source("surveys")).toMatchObject({ rows_read: 99_224 });
  });

  test("puts one order's customer ids together by the person key", () => {
    expect(computed.facts.identity.persons).toBe(96_096);
    expect(computed.sum("base_counts", "customers")).toBe(96_096);
  });

  test("says how many persons the records are", () => {
    expect(computed.table("identity_summary")).toEqual([
      {
        records: 99_441,
        valid_records: 99_441,
        persons: 96_096,
        contact_only: 0,
        duplicate_rate: expect.closeTo(1 - 96_096 / 99_441, 12),
        // One person has 17 records; the eleven with most have 6 or more.
        largest_cluster: 6,
        suppressed: false,
      },
    ]);
  });

  test("counts buyers without cancelled and unavailable orders", async () => {
    const [row] = await computed.engine.rows("select count(*) as buyers from int_person_orders");
    expect(row?.buyers).toBe(94_990);
  });

  test("keeps every review, also those whose id repeats", async () => {
    const [row] = await computed.engine.rows("select count(distinct survey_id) as ids from stg_surveys");
    expect(row?.ids).toBe(98_410);
    const distribution = Object.fromEntries(
      computed.table("csat_distribution").map(({ score, answers }) => [score, answers]),
    );
    expect(distribution).toEqual({ 5: 57_328, 4: 19_142, 3: 8_179, 2: 3_151, 1: 11_424 });
  });

  test("draws no month from fewer than k buyers", () => {
    for (const row of computed.table("revenue_monthly"))
      if (!row.suppressed && Number(row.orders) > 0) expect(Number(row.buyers)).toBeGreaterThanOrEqual(11);
  });
});
