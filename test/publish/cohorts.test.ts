import { describe, expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { withRates } from "../../loaders/publish/cohort-rates.js";
import type { PublishedTable } from "../../loaders/publish/contract.js";
import { protect } from "../../loaders/publish/publish.js";
import { type PublishedName, publishedTable } from "../../loaders/publish/tables.js";
import { timeRelations } from "../../loaders/publish/time-relations.js";

const K = 11;
const MONTHS = ["2025-01", "2025-02", "2025-03"];
const cell = (cohort: number, since: number, buyers: number, size: number, grain = "month"): Row => ({
  grain,
  cohort: MONTHS[cohort] ?? null,
  month: MONTHS[cohort + since] ?? null,
  months_since: since,
  buyers,
  revenue: buyers * 20,
  payers: buyers,
  is_complete: true,
  not_back: size - buyers,
});
const cohorts = [
  cell(0, 0, 100, 100),
  cell(0, 1, 40, 100),
  cell(0, 2, 30, 100),
  cell(1, 0, 60, 60),
  cell(1, 1, 4, 60),
  cell(2, 0, 70, 70),
];
const sales = (anonymous: number): Row[] =>
  [100, 100, 104].map((buyers, index) => ({
    grain: "month",
    month: MONTHS[index] ?? null,
    orders: buyers,
    buyers,
    revenue: buyers * 20 + anonymous,
    is_complete: true,
    units: buyers,
  }));

const tables = (given: Partial<Record<PublishedName, readonly Row[]>>) => new Map(Object.entries(given));
const hidden = (given: Partial<Record<PublishedName, readonly Row[]>>) => {
  const built = new Map<PublishedTable, readonly Row[]>(
    Object.entries(given).map(([name, rows]) => [publishedTable(name as PublishedName), rows]),
  );
  return protect(built, K)
    .tables.find(({ name }) => name === "cohorts")
    ?.rows.filter(({ suppressed }) => suppressed)
    .map(({ cohort, months_since }) => `${cohort} +${months_since}`);
};

describe("relations of cohorts", () => {
  test("a small cell takes another of its month along, since the month's buyers are published", () => {
    expect(hidden({ cohorts })).toEqual(["2025-02 +1"]);
    const both = hidden({ cohorts, revenue_monthly: sales(500) }) ?? [];
    expect(both).toContain("2025-02 +1");
    expect(both.some((name) => ["2025-01 +2", "2025-03 +0"].includes(name))).toBe(true);
  });

  test("revenue links the tables only where no anonymous sale stands between them", () => {
    const named = (anonymous: number) =>
      timeRelations(tables({ cohorts, revenue_monthly: sales(anonymous) })).map(({ name }) => name);
    expect(named(500)).toEqual(MONTHS.map((month) => `buyers of ${month} by cohort`));
    expect(named(0)).toEqual([
      ...MONTHS.map((month) => `buyers of ${month} by cohort`),
      ...MONTHS.map((month) => `revenue of ${month} by cohort and in revenue_monthly`),
    ]);
  });

  test("months of revenue add up to a quarter of cohorts; buyers of months do not", () => {
    const quarter = { ...cell(0, 0, 304, 304, "quarter"), cohort: "2025-Q1", month: "2025-Q1" };
    const relations = timeRelations(tables({ cohorts: [quarter], revenue_monthly: sales(0) }));
    expect(relations.map(({ name }) => name)).toEqual(["revenue of 2025-Q1 by cohort and in revenue_monthly"]);
    expect(relations[0]?.terms).toHaveLength(4);
  });

  test("cohorts together are everybody who ever bought", () => {
    const base_counts = [
      { status: "active", customers: 230 },
      { status: "prospect", customers: 50 },
    ];
    expect(timeRelations(tables({ cohorts, base_counts })).map(({ name }) => name)).toEqual([
      "buyers by status and by cohort",
    ]);
  });
});

describe("relations of flows", () => {
  const flow = (month: string, fresh: number, current: number, dormant: number): Row => ({
    flow_grain: "month",
    month,
    new: fresh,
    current,
    resurrected: 0,
    dormant,
    active: fresh + current,
  });
  const lifecycle_flow = [flow("2025-01", 100, 0, 0), flow("2025-02", 60, 40, 60), flow("2025-03", 70, 34, 66)];

  test("a month's ways in, its ways out, its newcomers and its buyers are known", () => {
    const names = timeRelations(tables({ cohorts, lifecycle_flow, revenue_monthly: sales(500) })).map(
      ({ name }) => name,
    );
    for (const month of MONTHS) {
      expect(names).toContain(`ways into ${month}`);
      expect(names).toContain(`newcomers of ${month} by cohort and by flow`);
      expect(names).toContain(`buyers of ${month} by flow`);
    }
    expect(names.filter((name) => name.startsWith("ways out"))).toEqual([
      "ways out of the period before 2025-02",
      "ways out of the period before 2025-03",
    ]);
  });

  test("newcomers of months add up to those of a quarter", () => {
    const quarter = { ...cell(0, 0, 230, 230, "quarter"), cohort: "2025-Q1", month: "2025-Q1" };
    const [relation] = timeRelations(tables({ cohorts: [quarter], lifecycle_flow })).filter(({ name }) =>
      name.startsWith("newcomers"),
    );
    expect(relation?.name).toBe("newcomers of 2025-Q1 by cohort and by flow");
    expect(relation?.terms).toHaveLength(4);
  });
});

describe("rates of return", () => {
  const published = (row: Row, suppressed = false): Row => ({ ...row, suppressed });

  test("are shares of the cohort with Wilson's limits", () => {
    const [, next] = withRates([published(cell(0, 0, 100, 100)), published(cell(0, 1, 40, 100))]);
    expect(next?.rate).toBe(0.4);
    expect(next?.low).toBeCloseTo(0.3094, 4);
    expect(next?.high).toBeCloseTo(0.498, 4);
  });

  test("come with what each customer has paid so far, up to a hidden period or one that is not over", () => {
    const rows = withRates([
      published(cell(0, 1, 40, 100)),
      published(cell(0, 0, 100, 100)),
      published({ ...cell(0, 2, 30, 100), is_complete: false }),
      published(cell(1, 0, 60, 60)),
      published(cell(1, 1, 4, 60), true),
      published({ ...cell(1, 2, 30, 60), month: "2025-04" }),
    ]);
    expect(rows.map((row) => row.value_per_customer)).toEqual([28, 20, undefined, 20, undefined, undefined]);
  });

  test("what each has paid stops where the money is hidden, and falls where more came back than was paid", () => {
    const rows = withRates([
      published(cell(0, 0, 100, 100)),
      published({ ...cell(0, 1, 0, 100), revenue: -150, payers: 20 }),
      { ...published({ ...cell(0, 2, 40, 100), revenue: null }), money_suppressed: true },
      published({ ...cell(0, 3, 30, 100), month: "2025-04" }),
    ]);
    expect(rows.map((row) => row.value_per_customer)).toEqual([20, 18.5, undefined, undefined]);
    expect(rows.map((row) => row.rate)).toEqual([undefined, 0, 0.4, 0.3]);
  });

  test("are left out beside a hidden size, in the first period, and where a period is not over", () => {
    const without = [
      ...withRates([published(cell(0, 0, 100, 100), true), published(cell(0, 1, 40, 100))]),
      ...withRates([published(cell(0, 0, 100, 100))]),
      ...withRates([published(cell(0, 0, 100, 100)), published({ ...cell(0, 1, 40, 100), is_complete: false })]),
    ];
    expect(without).toHaveLength(5);
    expect(without.every((row) => row.rate === undefined)).toBe(true);
  });
});
