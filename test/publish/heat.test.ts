import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { withRatio } from "../../loaders/publish/heat-ratio.js";
import type { Marts } from "../../loaders/publish/rows/builder.js";
import { heatCalibration } from "../../loaders/publish/rows/heat.js";

const row = (since: string, band: string, customers: number, bought: number, suppressed = false): Row => ({
  since,
  band,
  customers,
  bought,
  suppressed,
});

test("hot against cold, day by day, where both are shown", () => {
  const rows = withRatio([
    row("2025-05-31", "hot", 100, 40),
    row("2025-05-31", "warm", 100, 20),
    row("2025-05-31", "cold", 400, 40),
    row("2025-06-30", "hot", 100, 40, true),
    row("2025-06-30", "cold", 400, 40),
  ]);
  expect(rows.map(({ ratio }) => ratio)).toEqual([4, 4, 4, undefined, null]);
  // exp(1.96 · √(1/40 − 1/100 + 1/40 − 1/400)) = 1.4616
  expect(Number(rows[0]?.ratio_low)).toBeCloseTo(4 / 1.4616, 3);
  expect(Number(rows[0]?.ratio_high)).toBeCloseTo(4 * 1.4616, 2);
});

test("a day of fewer than 100 people tells nothing", async () => {
  const marts = {
    rows: async () => [
      row("2025-05-31", "hot", 50, 20),
      row("2025-05-31", "cold", 49, 20),
      row("2025-06-30", "hot", 100, 20),
    ],
  } as unknown as Marts;
  expect((await heatCalibration(marts)).map(({ since, rate }) => [since, rate])).toEqual([["2025-06-30", 0.2]]);
});
