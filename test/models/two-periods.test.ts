import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const ORDER = { person_id: "bigint", order_date: "date", amount: "decimal(18, 2)", is_order: "boolean" };

test("buyers of two years are kept, lost or won; credits without an order are told apart", async () => {
  const made = await handMade({
    run_parameters:
      "select date '2026-06-30' as as_of, date '2025-06-30' as year_ago, date '2024-06-30' as two_years_ago",
    int_orders: rowsOf(ORDER, [
      // Kept: two orders before, one now, and a credit.
      "40, date '2024-07-01', 30, true",
      "40, date '2025-06-30', 20, true",
      "40, date '2025-07-01', 25, true",
      "40, date '2026-01-02', -5, false",
      // Lost, with a credit in the year in which nothing was ordered.
      "80, date '2025-01-01', 50, true",
      "80, date '2025-08-01', -50, false",
      // Won on the last day; another one outside both years.
      "120, date '2026-06-30', 12.5, true",
      "160, date '2024-06-30', 99, true",
      "160, date '2026-07-01', 99, true",
      // Only a credit; and a sale that nobody is named for.
      "200, date '2026-02-01', -7, false",
      "null, date '2026-02-01', 70, true",
    ]),
  });
  try {
    const rows = (await made.model("two_periods")).map(({ fold, ...row }) => [fold, ...Object.values(row)].join(" "));
    expect(rows).toEqual([
      "0 kept 1 2 1 50 20 0",
      "0 lost 1 1 0 50 0 1",
      "0 neither 1 0 0 0 0 1",
      "0 won 1 0 1 0 12.5 0",
    ]);
  } finally {
    await made.close();
  }
});
