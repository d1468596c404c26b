import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../../../loaders/engines/engine.js";
import { concentrationOf } from "../../../loaders/publish/rows/concentration.js";
import { pooled } from "../../../loaders/publish/rows/retention.js";
import { curve } from "../../../loaders/publish/rows/second-purchase.js";
import { effectOf } from "../../../loaders/publish/rows/second-purchase-effect.js";
import { type HandMade, handMade, rowsOf } from "../../support/hand-made.js";
import { type Bought, ordersOverTime } from "../../support/orders-over-time.js";
import { describeReal } from "../real-data.js";
import { readPurchases } from "./purchases.js";

const FIRST = Date.UTC(1997, 0, 1);

/** One row per customer and day, in cents so that sums are exact. */
function orderDays(folder: string): Bought[] {
  const days = new Map<string, Bought>();
  for (const { customer, day, value } of readPurchases(folder, "CDNOW_sample.txt")) {
    const key = `${customer} ${day}`;
    const amount = Math.round(100 * ((days.get(key)?.amount ?? 0) + value)) / 100;
    days.set(key, {
      person: Number(customer),
      day: new Date(FIRST + day * 864e5).toISOString().slice(0, 10),
      amount,
    });
  }
  return [...days.values()];
}

describeReal("cdnow", ["CDNOW_sample.txt"], (folder) => {
  let made: HandMade;
  beforeAll(async () => {
    made = await handMade({
      ...ordersOverTime(orderDays(folder), "1997-01-01", "1998-06-30"),
      // Whose reception is followed is told elsewhere.
      int_person_orders: rowsOf({ person_id: "bigint", first_order_date: "date" }, []),
      int_person_scope: rowsOf({ person_id: "bigint", excluded_reason: "varchar" }, []),
    });
  });
  afterAll(() => made?.close());

  test("gives the reference's cohorts (C3)", async () => {
    const rows = (await made.model("cohorts")).filter(({ grain }) => grain === "month");
    const cohort = (month: string, column: string): Row[string][] =>
      rows.filter(({ cohort }) => cohort === month).map((row) => row[column] ?? null);
    expect(cohort("1997-01", "buyers").slice(0, 6)).toEqual([781, 124, 95, 70, 65, 77]);
    expect(cohort("1997-02", "buyers").slice(0, 6)).toEqual([857, 134, 110, 75, 77, 75]);
    expect(cohort("1997-03", "buyers").slice(0, 6)).toEqual([719, 87, 84, 78, 63, 64]);
    expect(["1997-01", "1997-02", "1997-03"].map((month) => Number(cohort(month, "revenue")[0]))).toEqual([
      28592.7, 33430.08, 32812.09,
    ]);
    expect(cohort("1997-01", "buyers")).toHaveLength(18);
  });

  test("gives the reference's cohorts as one curve, the oldest left out (C3)", async () => {
    const rows = pooled(
      (await made.model("cohort_returns")).filter(({ grain }) => grain === "month"),
      11,
    );
    const at = (definition: string, months: number) =>
      rows.find((row) => row.definition === definition && row.months_since === months);
    expect([1, 2, 3, 4, 5].map((months) => at("in", months)?.returned)).toEqual(
      [134 + 87, 110 + 84, 75 + 78, 77 + 63, 75 + 64].map(Number),
    );
    expect(at("in", 1)).toMatchObject({ cohorts: 2, customers: 857 + 719 });
    // A recount by customer, of all who bought in the 12 months after the month of their first purchase.
    const months = new Map<string, Set<number>>();
    for (const { person, day } of orderDays(folder)) {
      const own = months.get(String(person)) ?? new Set<number>();
      months.set(String(person), own.add(12 * (Number(day.slice(0, 4)) - 1997) + Number(day.slice(5, 7)) - 1));
    }
    const back = [...months.values()].filter((own) => {
      const first = Math.min(...own);
      return first > 0 && [...own].some((month) => month > first && month <= first + 12);
    });
    expect(at("or_after", 1)?.returned).toBe(back.length);
    expect(rows.filter(({ definition }) => definition === "or_after").map(({ months_since }) => months_since)).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  test("gives the reference's second purchases (C4)", async () => {
    const counts = (await made.model("second_purchase_days")).map(({ days, events, censored }) => ({
      time: Number(days),
      events: Number(events),
      censored: Number(censored),
    }));
    const rows = curve(counts, 11);
    const share = (day: number) => rows.find(({ days }) => days === day)?.probability;
    expect([30, 60, 90, 180, 365].map(share)).toEqual([0.1739, 0.255, 0.2915, 0.3763, 0.4557]);
    expect(rows[0]?.at_risk).toBe(2357);
  });

  test("gives the reference's orders after the second purchase: its speed tells, its amount hardly does (C4)", async () => {
    const rows = effectOf(await made.model("second_purchase_effect"), 11);
    const of = (measure: string) => rows.filter((row) => row.measure === measure);
    const means = (measure: string) => of(measure).map(({ later_orders }) => later_orders);
    expect(of("speed").map(({ band }) => band)).toEqual(["1_30", "31_60", "61_90", "91_180", "181_more"]);
    // In the reference 2.18, 1.35, 1.19, 1.09 and .87, of 1,040 customers.
    expect(means("speed")).toEqual([2.1756, 1.3455, 1.186, 1.085, 0.8693]);
    expect(of("speed").map(({ customers }) => customers)).toEqual([410, 191, 86, 200, 153]);
    expect(of("amount").map(({ band }) => band)).toEqual(["quarter_1", "quarter_2", "quarter_3", "quarter_4"]);
    for (const [index, mean] of [1.32, 1.47, 1.38, 1.99].entries())
      expect(Math.abs(Number(means("amount")[index]) - mean)).toBeLessThan(0.005);
    const rho = (measure: string) => of(measure)[0] ?? {};
    expect(Number(rho("speed").rho)).toBeCloseTo(-0.233, 3);
    expect(Number(rho("speed").rho_high)).toBeLessThan(0);
    expect(Number(rho("amount").rho)).toBeCloseTo(0.06, 3);
    expect(Number(rho("amount").rho_low)).toBeLessThan(0);
    expect(Number(rho("amount").rho_high)).toBeGreaterThan(0);
  });

  test("gives the reference's flows (C3)", async () => {
    const rows = (await made.model("lifecycle_flow")).filter(({ grain }) => grain === "month");
    const flows = rows.map(({ active, new: fresh, current, resurrected, dormant }) =>
      [active, fresh, current, resurrected, dormant].join("/"),
    );
    expect(flows.slice(0, 5)).toEqual([
      "781/781/0/0/0",
      "981/857/124/0/657",
      "948/719/168/61/813",
      "267/0/171/96/777",
      "224/0/90/134/177",
    ]);
    expect(flows.at(-1)).toBe("138/0/41/97/93");
  });

  test("gives the reference's concentration (C3)", async () => {
    const groups = (await made.model("value_groups")).map(({ customers, revenue, revenue_squares }) => ({
      n: Number(customers),
      sum: Number(revenue),
      sum_of_squares: Number(revenue_squares),
    }));
    const rows = concentrationOf(groups, 11);
    expect(rows[0]?.gini).toBe(0.6309);
    // The reference counts 472 whole customers, .6746; a fifth is 471.4.
    expect(
      Math.abs(Number(rows.find(({ share_customers }) => share_customers === 0.2)?.share_revenue) - 0.6746),
    ).toBeLessThan(5e-4);
  });
});
