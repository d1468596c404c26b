import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const ORDER = {
  person_id: "bigint",
  source_system: "varchar",
  order_id: "varchar",
  channel: "varchar",
  order_date: "date",
  amount: "decimal(18, 2)",
  is_order: "boolean",
};
const LINE = { source_system: "varchar", order_id: "varchar", quantity: "double", status: "varchar" };
const GAP = {
  person_id: "bigint",
  order_date: "date",
  next_order_date: "date",
  is_closed: "boolean",
  gap_days: "integer",
};

test("each customer counts once, by the median of their own purchases of 24 months", async () => {
  const made = await handMade({
    run_parameters: "select date '2025-12-31' as as_of, date '2023-12-31' as two_years_ago",
    int_person_scope: rowsOf({ person_id: "bigint", excluded_reason: "varchar" }, [
      "1, null",
      "2, null",
      "3, null",
      "4, 'test'",
    ]),
    int_orders: rowsOf(ORDER, [
      // Usually 20, whatever the large one; 2 of 3 on the web.
      "1, 's', 'a', 'web', date '2024-01-01', 20, true",
      "1, 's', 'b', 'web', date '2025-01-01', 900, true",
      "1, 's', 'c', 'store', date '2025-12-31', 10, true",
      "2, 's', 'd', null, date '2025-01-01', 40, true",
      "3, 's', 'e', 'phone', date '2025-01-01', 60, true",
      // Too early, returned, out of scope, too late, nobody's.
      "2, 's', 'f', 'web', date '2023-12-31', 1, true",
      "2, 's', 'g', 'web', date '2025-01-01', 1, false",
      "4, 's', 'h', 'web', date '2025-01-01', 1, true",
      "2, 's', 'i', 'web', date '2026-01-01', 1, true",
      "null, 's', 'j', 'web', date '2025-01-01', 1, true",
    ]),
    stg_order_lines: rowsOf(LINE, [
      "'s', 'a', 2, null",
      "'s', 'a', null, 'completed'",
      "'s', 'a', -1, null",
      "'s', 'a', 7, 'cancelled'",
      "'s', 'b', 1, null",
      "'s', 'd', 4, null",
      // Another system's order of that number; only returned; unknown pieces of c.
      "'t', 'd', 90, null",
      "'s', 'e', -2, null",
    ]),
    int_order_gaps: rowsOf(GAP, [
      "1, date '2024-01-01', date '2025-01-01', true, 366",
      "1, date '2025-01-01', date '2025-12-31', true, 364",
      "2, date '2025-01-01', null, false, 364",
      "2, date '2023-12-31', date '2025-01-01', true, 367",
      "4, date '2024-01-01', date '2025-01-01', true, 1",
    ]),
  });
  try {
    const rows = (await made.model("habits")).map(
      ({ measure, channel, customers, lower_quarter, median_usual, upper_quarter }) =>
        [measure, channel, customers, lower_quarter, median_usual, upper_quarter].join(" "),
    );
    expect(rows).toEqual([
      "basket all 3 30 40 50",
      "basket store 1 10 10 10",
      "basket web 1 460 460 460",
      "gap all 1 365 365 365",
      "items all 2 2.5 3 3.5",
      "items web 1 2 2 2",
    ]);
  } finally {
    await made.close();
  }
});

test("the interval lies between two ranks around the median", async () => {
  const persons = Array.from({ length: 100 }, (_, index) => index + 1);
  const made = await handMade({
    run_parameters: "select date '2025-12-31' as as_of, date '2023-12-31' as two_years_ago",
    int_person_scope: rowsOf(
      { person_id: "bigint", excluded_reason: "varchar" },
      persons.map((person) => `${person}, null`),
    ),
    int_orders: rowsOf(
      ORDER,
      persons.map((person) => `${person}, 's', '${person}', null, date '2025-01-01', ${person}, true`),
    ),
    stg_order_lines: rowsOf(LINE, []),
    int_order_gaps: rowsOf(GAP, []),
  });
  try {
    // Ranks 40 and 61 of 100 (Conover 1999): 50 ± 0.98 · √100.
    expect((await made.model("habits")).map(({ low, median_usual, high }) => [low, median_usual, high])).toEqual([
      [40, 50.5, 61],
    ]);
  } finally {
    await made.close();
  }
});
