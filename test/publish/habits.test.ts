import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { habitRows } from "../../loaders/publish/rows/habits.js";

const row = (measure: string, channel: string, customers: number): Row => ({
  ...{ measure, channel, customers },
  ...{ lower_quarter: 19.994, median_usual: 1234.56, low: 1200.04, high: 1299.5, upper_quarter: 2000 },
});

test("medians of 50 customers or more, to three digits", () => {
  expect(habitRows([row("gap", "all", 50), row("basket", "web", 49)], 11)).toEqual([
    {
      measure: "gap",
      channel: "all",
      customers: 50,
      persons: 50,
      lower_quarter: 20,
      median: 1230,
      low: 1200,
      high: 1300,
      upper_quarter: 2000,
      position: 20,
    },
  ]);
});

test("counts are rounded, the more so the larger a group has to be", () => {
  const counts = [50, 74, 75, 1_024].map((n) => habitRows([row("gap", "all", n)], 11)[0]?.customers);
  expect(counts).toEqual([50, 50, 100, 1_000]);
  expect(habitRows([row("gap", "all", 130)], 40)[0]).toMatchObject({ customers: 160, persons: 130 });
});
