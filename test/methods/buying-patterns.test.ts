import { describe, expect, it } from "vitest";
import { indexPatterns } from "../../loaders/methods/buying-patterns.js";
import { buyingPatterns } from "../support/buying-patterns.js";

describe("buying patterns", () => {
  it("are those of lifetimes' three customers (reference C2, tests/test_utils.py)", () => {
    // Days of 2015: 1 bought on 1 and 6 February, 2 on 1 January, 3 on 1, 2 and 5 January; the end is 7 February.
    const bought = { one: [32, 37], two: [1], three: [1, 2, 5] };
    const purchases = Object.entries(bought).flatMap(([customer, days]) => days.map((day) => ({ customer, day })));
    expect(buyingPatterns(purchases, 38)).toEqual([
      { x: 1, t_x: 5, T: 6, n: 1 },
      { x: 0, t_x: 0, T: 37, n: 1 },
      { x: 2, t_x: 4, T: 37, n: 1 },
    ]);
    const twice = [...purchases, ...purchases, { customer: "two", day: 40 }];
    expect(buyingPatterns(twice, 38)).toEqual(buyingPatterns(purchases, 38));
  });

  it("share what depends on x and a time alone", () => {
    const index = indexPatterns([
      { x: 0, t_x: 0, T: 30, n: 60 },
      { x: 2, t_x: 12, T: 30, n: 5 },
      { x: 2, t_x: 30, T: 40, n: 4 },
      { x: 0, t_x: 0, T: 30, n: 1 },
    ]);
    expect(index).toMatchObject({
      customers: 70,
      counts: [
        { x: 0, n: 61 },
        { x: 2, n: 9 },
      ],
    });
    expect(index.meanT).toBeCloseTo((66 * 30 + 4 * 40) / 70, 12);
    const pair = (position: number | undefined) => [index.pairX[position ?? -1], index.pairT[position ?? -1]];
    expect([...index.last].map(pair)).toEqual([
      [0, 0],
      [2, 12],
      [2, 30],
      [0, 0],
    ]);
    expect([...index.end].map(pair)).toEqual([
      [0, 30],
      [2, 30],
      [2, 40],
      [0, 30],
    ]);
    expect(index.pairX).toHaveLength(5);
  });

  it.each([
    [{ x: 1.5, t_x: 3, T: 10, n: 1 }, "x 1.5, t_x 3, T 10, n 1"],
    [{ x: 1, t_x: 11, T: 10, n: 1 }, "x 1, t_x 11, T 10, n 1"],
    [{ x: 0, t_x: 3, T: 10, n: 1 }, "x 0, t_x 3, T 10, n 1"],
    [{ x: 2, t_x: 3, T: 10, n: -1 }, "x 2, t_x 3, T 10, n -1"],
    [{ x: 2, t_x: 3, T: Number.NaN, n: 1 }, "x 2, t_x 3, T NaN, n 1"],
  ])("refuse what nobody can have bought: %o", (pattern, received) => {
    expect(() => indexPatterns([pattern])).toThrow(
      `buying pattern: expected whole x ≥ 0, 0 ≤ t_x ≤ T, t_x = 0 where x = 0, n ≥ 0, received ${received}`,
    );
  });
});
