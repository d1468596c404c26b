import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseGrain } from "../../../loaders/publish/disclosure/choose-grain.js";
import { foldRare } from "../../../loaders/publish/disclosure/fold-rare.js";
import { foldTail } from "../../../loaders/publish/disclosure/fold-tail.js";
import { hiddenShare } from "../../../loaders/publish/disclosure/hidden-share.js";
import { mergeRows } from "../../../loaders/publish/disclosure/merge-rows.js";

fc.configureGlobal({ seed: 20261031 });
const k = 11;
const reasons = (counts: Record<string, number>, month = "2026-10") =>
  Object.entries(counts).map(([reason, persons]) => ({
    month,
    reason,
    persons,
    tickets: persons + 1,
    median_hours: 4,
  }));
const shape = { dimension: "reason", within: ["month"], units: "persons", k };

describe("hiddenShare", () => {
  it("counts small rows, and company for one that would be alone in its group", () => {
    const rows = reasons({ a: 50, b: 3, c: 40, d: 0 });
    expect(hiddenShare(rows, { units: "persons", k })).toBe(2 / 4);
    expect(hiddenShare(reasons({ a: 50, b: 3, c: 8 }), { units: "persons", k })).toBe(2 / 3);
    expect(hiddenShare(reasons({ a: 50, b: 3, c: 7 }), { units: "persons", k })).toBe(1);
    expect(hiddenShare(reasons({ a: 50, d: 0 }), { units: "persons", k })).toBe(0);
    expect(hiddenShare([{ answers: 90, promoters: 5 }], { units: "answers", parts: ["promoters"], k })).toBe(1);
  });
});

describe("foldRare", () => {
  it("folds nothing where a tenth or less is hidden", async () => {
    const rows = reasons({ a: 20, b: 30 });
    expect(await foldRare(rows, { ...shape, additive: ["tickets"] })).toEqual({
      rows,
      groups: new Map(),
      hidden_share: 0,
    });
  });

  it("folds as few categories as it takes, the smallest first, and adds up what adds up", async () => {
    const rows = reasons({ late: 50, lost: 3, broken: 4, wrong: 5, rude: 40 });
    const { rows: folded, groups, hidden_share } = await foldRare(rows, { ...shape, additive: ["persons", "tickets"] });
    expect([...groups.keys()]).toEqual(["lost", "broken", "wrong"]);
    expect(hidden_share).toBe(0);
    expect(folded).toEqual([
      { month: "2026-10", reason: "late", persons: 50, tickets: 51, median_hours: 4 },
      { month: "2026-10", reason: "other", persons: 12, tickets: 15, median_hours: null },
      { month: "2026-10", reason: "rude", persons: 40, tickets: 41, median_hours: 4 },
    ]);
  });

  it("takes the largest as lower bound of persons where they may overlap, so that more is folded", async () => {
    const rows = reasons({ late: 50, lost: 3, broken: 4, wrong: 5, rude: 40 });
    const { rows: folded, groups } = await foldRare(rows, { ...shape, additive: ["tickets"] });
    expect([...groups.keys()]).toEqual(["lost", "broken", "wrong", "rude"]);
    expect(folded[1]).toMatchObject({ reason: "other", persons: 40, tickets: 56 });
  });

  it("asks the engine to count again, from where a recount can help and no further", async () => {
    const rows = reasons({ late: 50, lost: 3, broken: 4, wrong: 5, rude: 40 });
    const asked: unknown[][] = [];
    const recount = async (groups: ReadonlyMap<unknown, unknown>) => {
      asked.push([...groups.keys()]);
      return mergeRows(rows, (category) => groups.get(category) ?? category, { ...shape, additive: ["persons"] });
    };
    const { hidden_share } = await foldRare(rows, { ...shape, additive: ["tickets"], recount });
    expect(asked).toEqual([["lost", "broken", "wrong"]]);
    expect(hidden_share).toBe(0);
  });

  it("never folds what is to be kept, uses an existing other, and folds the same categories in every month", async () => {
    const rows = [
      ...reasons({ all: 104, late: 50, lost: 9, other: 45 }, "2026-09"),
      ...reasons({ all: 97, late: 50, lost: 2, other: 45 }, "2026-10"),
    ];
    const { rows: folded, groups } = await foldRare(rows, {
      ...shape,
      additive: ["persons", "tickets"],
      keep: ["all"],
    });
    expect([...groups]).toEqual([["lost", "other"]]);
    expect(folded.map(({ month, reason, persons }) => [month, reason, persons])).toEqual([
      ["2026-09", "all", 104],
      ["2026-09", "late", 50],
      ["2026-09", "other", 54],
      ["2026-10", "all", 97],
      ["2026-10", "late", 50],
      ["2026-10", "other", 47],
    ]);
  });

  it("keeps one category beside other, and every sum", async () => {
    const counts = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.integer({ min: 0, max: 30 }), {
      minKeys: 1,
      maxKeys: 12,
    });
    await fc.assert(
      fc.asyncProperty(counts, async (byReason) => {
        const rows = reasons(byReason);
        const { rows: folded, hidden_share } = await foldRare(rows, { ...shape, additive: ["persons", "tickets"] });
        const sum = (list: readonly Record<string, unknown>[]) =>
          list.reduce((all, row) => all + Number(row["persons"]), 0);
        expect(sum(folded)).toBe(sum(rows));
        expect(folded.length).toBeGreaterThanOrEqual(Math.min(2, rows.length));
        expect(hidden_share).toBe(hiddenShare(folded, shape));
      }),
    );
  });
});

