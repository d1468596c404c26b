import { describe, expect, test } from "vitest";
import {
  decisionWeight,
  type Level,
  learnLinkage,
  levelWeight,
  type Pattern,
  patternWeight,
  probabilityOf,
} from "../../loaders/methods/fellegi-sunter.js";

const field = (m: number, h: number | null = null, u = 0.1): { levels: Level[] } => ({
  levels: [
    { name: "differs", m: 1 - m, h: h === null ? null : 1 - h, u: 1 - u },
    { name: "same", m, h, u },
  ],
});

/** Shares of levels among all pairs of a mixture. */
const among = (classes: readonly { pairs: number; same: readonly number[] }[]): number[][] => {
  const total = classes.reduce((sum, { pairs }) => sum + pairs, 0);
  return (classes[0]?.same ?? []).map((_, index) => {
    const share = classes.reduce((sum, { pairs, same }) => sum + (pairs / total) * (same[index] ?? 0), 0);
    return [1 - share, share];
  });
};

/** Every way in which pairs of a mixture of classes can agree, with the exact number of pairs expected. */
function expectedPatterns(classes: readonly { pairs: number; same: readonly number[] }[]): Pattern[] {
  const fields = classes[0]?.same.length ?? 0;
  return Array.from({ length: 2 ** fields }, (_, code) => {
    const levels = Array.from({ length: fields }, (_, index) => ((code >> index) & 1) + 1);
    const pairs = classes.reduce(
      (sum, { pairs: all, same }) =>
        sum +
        levels.reduce(
          (share, level, index) => share * (level === 2 ? (same[index] ?? 0) : 1 - (same[index] ?? 0)),
          all,
        ),
      0,
    );
    return { levels, pairs };
  });
}

describe("Fellegi–Sunter weights by EM", () => {
  // Splink's test of convergence (tests/test_correctness_of_convergence.py): m and u of three comparisons are recovered.
  test("recovers m = .7, .9, .95 from u = .1, .025, .2 and the patterns of a mixture", () => {
    const [m, u] = [
      [0.7, 0.9, 0.95],
      [0.1, 0.025, 0.2],
    ];
    const records = 2000;
    const pairs = (records * (records - 1)) / 2;
    const classes = [
      { pairs: 20_000, same: m },
      { pairs: pairs - 20_000, same: u },
    ];
    const model = learnLinkage(
      [field(0.6), field(0.6), field(0.6)],
      among(classes),
      expectedPatterns(classes),
      records,
    );
    for (const [index, shares] of model.m.entries())
      expect(Math.abs((shares[1] ?? 0) - (m[index] ?? 0))).toBeLessThan(0.02);
    expect(model.matches / 20_000).toBeCloseTo(1, 1);
  });

  test("tells a household from a person by the first name", () => {
    const records = 5000;
    const pairs = (records * (records - 1)) / 2;
    const fields = [field(0.9), field(0.9, 0.7), field(0.8, 0.8)];
    const classes = [
      { pairs: 1000, same: [0.95, 0.9, 0.8] },
      { pairs: 3000, same: [0.01, 0.85, 0.9] },
      { pairs: pairs - 4000, same: [0.01, 0.002, 0.001] },
    ];
    const model = learnLinkage(fields, among(classes), expectedPatterns(classes), records);
    // First guesses count as a few pairs each, and three comparisons leave some play: a tenth is near enough.
    expect(Math.abs(model.matches / 1000 - 1)).toBeLessThan(0.1);
    expect(Math.abs(model.households / 3000 - 1)).toBeLessThan(0.1);
    const home = patternWeight(model, [1, 2, 2]);
    expect(decisionWeight(home)).toBeLessThan(-3);
    expect(home.match).toBeGreaterThan(decisionWeight(home));
    expect(decisionWeight(patternWeight(model, [2, 2, 2]))).toBeGreaterThan(3);
  });

  test("an empty side says nothing, and first guesses stand where there is nothing to learn from", () => {
    const model = learnLinkage(
      [field(0.9), field(0.8, 0.5)],
      [
        [0.9, 0.1],
        [0.99, 0.01],
      ],
      [],
      3,
    );
    expect(levelWeight(model.m, model.u, 0, 0)).toBe(0);
    expect(model.m[0]?.[1]).toBeCloseTo(0.9, 10);
    expect(model.h[1]?.[1]).toBeCloseTo(0.5, 10);
    expect(patternWeight(model, [0, 0]).match).toBeCloseTo(
      Math.log2(model.matches / Math.max(1, 3 - model.matches - model.households - model.namesakes)),
      10,
    );
  });

  test("a share stays under its cap, and the rest still sum to one", () => {
    const levels: Level[] = [
      { name: "differs", m: 0.01, mMost: 0.01, h: null, u: 0.3 },
      { name: "close", m: 0.1, h: null, u: 0.3 },
      { name: "same", m: 0.89, h: null, u: 0.3 },
    ];
    const patterns: Pattern[] = [
      { levels: [1], pairs: 400 },
      { levels: [2], pairs: 100 },
      { levels: [3], pairs: 500 },
    ];
    const model = learnLinkage([{ levels }], [[1e-9, 1e-9, 1e-9]], patterns, 46);
    expect(model.m[0]?.[0]).toBeLessThanOrEqual(0.01 + 1e-12);
    expect(model.m[0]?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  // The waterfall chart of Splink's documentation.
  test("weights add up to the odds: −6.67 + 4.74 + 6.49 − 1.97 − 1.12 + 8.00 = 9.47 → p ≈ .9986", () => {
    const sum = [-6.67, 4.74, 6.49, -1.97, -1.12, 8.0].reduce((total, weight) => total + weight, 0);
    expect(probabilityOf(sum)).toBeCloseTo(0.9986, 4);
  });
});
