import { expect, test } from "vitest";
import { wilson } from "../../loaders/methods/wilson.js";
import { withCategoryIntervals, withReasonIntervals } from "../../loaders/publish/share-intervals.js";

test("reasons have the interval of their share, hidden ones none", () => {
  const [price, hidden] = withReasonIntervals([
    { reason: "Price", customers: 32, share: 32 / 218, suppressed: false },
    { reason: "Moved", customers: null, share: null, suppressed: true },
  ]);
  expect(price).toMatchObject({ low: wilson(32, 218).low, high: wilson(32, 218).high });
  expect(hidden).toMatchObject({ low: null, high: null });
});

test("segments of a category have that of their share of its buyers, and none where any cell is hidden", () => {
  const rows = [
    { category: "Hair", segment: "core", customers: 20, suppressed: false },
    { category: "Hair", segment: "gone", customers: 60, suppressed: false },
    { category: "Skin", segment: "core", customers: 50, suppressed: false },
  ];
  const [core, , skin] = withCategoryIntervals(rows);
  expect(core).toMatchObject({ low: wilson(20, 80).low, high: wilson(20, 80).high });
  expect(skin).toMatchObject({ high: wilson(50, 50).high });
  const some = withCategoryIntervals([
    ...rows,
    { category: "Sun", segment: "core", customers: null, suppressed: true },
  ]);
  expect(some.every(({ low, high }) => low === null && high === null)).toBe(true);
});
