import { describe, expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { riskRatio } from "../../loaders/methods/risk-ratio.js";
import { withTrend } from "../../loaders/publish/churn-trend.js";
import { precursorRelations } from "../../loaders/publish/precursor-relations.js";
import { precursorsOf } from "../../loaders/publish/rows/churn-precursors.js";

const K = 11;
/** Months and leavers of those it was true of, then of the others, in one band of tenure. */
const band = (
  factor: string,
  value: string,
  counts: readonly [number, number, number, number],
  tenure_band = "1_90",
): Row => {
  const [months, left_after, months_other, left_other] = counts;
  return {
    factor,
    value,
    tenure_band,
    months,
    left_after,
    months_other,
    left_other,
    customers: months,
    stayed: months - left_after,
    customers_other: months_other,
    stayed_other: months_other - left_other,
  };
};

describe("precursors", () => {
  test("of one band are plain rates with the plain ratio; of several, the common one", () => {
    const [row] = precursorsOf([band("ticket", "yes", [200, 40, 1_000, 100])], K);
    const plain = riskRatio({ successes: 40, n: 200 }, { successes: 100, n: 1_000 });
    expect(row).toMatchObject({ rate: 0.2, rate_other: 0.1, ratio: 2, left_after: 40, left_other: 100 });
    expect(Number(row?.low)).toBeCloseTo(plain?.low ?? 0, 4);
    // Those with a request were all in their first months, where everybody leaves more: within bands nothing differs.
    const [even] = precursorsOf(
      [band("ticket", "yes", [200, 40, 100, 20]), band("ticket", "yes", [20, 1, 1_000, 50], "91_180")],
      K,
    );
    expect(even?.ratio).toBe(1);
    expect(Number(even?.rate) / Number(even?.rate_other)).toBeGreaterThan(2.5);
  });

  test("are tested together; what will be hidden is not, nor is what was true of nobody told", () => {
    const rows = precursorsOf(
      [band("ticket", "yes", [200, 21, 1_000, 100]), band("complaint", "yes", [100, 30, 1_100, 91])],
      K,
    );
    const q = (factor: string, among: readonly Row[] = rows) => among.find((row) => row.factor === factor)?.q_value;
    expect(Number(q("complaint"))).toBeLessThan(0.001);
    expect(Number(q("ticket"))).toBeGreaterThan(0.1);
    const more = precursorsOf(
      [
        band("ticket", "yes", [200, 21, 1_000, 100]),
        band("complaint", "yes", [100, 30, 1_100, 91]),
        band("detractor", "yes", [20, 9, 1_180, 112]),
        band("price_rise", "yes", [0, 0, 1_200, 121]),
      ],
      K,
    );
    expect(more.map(({ factor }) => factor)).toEqual(["ticket", "complaint", "detractor"]);
    expect(more.map((row) => row.q_value)).toEqual([q("ticket"), q("complaint"), null]);
  });

  test("nothing is told where fewer than 20 left, and no ratio where nobody left on one side", () => {
    expect(precursorsOf([band("ticket", "yes", [200, 9, 1_000, 10])], K)).toEqual([]);
    const [row] = precursorsOf([band("ticket", "yes", [50, 0, 1_000, 30])], K);
    expect(row).toMatchObject({ rate: 0, ratio: null, q_value: null });
  });

  test("of two plans one row is told, the one that is left more; rare plans stand together", () => {
    const two = [band("plan", "a", [500, 20, 400, 40]), band("plan", "b", [400, 40, 500, 20])];
    expect(precursorsOf(two, K).map(({ value }) => value)).toEqual(["b"]);
    const four = [
      band("plan", "a", [500, 50, 520, 62]),
      band("plan", "b", [400, 45, 620, 67]),
      band("plan", "c", [70, 9, 950, 103]),
      band("plan", "d", [50, 8, 970, 104]),
    ];
    const rows = precursorsOf(four, K);
    expect(rows.map(({ value }) => value).toSorted()).toEqual(["a", "b", "other"]);
    expect(rows.find(({ value }) => value === "other")).toMatchObject({
      months: 120,
      left_after: 17,
      months_other: 900,
      left_other: 95,
    });
    expect(precursorsOf([band("plan", "a", [500, 50, 20, 3]), band("plan", "b", [20, 3, 500, 50])], K)).toEqual([]);
  });
});

test("a reader knows that complaints are requests, and that plans add up to everybody who left", () => {
  const rows = precursorsOf(
    [
      band("ticket", "yes", [200, 40, 820, 72]),
      band("complaint", "yes", [150, 33, 870, 79]),
      ...["a", "b", "c"].map((value, index) => band("plan", value, [340, 30 + 7 * index, 680, 82 - 7 * index])),
    ],
    K,
  );
  const churn_monthly = [{ month: "2025", lost: 112, is_complete: true }];
  const relations = precursorRelations(new Map(Object.entries({ churn_precursors: rows, churn_monthly })));
  const names = relations.map(({ name }) => name);
  expect(names).toContain("those who left, by plan and by month");
  expect(names).toContain("those who left, told twice by plan");
  const few = relations.find((relation) => "difference" in relation && relation.name.startsWith("left_after"));
  expect(few).toMatchObject({ difference: 7 });
});

describe("trend of churn", () => {
  const year = (month: string, lost: number, rest: Row = {}): Row => ({
    month,
    customers_at_start: 1_000,
    lost,
    is_complete: true,
    suppressed: false,
    ...rest,
  });

  test("is the change a year over whole periods that are shown, on the last of them", () => {
    const rows = withTrend([
      year("2020", 50),
      year("2021", 60),
      year("2022", 70),
      year("2023", 80),
      year("2024", 20, { is_complete: false }),
    ]);
    expect(rows.map(({ trend }) => trend)).toEqual([undefined, undefined, undefined, 0.01, undefined]);
    expect(rows[3]).toMatchObject({ trend_periods: 4 });
    expect(Number(rows[3]?.trend_low)).toBeGreaterThan(0);
    const quarters = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"].map((month, index) => year(month, 50 + 10 * index));
    expect(withTrend(quarters)[3]?.trend).toBe(0.04);
  });

  test("leaves hidden periods out, and is not told of fewer than four", () => {
    const hidden = year("2021", 0, { lost: null, customers_at_start: null, suppressed: true });
    const rows = [year("2020", 50), hidden, year("2022", 70), year("2023", 80)];
    expect(withTrend(rows)).toEqual(rows);
    expect(withTrend([...rows, year("2024", 90)]).at(-1)).toMatchObject({ trend: 0.01, trend_periods: 4 });
  });
});
