import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { type HandMade, handMade, rowsOf } from "../support/hand-made.js";
import { ordersOverTime } from "../support/orders-over-time.js";

const bought = (person: number, ...days: string[]) => days.map((day) => ({ person, day, amount: 10 }));

let made: HandMade;
let rows: readonly Row[];
beforeAll(async () => {
  // 1 and 2 begin in December, 3 in February; 4 bought once before the series begins. February is not over.
  const days = [
    ...bought(1, "2024-12-03", "2024-12-20", "2025-02-01"),
    ...bought(2, "2024-12-31", "2025-01-01"),
    ...bought(3, "2025-02-02"),
    ...bought(4, "2019-05-05"),
  ];
  made = await handMade(ordersOverTime(days, "2024-12-01", "2025-02-10"));
  rows = await made.model("cohorts");
});
afterAll(() => made?.close());

const at = (grain: string) =>
  rows
    .filter((row) => row.grain === grain)
    .map(({ cohort, months_since, buyers, revenue, is_complete, not_back }) =>
      [cohort, months_since, buyers, revenue, is_complete, not_back].join(" "),
    );

test("a cohort has a row for every month up to the as-of day, none beyond it", () => {
  expect(at("month")).toEqual([
    "2024-12 0 2 30 true 0",
    "2024-12 1 1 10 true 1",
    "2024-12 2 1 10 false 1",
    "2025-01 0 0 0 true 0",
    "2025-01 1 0 0 false 0",
    "2025-02 0 1 10 false 0",
  ]);
});

test("a person counts once in a quarter, and quarters and years are told in months too", () => {
  expect(at("quarter")).toEqual(["2024-Q4 0 2 30 false 0", "2024-Q4 3 2 20 false 0", "2025-Q1 0 1 10 false 0"]);
  expect(at("year")).toEqual(["2024 0 2 30 false 0", "2024 12 2 20 false 0", "2025 0 1 10 false 0"]);
});

test("what comes back is taken off on its own day, and is no purchase", async () => {
  const days = [...bought(1, "2025-01-03", "2025-02-05"), ...bought(2, "2025-01-08"), ...bought(3, "2025-02-01")];
  const returns = [
    { person: 1, day: "2025-02-20", amount: 4 },
    { person: 2, day: "2025-02-02", amount: 10 },
    { person: 3, day: "2025-02-03", amount: 10 },
    // Of a purchase before the data, and of somebody who never bought.
    { person: 3, day: "2025-01-15", amount: 7 },
    { person: 9, day: "2025-02-10", amount: 5 },
  ];
  const own = await handMade({
    ...ordersOverTime(days, "2025-01-01", "2025-02-28", returns),
    // Whose reception is followed is told elsewhere.
    int_person_orders: rowsOf({ person_id: "bigint", first_order_date: "date" }, []),
    int_person_scope: rowsOf({ person_id: "bigint", excluded_reason: "varchar" }, []),
  });
  try {
    const cells = (await own.model("cohorts"))
      .filter(({ grain }) => grain === "month")
      .map(({ cohort, months_since, buyers, revenue, payers, not_back }) =>
        [cohort, months_since, buyers, revenue, payers, not_back].join(" "),
      );
    // In February 1 paid 10 − 4, 2 brought 10 back, 3 paid nothing in the end.
    expect(cells).toEqual(["2025-01 0 2 20 2 0", "2025-01 1 1 -4 2 1", "2025-02 0 1 0 0 0"]);
    const flows = (await own.model("lifecycle_flow")).filter(
      ({ grain, month }) => grain === "month" && month === "2025-02",
    );
    expect(flows.map(({ active, current, dormant }) => [active, current, dormant].map(Number))).toEqual([[2, 1, 1]]);
  } finally {
    await own.close();
  }
});
