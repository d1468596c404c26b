import { expect, test } from "vitest";
import { acquisitionRows } from "../../loaders/publish/rows/value/acquisition.js";
import { gainRows } from "../../loaders/publish/rows/value/retention.js";

const K = 11;
const group = (days_before: number, customers: number, kept: number, each: number) => ({
  days_before,
  customers,
  kept,
  kept_revenue: kept * each,
  // Half of them a fifth above the mean, half below.
  kept_squares: kept * each ** 2 * 1.04,
});

test("one more kept is worth what those were worth who stayed and had bought as often as those who left", () => {
  const rows = gainRows([group(0, 150, 150, 30), group(1, 300, 100, 20), group(2, 150, 100, 60)], null, K);
  expect(rows.map(({ points }) => points)).toEqual([1, 2, 3, 4, 5]);
  // 200 left who had bought once, 50 who had bought twice; the mean of all who stayed would be 40.
  const each = (200 * 20 + 50 * 60) / 250;
  expect(rows[0]).toMatchObject({
    customers: 4,
    each,
    gain: 3.5 * each,
    retention: 0.4444,
    basis: "revenue",
    units: 350,
  });
  expect(rows[4]?.gain).toBe(17.5 * each);
  const error = Math.sqrt((0.8 ** 2 * (0.04 * 20 ** 2)) / 99 + (0.2 ** 2 * (0.04 * 60 ** 2)) / 99);
  expect(Number(rows[0]?.high) - Number(rows[0]?.gain)).toBeGreaterThan(3.5 * 1.96 * error);
  expect(Number(rows[0]?.high) - Number(rows[0]?.gain)).toBeLessThan(3.5 * 2.02 * error);
});

test("a margin makes less of it, and groups of few go with those who bought less often", () => {
  const rows = gainRows([group(1, 300, 100, 20), group(4, 25, 20, 500)], 0.5, K);
  const each = (100 * 20 + 20 * 500) / 120;
  expect(Number(rows[0]?.each)).toBeCloseTo(each / 2, 2);
  expect(rows[0]?.basis).toBe("margin");
});

test("nothing is told of a base of which few stayed or few left", () => {
  expect(gainRows([group(1, 300, 29, 20)], null, K)).toEqual([]);
  expect(gainRows([group(1, 300, 290, 20)], null, K)).toEqual([]);
  expect(gainRows([], null, K)).toEqual([]);
});

const month = (months: number, each: number, buyers: number, customers = 100, payers = buyers) => ({
  months,
  customers,
  buyers,
  payers,
  value_sum: customers * each,
  value_squares: customers * each ** 2 * 1.04,
});

test("what winning them cost is paid back in the month in which the mean value reaches it", () => {
  const rows = acquisitionRows([month(2, 24, 15), month(0, 10, 100), month(1, 14, 20)], 2200, 0.9, K);
  expect(rows.map(({ months, value, is_paid_back }) => [months, value, is_paid_back])).toEqual([
    [0, 9, false],
    [1, 12.6, false],
    [2, 21.6, false],
  ]);
  expect(rows[2]).toMatchObject({ cac: 22, ratio: 0.9818, basis: "margin" });
  expect(Number(rows[2]?.ratio_high)).toBeGreaterThan(0.9818);
  const [, , paid] = acquisitionRows([month(0, 10, 100), month(1, 14, 20), month(2, 24, 15)], 2200, null, K);
  expect(paid).toMatchObject({ is_paid_back: true, ratio: 1.0909 });
});

test("without costs there is a value and no ratio; a month in which few bought, or all but few sent back what they bought, is not told", () => {
  const rows = acquisitionRows([month(0, 10, 100), month(1, 14, 10), month(2, 24, 15)], null, null, K);
  expect(rows.map(({ months }) => months)).toEqual([0, 2]);
  expect(rows[1]).toMatchObject({ cac: null, ratio: null, is_paid_back: null });
  const sentBack = acquisitionRows([month(0, 10, 100), month(1, 14, 11, 100, 10), month(2, 24, 15)], null, null, K);
  expect(sentBack.map(({ months }) => months)).toEqual([0, 2]);
  expect(acquisitionRows([month(0, 10, 49, 49)], null, null, K)).toEqual([]);
});
