import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";
import { ordersOverTime } from "../support/orders-over-time.js";

const bought = (person: number, ...days: string[]) => days.map((day, i) => ({ person, day, amount: 10 + i }));

const scope = rowsOf({ person_id: "bigint", excluded_reason: "varchar", has_running: "integer" }, [
  "1, null, null",
  "2, null, null",
  "3, null, null",
  "4, 'test', null",
  "5, null, 0",
]);

const DAYS = [
  ...bought(1, "2025-01-01", "2025-01-08", "2025-01-29"),
  ...bought(2, "2025-01-05"),
  ...bought(3, "2025-01-20"),
  ...bought(4, "2025-01-02", "2025-01-03"),
  ...bought(5, "2025-01-02", "2025-01-03"),
];

test("histories end with the data and with half of it; who came later, is out of scope or had a contract is in none", async () => {
  const made = await handMade({
    ...ordersOverTime(DAYS, "2025-01-01", "2025-01-30"),
    int_person_scope: scope,
  });
  try {
    const windows = await made.model("int_buying_windows");
    expect(windows.map(({ history, holdout_days }) => [history, Number(holdout_days)])).toEqual([
      ["calibration", 14],
      ["whole", 0],
    ]);
    const rows = (await made.model("int_buying_histories")).map((row) => [
      row.history,
      ...["person_id", "repeats", "recency_days", "age_days", "repeat_amount", "later"].map((name) =>
        Number(row[name]),
      ),
    ]);
    expect(rows).toEqual([
      ["calibration", 1, 1, 7, 15, 11, 1],
      ["calibration", 2, 0, 0, 11, 0, 0],
      ["whole", 1, 2, 28, 29, 23, 0],
      ["whole", 2, 0, 0, 25, 0, 0],
      ["whole", 3, 0, 0, 10, 0, 0],
    ]);
    const spend = (await made.model("spend_patterns")).filter(({ history }) => history === "whole");
    expect(spend.map((row) => [Number(row.repeats), Number(row.customers), Number(row.value_sum)])).toEqual([
      [2, 1, 11.5],
    ]);
    expect(Number(spend[0]?.log_sum)).toBeCloseTo(Math.log(11.5), 8);
    expect((await made.model("int_buying_bins")).map(({ bin_days }) => Number(bin_days))).toEqual([1, 1]);
  } finally {
    await made.close();
  }
});

test("a base of more than twenty thousand ways of having bought counts weeks instead of days", async () => {
  const made = await handMade({
    run_parameters: "select date '2027-01-01' as as_of, true as merge_days, 11 as k",
    int_buying_histories: `select 'whole' as history, range as person_id, 1 as repeats,
      cast(range % 150 as integer) as recency_days, cast(150 + range // 150 as integer) as age_days,
      cast(10 as decimal(18, 2)) as repeat_amount, 0 as later from range(30000)`,
  });
  try {
    expect((await made.model("int_buying_bins")).map(({ bin_days }) => Number(bin_days))).toEqual([7]);
    const patterns = await made.model("buying_patterns");
    expect(patterns.length).toBeLessThan(1000);
    expect(patterns.reduce((sum, { customers }) => sum + Number(customers), 0)).toBe(30_000);
    for (const { recency_days, age_days } of patterns) {
      expect(Number(recency_days) % 7).toBe(0);
      expect(Number(recency_days)).toBeLessThanOrEqual(Number(age_days));
    }
  } finally {
    await made.close();
  }
});