describe("foldTail", () => {
  it("makes texts of the numbers and one of the tail", () => {
    const rows = [1, 2, 5, 6, 7, 12].map((orders) => ({ orders, persons: 10 * orders, revenue: orders / 10 }));
    const options = { dimension: "orders", units: "persons", additive: ["persons", "revenue"] };
    expect(foldTail(rows, { ...options, at: 6 })).toEqual([
      { orders: "1", persons: 10, revenue: 0.1 },
      { orders: "2", persons: 20, revenue: 0.2 },
      { orders: "5", persons: 50, revenue: 0.5 },
      { orders: "6+", persons: 250, revenue: 2.5 },
    ]);
  });

  it("sums money the same in any order", () => {
    const options = { dimension: "orders", units: "persons", additive: ["persons", "revenue"], at: 1 };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999_999, max: 999_999 }), { minLength: 2, maxLength: 30 }), (cents) => {
        const rows = cents.map((cent, i) => ({ orders: i + 1, persons: 1, revenue: cent / 100 }));
        expect(foldTail([...rows].reverse(), options)).toEqual(foldTail(rows, options));
        expect(foldTail(rows, options)[0]?.["revenue"]).toBe(cents.reduce((sum, cent) => sum + cent, 0) / 100);
      }),
    );
  });
});

describe("chooseGrain", () => {
  const candidate = <Grain extends string>(grain: Grain, counts: number[]) => ({
    grain,
    rows: counts.map((persons, period) => ({ period, persons })),
  });
  const months = candidate("month", [3, 4, 20, 5, 6, 30]);
  const quarters = candidate("quarter", [27, 41]);

  it("takes the finest grain that hides at most a tenth, else the coarsest", () => {
    expect(chooseGrain([months, quarters], { units: "persons", k })).toMatchObject({
      grain: "quarter",
      hidden_share: 0,
    });
    expect(chooseGrain([quarters, months], { units: "persons", k }).grain).toBe("quarter");
    const hopeless = candidate("year", [5]);
    expect(chooseGrain([months, hopeless], { units: "persons", k })).toMatchObject({ grain: "year", hidden_share: 1 });
    expect(() => chooseGrain([], { units: "persons", k })).toThrow("expected at least one candidate, received none");
  });
});
