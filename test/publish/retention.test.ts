import { describe, expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { wilson } from "../../loaders/methods/wilson.js";
import { withLimits, withReturnRates } from "../../loaders/publish/retention-limits.js";
import { retentionRelations } from "../../loaders/publish/retention-relations.js";
import { pooled } from "../../loaders/publish/rows/retention.js";

const QUARTERS = ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"];
const LAST = QUARTERS.length;
/** Sizes of cohorts, and of 100 of a cohort how many come back in the next quarter, and in it or within a year. */
const SIZES = [400, 100, 200, 300, 100];
const cell = (first: number, since: number): Row => {
  const customers = SIZES[first] ?? 0;
  const [buyers, returned] = [customers * 0.2 + first * 10, customers * 0.5];
  return {
    grain: "quarter",
    cohort: QUARTERS[first] ?? null,
    months_since: 3 * since,
    window_months: 12,
    customers,
    buyers,
    returned,
    not_returned: customers - returned,
    only_later: returned - buyers,
    is_complete: first + since < LAST - 1,
    is_followed: first + since + 3 < LAST - 1,
  };
};
const mart = SIZES.flatMap((_, first) =>
  Array.from({ length: LAST - 1 - first }, (_, index) => cell(first, index + 1)),
);

describe("the curve", () => {
  const rows = pooled(mart, 11);
  const at = (definition: string, months: number) =>
    rows.find((row) => row.definition === definition && row.months_since === months);

  test("adds up the cohorts that were followed, each by its size, without the oldest", () => {
    // Quarter 2025-Q2 is not over: of the cohorts after the first, those of Q2 to Q4 2024 had a whole next quarter.
    expect(at("in", 3)).toMatchObject({ cohorts: 3, customers: 600, returned: 30 + 60 + 90, rate: 0.3 });
    expect(at("in", 6)).toMatchObject({ cohorts: 2, customers: 300 });
    expect(at("in", 12)).toBeUndefined();
  });

  test("tells “on or after” only where the whole year from there was seen: it never falls for want of time", () => {
    expect(rows.filter(({ definition }) => definition === "or_after")).toEqual([]);
    const longer = pooled(
      mart.map((row) => ({ ...row, is_followed: row.is_complete ?? null })),
      11,
    );
    expect(longer.filter(({ definition }) => definition === "or_after").map(({ rate }) => rate)).toEqual([
      0.5, 0.5, 0.5,
    ]);
  });

  test("keeps the oldest of two cohorts, and says nothing of a few people", () => {
    const two = mart.filter(({ cohort }) => cohort === "2024-Q1" || cohort === "2024-Q2");
    expect(pooled(two, 11)[0]).toMatchObject({ cohorts: 2, customers: 500 });
    expect(
      pooled(
        mart.map((row) => ({ ...row, customers: 9, buyers: 1, returned: 2 })),
        11,
      ),
    ).toEqual([]);
  });
});

describe("what a reader can work out", () => {
  const cohorts: Row[] = [
    ...SIZES.map((buyers, first) => ({ cohort: QUARTERS[first] ?? null, months_since: 0, buyers, is_complete: true })),
    ...mart.map(({ cohort, months_since, buyers, is_complete }) => ({
      cohort: cohort ?? null,
      months_since: months_since ?? null,
      buyers: buyers ?? null,
      is_complete: is_complete ?? null,
    })),
  ];
  const cohort_returns = mart
    .filter((row) => row.is_complete)
    .map((row) => (row.cohort === "2024-Q2" ? { ...row, returned: Number(row.buyers) + 4 } : row));
  const retention = pooled(
    cohort_returns.map((row) => ({ ...row, is_followed: true })),
    11,
  );
  const tables = new Map<string, readonly Row[]>(Object.entries({ cohorts, cohort_returns, retention }));

  test("the curve is the sum of the cohorts, in returns and in customers", () => {
    const names = retentionRelations(tables).map(({ name }) => name);
    for (const definition of ["in", "or_after"])
      for (const months of [3, 6, 9]) {
        expect(names).toContain(`returns ${definition} after ${months} months, of all cohorts`);
        expect(names).toContain(`customers ${definition} after ${months} months, of all cohorts`);
      }
    expect(names.filter((name) => name.startsWith("customers of"))).toHaveLength(cohort_returns.length);
  });

  test("who came back in one period is among those who came back in any: a few between them are a cell", () => {
    const few = retentionRelations(tables).filter((relation) => "difference" in relation && relation.difference === 4);
    const pairs = [3, 6, 9].flatMap((from) =>
      [3, 6, 9, 12].filter((month) => month >= from).map((month) => [from, month]),
    );
    expect(few.map(({ name }) => name)).toEqual(
      pairs.map(([from, month]) => `2024-Q2: back from +${from} on, and in +${month}`),
    );
  });

  test("limits are wider where the cohorts that are shown differ more than chance would have them", () => {
    const shown = (point: Row) => withLimits(new Map([...tables, ["retention", [point]]]))[0];
    const wide = shown(retention[0] ?? {});
    const plain = wilson(180, 600);
    expect(wide?.rate).toBe(0.3);
    expect(Number(wide?.low)).toBeLessThan(plain.low + 1e-12);
    expect(shown({ ...retention[0], suppressed: true, rate: null })?.low).toBeUndefined();
  });

  test("a cohort's share comes with its limits, unless it is hidden", () => {
    const [one, hidden] = withReturnRates([
      { customers: 100, returned: 50, suppressed: false },
      { customers: null, returned: null, suppressed: true },
    ]);
    expect([one?.rate, one?.low]).toEqual([0.5, wilson(50, 100).low]);
    expect(hidden?.rate).toBeUndefined();
  });
});
