import { describe, expect, test } from "vitest";
import { protectTable } from "../../../loaders/publish/counting/protect.js";
import { single } from "../../../loaders/publish/counting/singles.js";
import type { CellFacts } from "../../../loaders/publish/counting/table.js";
import { written } from "../../../loaders/publish/counting/written.js";

const K = 11;
const cell = (at: readonly number[], payers: readonly [number, number]): CellFacts => ({
  at,
  persons: [100, 100],
  cents: [payers[0] * 100, payers[1] * 100],
  payers,
});
const options = {
  k: K,
  values: [3, 3].map((count) => ({ count, isOrdered: false })),
  leastShown: 0.8,
  leastReach: 0.6,
};
const all = [0, 1, 2].flatMap((one) => [0, 1, 2].map((other) => [one, other]));

describe("money of which only few can be contacted, or cannot", () => {
  test("is shown as a sum, by one criterion, and only its parts are hidden, with those of another value", () => {
    const cells = [cell([0], [3, 40]), cell([1], [60, 70]), cell([2], [30, 20])];
    const shown = [0, 1, 2].map(() => ({ some: false, every: false }));
    const covered = single({ criteria: [0], cells }, 0, shown, { k: K });
    expect(written(covered)).toMatchObject({
      revenue: [4_300, 13_000, 5_000],
      revenueContactable: [null, null, 2_000],
    });
    expect(covered.money).toHaveLength(1);
  });

  test("is shown as a sum, by two, in a block whose parts are hidden", () => {
    const cells = all.map((at) => cell(at, at.join() === "0,0" ? [3, 40] : [30, 40]));
    const covered = protectTable({ criteria: [0, 1], cells }, [], options);
    const { revenue, revenueContactable } = written(covered as NonNullable<typeof covered>);
    expect(revenue).not.toContain(null);
    expect(revenueContactable.filter((cents) => cents === null)).toHaveLength(4);
    expect(revenueContactable[0]).toBeNull();
  });

  test("of values too small for a block is told of more of them together, persons as before", () => {
    // Only three pay in the first row and column, so that no block holds enough of them.
    const cells = all.map((at) => cell(at, at.includes(0) ? [0, at.join() === "0,0" ? 3 : 0] : [30, 40]));
    const covered = protectTable({ criteria: [0, 1], cells }, [], options);
    const { groups, moneyGroups, persons, revenue } = written(covered as NonNullable<typeof covered>);
    expect(groups).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(persons).toEqual(all.map(() => 200));
    expect(moneyGroups).toEqual([
      [0, 0, 1],
      [0, 0, 1],
    ]);
    expect(revenue).toEqual([7_300, 7_000, 7_000, 7_000]);
  });

  test("is hidden as a whole where nothing else can be", () => {
    // Nobody else who can be contacted pays, so that no part could change with another.
    const cells = all.map((at) => cell(at, at.join() === "0,0" ? [40, 3] : [40, 0]));
    const covered = protectTable({ criteria: [0, 1], cells }, [], options);
    const { revenue, revenueContactable } = written(covered as NonNullable<typeof covered>);
    expect([...new Set([...revenue, ...revenueContactable])]).toEqual([null]);
  });
});
