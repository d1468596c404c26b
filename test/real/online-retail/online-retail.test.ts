import { afterAll, beforeAll, expect, test } from "vitest";
import { type Computed, computeWorkspace } from "../../support/compute-workspace.js";
import { describeReal } from "../real-data.js";

describeReal("online-retail", ["by-day/2010-12-01.csv", "by-day/2011-12-09.csv"], () => {
  let whole: Computed;
  let clean: Computed;
  beforeAll(async () => {
    whole = await computeWorkspace("test/real/online-retail");
    clean = await computeWorkspace("test/real/online-retail-clean");
  }, 240_000);
  afterAll(async () => {
    await whole?.close();
    await clean?.close();
  });

  test("reads every line of the 305 day files", () => {
    expect(whole.table("sources")).toHaveLength(305);
    expect(whole.sum("sources", "rows_read")).toBe(541_909);
    expect(whole.sum("sources", "rows_accepted")).toBe(541_909);
  });

  test("keeps anonymous lines and identifies the rest", async () => {
    const [row] = await whole.engine.rows(
      "select count(*) filter (where customer_id is null) as anonymous, count(distinct customer_id) as customers from stg_order_lines",
    );
    expect(row).toEqual({ anonymous: 135_080, customers: 4_372 });
    expect(whole.facts.identity.persons).toBe(4_372);
  });

  test("counts credits as money of their own day and as no order", async () => {
    const [row] = await whole.engine.rows(
      "select count(*) as credits, count(*) filter (where is_order) as orders from int_orders where order_id like 'C%'",
    );
    expect(row).toEqual({ credits: 3_836, orders: 0 });
  });

  test("matches the published clean subset", async () => {
    expect(clean.sum("sources", "rows_accepted")).toBe(397_884);
    expect(clean.sum("sources", "rows_filtered")).toBe(541_909 - 397_884);
    const [row] = await clean.engine.rows(
      "select count(*) as invoices, count(distinct person_id) as customers, sum(amount) as revenue from int_orders where is_order",
    );
    expect(row).toEqual({ invoices: 18_532, customers: 4_338, revenue: 8_911_407.9 });
    expect(clean.sum("revenue_monthly", "revenue")).toBeCloseTo(8_911_407.9, 2);
    expect(clean.sum("revenue_monthly", "orders")).toBe(18_532);
  });
});
