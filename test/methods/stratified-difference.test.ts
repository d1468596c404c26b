import { expect, test } from "vitest";
import { type StratumCell, stratifiedDifference } from "../../loaders/methods/stratified-difference.js";

const cell = (stratum: string, isExposed: boolean, successes: number, n: number, part = 0): StratumCell => ({
  stratum,
  isExposed,
  successes,
  n,
  part,
});

/** The same strata in every part, so that leaving one out changes nothing. */
const evenly = (cells: readonly StratumCell[], parts: number): StratumCell[] =>
  Array.from({ length: parts }, (_, part) => cells.map((one) => ({ ...one, part }))).flat();

test("strata weigh n₁n₀ ÷ (n₁ + n₀), so that who is in which does not pass for a difference", () => {
  // Within both strata the exposed succeed as often as the others; thrown together, 0.2 against 0.64.
  const paradox = [
    ...[cell("often", true, 8, 10), cell("often", false, 64, 80)],
    ...[cell("seldom", true, 9, 90), cell("seldom", false, 2, 20)],
  ];
  const none = stratifiedDifference(evenly(paradox, 4), 4);
  expect(none?.estimate).toBeCloseTo(0, 12);
  expect(none?.matched).toBe(400);
  // Weights 20/3 and 24: (20/3 · 0.2 − 24 · 0.1) ÷ (20/3 + 24).
  const some = stratifiedDifference(
    evenly(
      [...[cell("a", true, 5, 10), cell("a", false, 6, 20)], ...[cell("b", true, 4, 40), cell("b", false, 12, 60)]],
      3,
    ),
    3,
  );
  expect(some?.estimate).toBeCloseTo(((20 / 3) * 0.2 - 24 * 0.1) / (20 / 3 + 24), 12);
  expect((some?.exposed ?? 0) - (some?.others ?? 0)).toBeCloseTo(some?.estimate ?? 1, 12);
  expect(some?.t).toBe(0);
});

test("the interval is the jackknife's over parts of the persons", () => {
  const parts = [0.5, 0.6, 0.4, 0.7].flatMap((share, part) => [
    cell("a", true, 100 * share, 100, part),
    cell("a", false, 50, 100, part),
  ]);
  const told = stratifiedDifference(parts, 4);
  expect(told?.estimate).toBeCloseTo(0.05, 12);
  // Means without one part: 0.0667, 0.0333, 0.1, 0; standard error √(3/4 · Σ(d − 0.05)²) = 0.064550; t(3) = 3.182446.
  expect(told?.low).toBeCloseTo(0.05 - 3.182446 * 0.06454972, 5);
  expect(told?.high).toBeCloseTo(0.05 + 3.182446 * 0.06454972, 5);
  expect(told?.t).toBeCloseTo(0.05 / 0.06454972, 5);
});

test("strata with one group only tell nothing, and a comparison that hangs on one part is none", () => {
  expect(stratifiedDifference([cell("a", true, 1, 10), cell("b", false, 1, 10)], 2)).toBeNull();
  expect(stratifiedDifference([cell("a", true, 1, 10, 0), cell("a", false, 1, 10, 1)], 2)).toBeNull();
  expect(() => stratifiedDifference([cell("a", true, 1, 10, 2)], 2)).toThrow(
    "stratifiedDifference: part: expected 0 to 1, received 2",
  );
});
