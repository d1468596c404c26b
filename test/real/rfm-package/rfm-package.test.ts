import { afterAll, beforeAll, expect, test } from "vitest";
import { type Computed, computeWorkspace } from "../../support/compute-workspace.js";
import { describeReal } from "../real-data.js";

describeReal("rfm-package", ["rfm_data_orders.csv"], () => {
  let computed: Computed;
  beforeAll(async () => {
    computed = await computeWorkspace("test/real/rfm-package");
  }, 60_000);
  afterAll(() => computed?.close());

  test("scores as the package does", async () => {
    const rows = await computed.engine.rows<{ name: string; score: number; customers: number }>(
      `select 'R' as name, recency_score as score, count(*) as customers from int_rfm_scores group by all
       union all select 'F', frequency_score, count(*) from int_rfm_scores group by all
       union all select 'M', monetary_score, count(*) from int_rfm_scores group by all order by name, score`,
    );
    const counts = (name: string) => rows.filter((row) => row.name === name).map(({ customers }) => customers);
    expect(counts("R")).toEqual([197, 200, 199, 199, 200]);
    expect(counts("F")).toEqual([268, 187, 176, 244, 120]);
    expect(counts("M")).toEqual([200, 200, 198, 202, 195]);
  });

  test("finds the reference's customers, orders and revenue in each segment", () => {
    const segments = computed
      .table("rfm_segments")
      .map(({ segment, customers, orders, revenue }) => [segment, customers, orders, revenue]);
    expect(segments).toEqual([
      ["champion", 165, 1272, 125_118],
      ["loyal", 155, 942, 89_547],
      ["potential_loyalist", 76, 313, 27_454],
      ["new", 32, 95, 7_199],
      ["promising", 36, 94, 7_185],
      ["need_attention", 92, 436, 38_594],
      ["about_to_sleep", 42, 118, 8_911],
      ["at_risk", 137, 825, 82_793],
      ["cant_lose", 23, 142, 15_626],
      ["hibernating", 126, 425, 40_776],
      ["lost", 111, 244, 20_955],
    ]);
  });

  test("grid cells add up to the segments, as far as they are shown", () => {
    for (const { segment, customers } of computed.table("rfm_segments")) {
      const cells = computed.table("rfm_grid").filter((row) => row.segment === segment);
      const shown = cells.reduce((sum, row) => sum + Number(row.customers ?? 0), 0);
      if (cells.some(({ suppressed }) => suppressed)) expect(Number(customers) - shown).toBeGreaterThanOrEqual(11);
      else expect(shown).toBe(customers);
    }
  });
});
