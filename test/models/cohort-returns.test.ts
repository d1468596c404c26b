import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { handMade } from "../support/hand-made.js";
import { type Bought, ordersOverTime } from "../support/orders-over-time.js";

async function returns(bought: readonly Bought[], from: string, asOf: string, back: readonly Bought[] = []) {
  const made = await handMade(ordersOverTime(bought, from, asOf, back));
  try {
    return await made.model("cohort_returns");
  } finally {
    await made.close();
  }
}
const at = (rows: readonly Row[], grain: string, cohort: string, since: number): Row | undefined =>
  rows.find((row) => row.grain === grain && row.cohort === cohort && row.months_since === since);
const bought = (person: number, ...days: string[]) => days.map((day) => ({ person, day, amount: 10 }));

test("who came back in a period, who in it or within a year of its start, and whether that year is over", async () => {
  const rows = await returns(
    [
      ...bought(1, "2024-01-03", "2024-03-20"),
      ...bought(2, "2024-01-31", "2025-02-01"),
      ...bought(3, "2024-01-15", "2024-01-20", "2025-01-02"),
    ],
    "2024-01-01",
    "2025-03-31",
    // What comes back is no purchase.
    [{ person: 1, day: "2024-02-02", amount: 5 }],
  );
  // From February 2024 on, to January 2025: 1 in March, 3 in January; 2 only after it.
  expect(at(rows, "month", "2024-01", 1)).toMatchObject({ customers: 3, buyers: 0, returned: 2, not_returned: 1 });
  expect(at(rows, "month", "2024-01", 2)).toMatchObject({ buyers: 1, returned: 3, only_later: 2, is_followed: true });
  expect(at(rows, "month", "2024-01", 3)).toMatchObject({ buyers: 0, returned: 2, is_followed: true });
  expect(at(rows, "month", "2024-01", 4)).toMatchObject({ is_followed: false, is_complete: true });
  expect(at(rows, "quarter", "2024-Q1", 3)).toMatchObject({ buyers: 0, returned: 2, window_months: 12 });
  expect(at(rows, "year", "2024", 12)).toMatchObject({ buyers: 2, returned: 2, window_months: 24, is_followed: false });
});

test("counts what a plain look at every person counts, whoever buys when", async () => {
  const day = fc
    .integer({ min: 0, max: 820 })
    .map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10));
  const people = fc.array(fc.record({ person: fc.integer({ min: 1, max: 25 }), day, amount: fc.constant(5) }), {
    minLength: 40,
    maxLength: 120,
  });
  await fc.assert(
    fc.asyncProperty(people, async (days) => {
      const unique = [...new Map(days.map((one) => [`${one.person} ${one.day}`, one])).values()];
      const rows = (await returns(unique, "2023-01-01", "2025-03-31")).filter(({ grain }) => grain === "month");
      const month = (text: string): number => 12 * (Number(text.slice(0, 4)) - 2023) + Number(text.slice(5, 7)) - 1;
      const bought = new Map<number, Set<number>>();
      for (const one of unique)
        bought.set(one.person, (bought.get(one.person) ?? new Set<number>()).add(month(one.day)));
      for (const row of rows) {
        const first = month(String(row.cohort));
        const own = [...bought.values()].filter((months) => Math.min(...months) === first);
        const [since, window] = [Number(row.months_since), Number(row.window_months)];
        const isIn = (at: number): boolean => at >= first + since && at < first + since + window;
        expect(Number(row.customers)).toBe(own.length);
        expect(Number(row.buyers)).toBe(own.filter((months) => months.has(first + since)).length);
        expect(Number(row.returned)).toBe(own.filter((months) => [...months].some(isIn)).length);
        // March 2025 is the 27th month.
        expect(row.is_followed).toBe(first + since + window - 1 <= 26);
      }
    }),
    { seed: 11, numRuns: 4 },
  );
}, 60_000);
