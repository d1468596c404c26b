import { expect, test } from "vitest";
import { handMade } from "../support/hand-made.js";
import { ordersOverTime } from "../support/orders-over-time.js";

const bought = (person: number, ...days: string[]) => days.map((day) => ({ person, day, amount: 10 }));

test("only the first wait of a person counts, and one that is still open is censored on the day after the last", async () => {
  const days = [
    ...bought(1, "2025-01-01", "2025-01-08", "2025-01-09"),
    ...bought(2, "2025-01-03", "2025-01-10"),
    ...bought(3, "2025-01-04"),
    ...bought(4, "2025-01-24"),
  ];
  const made = await handMade(ordersOverTime(days, "2025-01-01", "2025-01-30"));
  try {
    const rows = (await made.model("second_purchase_days")).map(({ days, events, censored }) => [
      Number(days),
      Number(events),
      Number(censored),
    ]);
    expect(rows).toEqual([
      [7, 2, 1],
      [27, 0, 1],
    ]);
  } finally {
    await made.close();
  }
});
