import { expect, test } from "vitest";
import { concentrationOf } from "../../loaders/publish/rows/concentration.js";

const K = 11;
const buyers = (n: number, worth: (index: number) => number) =>
  Array.from({ length: n }, (_, index) => ({ n: 1, sum: worth(index) }));

test("equal buyers: every share of them has paid as much, and the index is 0", () => {
  const rows = concentrationOf(
    buyers(2000, () => 50),
    K,
  );
  expect(rows.map((row) => row.share_customers)).toEqual([0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  for (const row of rows) expect(row.share_revenue).toBe(row.share_customers);
  expect(rows[0]?.gini).toBeCloseTo(0, 4);
});

test("one in five has paid four fifths", () => {
  const rows = concentrationOf(
    buyers(1000, (index) => (index < 200 ? 160 : 10)),
    K,
  );
  const fifth = rows.find((row) => row.share_customers === 0.2);
  expect(fifth?.share_revenue).toBe(0.8);
  expect(Number(fifth?.low)).toBeLessThan(0.8);
  expect(Number(fifth?.high)).toBeGreaterThan(0.8);
  expect(fifth?.gini).toBe(0.6);
});

test("at least k buyers stand between two rows, and a hundred behind them all", () => {
  const rows = concentrationOf(
    buyers(150, (index) => index + 1),
    K,
  );
  expect(rows.map((row) => row.share_customers)).not.toContain(0.05);
  for (const { units } of rows) expect(Number(units)).toBeGreaterThanOrEqual(K);
  expect(
    concentrationOf(
      buyers(99, (index) => index + 1),
      K,
    ),
  ).toEqual([]);
});
