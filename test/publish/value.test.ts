import { expect, test } from "vitest";
import { fitted } from "../../loaders/publish/rows/value/fits.js";
import { holdoutRows } from "../../loaders/publish/rows/value/holdout.js";
import type { History, KnownPattern } from "../../loaders/publish/rows/value/inputs.js";

const HOLDOUT = 182;

/** Whole customers of few shapes; `later` in the proportion that is easy to add up. */
const patterns = (scale: number): KnownPattern[] =>
  [0, 1, 2, 3, 6].flatMap((x) =>
    [13, 26].flatMap((T) =>
      [0.4, 0.9].map((share, i) => ({ x, t_x: x === 0 ? 0 : share * T, T, later: i, n: scale * (7 - x) })),
    ),
  );
const history = (scale: number, holdoutDays: number): History => ({
  patterns: patterns(scale),
  spend: [1, 2, 3, 6].flatMap((x) => [20, 30, 55].map((value) => ({ x, value, n: scale * (7 - x) }))),
  holdoutDays,
});
const inputs = (scale: number, changes: object = {}) => ({
  whole: history(scale, 0),
  calibration: history(scale, HOLDOUT),
  buyers: 100 * scale,
  withContract: 0,
  usualGap: 30,
  ...changes,
});
const unmet = (given: ReturnType<typeof inputs>) =>
  fitted(given)
    .gates.filter(({ is_met }) => !is_met)
    .map(({ gate }) => gate);

test("nothing is foreseen of few customers, of a short history or of contracts, and the gate says which", () => {
  expect(unmet(inputs(10))).toEqual([]);
  expect(fitted(inputs(10)).fits).not.toBeNull();
  expect(unmet(inputs(5))).toEqual(["repeaters"]);
  expect(fitted(inputs(5)).fits).toBeNull();
  expect(unmet(inputs(10, { usualGap: 61 }))).toEqual(["holdout"]);
  expect(unmet(inputs(10, { usualGap: null }))).toEqual(["holdout"]);
  expect(unmet(inputs(10, { withContract: 501 }))).toEqual(["contracts"]);
  expect(fitted(inputs(10, { usualGap: 61 })).gates.find(({ gate }) => gate === "holdout")?.minimum).toBe(183);
});

test("rows of the hold-out hold twenty customers and k, the last one stands for more, and all add up", () => {
  const { fits } = fitted(inputs(10));
  const model = fits?.calibration.buying.used;
  if (!model) throw new Error("expected a fit");
  const rows = holdoutRows(history(10, HOLDOUT), model, 11);
  expect(rows.map(({ repeats, customers }) => [repeats, customers])).toEqual([
    ["0", 280],
    ["1", 240],
    ["2", 200],
    ["3", 160],
    ["6+", 40],
    ["all", 920],
  ]);
  expect(holdoutRows(history(10, HOLDOUT), model, 50).map(({ repeats }) => repeats)).toEqual([
    "0",
    "1",
    "2",
    "3+",
    "all",
  ]);
  const all = rows.at(-1) ?? {};
  expect(all.actual).toBe(0.5);
  const naive = patterns(10).reduce((sum, { x, T, n }) => sum + (n * x * (HOLDOUT / 7)) / T, 0) / 920;
  expect(Number(all.naive)).toBeCloseTo(naive, 4);
  expect(Number(all.error_naive)).toBeCloseTo(naive / 0.5 - 1, 3);
  expect(rows[0]?.naive).toBe(0);
  expect(Number(rows[0]?.predicted)).toBeGreaterThan(0);
});

test("without later purchases there is no error to be told", () => {
  const { fits } = fitted(inputs(10));
  const model = fits?.calibration.buying.used;
  if (!model) throw new Error("expected a fit");
  const quiet = { ...history(10, HOLDOUT), patterns: patterns(10).map((pattern) => ({ ...pattern, later: 0 })) };
  for (const row of holdoutRows(quiet, model, 11)) {
    expect(row.actual).toBe(0);
    expect(row.error_model).toBeNull();
  }
});
