import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const DAY = { person_id: "bigint", order_date: "date" };
const PARAMETERS = `select date '2025-12-31' as as_of, date '2024-12-31' as year_ago, date '2023-12-31' as two_years_ago`;

test("tenure is that of buyers of 12 months, from their first purchase; earlier buyers are followed for a year", async () => {
  const made = await handMade({
    run_parameters: PARAMETERS,
    int_order_days: rowsOf(DAY, [
      // A buyer of 2023 who came back in 2024 and in 2025: 1095 days, from the first day of the year two years ago.
      "1, date '2023-01-01'",
      "1, date '2024-12-31'",
      "1, date '2025-12-31'",
      // Of 2023, back only in 2025; tenure from before that year.
      "2, date '2022-12-31'",
      "2, date '2023-12-31'",
      "2, date '2025-01-01'",
      // New today; not active; after the day of the report.
      "3, date '2025-12-31'",
      "4, date '2022-12-31'",
      "4, date '2024-01-01'",
      "5, date '2026-01-01'",
    ]),
  });
  try {
    const [row] = await made.model("brand_loyalty");
    const { active_buyers, median_tenure, earlier_buyers, earlier_kept } = row ?? {};
    expect([active_buyers, median_tenure, earlier_buyers, earlier_kept].map(Number)).toEqual([3, 1095, 2, 1]);
  } finally {
    await made.close();
  }
});

test("the interval of tenure lies between two ranks", async () => {
  const made = await handMade({
    run_parameters: PARAMETERS,
    int_order_days: `select range as person_id, date '2025-12-31' - cast(range as integer) as order_date from range(1, 101)`,
  });
  try {
    const [row] = await made.model("brand_loyalty");
    // Ranks 40 and 61 of 100 (Conover 1999): 50 ± 0.98 · √100.
    expect([row?.low, row?.median_tenure, row?.high].map(Number)).toEqual([40, 50.5, 61]);
  } finally {
    await made.close();
  }
});

test("a base without purchases has no tenure", async () => {
  const made = await handMade({ run_parameters: PARAMETERS, int_order_days: rowsOf(DAY, []) });
  try {
    expect(await made.model("brand_loyalty")).toEqual([
      { active_buyers: 0, median_tenure: null, low: null, high: null, earlier_buyers: 0, earlier_kept: 0 },
    ]);
  } finally {
    await made.close();
  }
});
