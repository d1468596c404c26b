import { expect, test } from "vitest";
import { handMade } from "../support/hand-made.js";
import { type Bought, ordersOverTime } from "../support/orders-over-time.js";

const AS_OF = "2025-12-31";
const bought = (person: number, amount: number, ...days: string[]): Bought[] =>
  days.map((day) => ({ person, day, amount }));

test("later orders count from the second purchase on, for 180 days, of whoever was followed for all of them", async () => {
  const made = await handMade(
    ordersOverTime(
      [
        // 180 days after 1 February are 31 July: three orders count, the one of 1 August no longer does.
        ...bought(1, 10, "2025-01-02", "2025-02-01", "2025-02-02", "2025-05-01", "2025-07-31", "2025-08-01"),
        ...bought(2, 20, "2025-01-01", "2025-02-01"),
        // The 180 days after 4 July end on 31 December; those after 5 July do not.
        ...bought(3, 30, "2025-07-03", "2025-07-04", "2025-12-31"),
        ...bought(4, 40, "2025-07-03", "2025-07-05", "2025-07-06"),
        ...bought(5, 50, "2025-01-01"),
        ...bought(6, 60, "2024-01-01", "2025-01-01", "2025-01-02"),
      ],
      "2024-01-01",
      AS_OF,
    ),
  );
  try {
    const rows = (await made.model("second_purchase_effect")).map((row) =>
      ["measure", "position", "customers", "later_orders", "later_squares", "later_buyers", "never_again"]
        .map((column) => row[column])
        .join(" "),
    );
    expect(rows).toEqual([
      "amount 1 1 3 9 1 0",
      "amount 2 1 0 0 0 1",
      "amount 3 1 1 1 1 0",
      "amount 4 1 1 1 1 0",
      "speed 1 2 4 10 2 0",
      "speed 2 1 0 0 0 1",
      "speed 5 1 1 1 1 0",
    ]);
  } finally {
    await made.close();
  }
});
