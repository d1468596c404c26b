import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { relationsOf } from "../../loaders/publish/relations.js";
import { layers } from "../../loaders/publish/rows/revenue-by-cohort.js";
import { handMade } from "../support/hand-made.js";
import { type Bought, ordersOverTime } from "../support/orders-over-time.js";

const K = 11;
const cell = (grain: string, month: string, cohort: string, buyers: number, payers = buyers): Row => ({
  grain,
  month,
  cohort,
  buyers,
  revenue: buyers * 10,
  payers,
  is_complete: true,
});

async function models(days: readonly Bought[]): Promise<{ cohorts: readonly Row[]; own: readonly Row[] }> {
  const made = await handMade(ordersOverTime(days, "2024-01-01", "2025-12-31"));
  try {
    const own = await made.model("revenue_by_cohort");
    return { own, cohorts: await made.engine.rows("select * from cohorts") };
  } finally {
    await made.close();
  }
}

test("a layer is a year's customers, in whatever period they buy", async () => {
  const { own } = await models([
    { person: 1, day: "2024-03-01", amount: 10 },
    { person: 1, day: "2025-03-01", amount: 12 },
    { person: 2, day: "2024-12-31", amount: 5 },
    { person: 2, day: "2025-03-09", amount: 7.5 },
    { person: 3, day: "2025-01-01", amount: 100 },
  ]);
  const years = own.filter(({ grain }) => grain === "year");
  expect(years.map(({ month, cohort, buyers, revenue }) => `${month} ${cohort} ${buyers} ${revenue}`)).toEqual([
    "2024 2024 2 15",
    "2025 2024 2 19.5",
    "2025 2025 1 100",
  ]);
});

test("layers are the sums of the cohorts, whoever buys when", async () => {
  const day = fc
    .integer({ min: 0, max: 730 })
    .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
  const bought = fc.array(
    fc.record({ person: fc.integer({ min: 1, max: 40 }), day, amount: fc.integer({ min: 1, max: 90 }) }),
    {
      minLength: 60,
      maxLength: 120,
    },
  );
  await fc.assert(
    fc.asyncProperty(bought, async (days) => {
      const unique = [...new Map(days.map((one) => [`${one.person} ${one.day}`, one])).values()];
      const { cohorts, own } = await models(unique);
      const at = (rows: readonly Row[], grain: string) => rows.filter((row) => row.grain === grain);
      const tables = new Map([
        ["cohorts", at(cohorts, "quarter")],
        ["revenue_by_cohort", layers(at(own, "month"), 1)],
      ]);
      const relations = relationsOf(tables).filter(({ name }) => name.includes("by layer"));
      const sold = at(own, "quarter").filter(({ buyers }) => Number(buyers) > 0);
      expect(relations).toHaveLength(sold.length);
    }),
    { seed: 7, numRuns: 5 },
  );
}, 60_000);

test("the grain is the finest at which every layer is of k persons, or of nobody", () => {
  const fine = [cell("month", "2025-01", "2025", 30), cell("month", "2025-02", "2025", 0)];
  const coarse = [cell("quarter", "2025-Q1", "2025", 31)];
  expect(layers([...fine, ...coarse], K).map(({ month }) => month)).toEqual(["2025-01", "2025-02"]);
  const thin = [...fine, cell("month", "2025-03", "2025", K - 1)];
  expect(layers([...thin, ...coarse], K).map(({ month }) => month)).toEqual(["2025-Q1"]);
  expect(layers(thin, K)).toEqual([]);
  const returned = [...fine, cell("month", "2025-03", "2025", 0, 2)];
  expect(layers([...returned, ...coarse], K).map(({ month }) => month)).toEqual(["2025-Q1"]);
});

test("more than five years are four and those before", () => {
  const years = ["2019", "2020", "2021", "2022", "2023", "2024"].map((year) => cell("year", "2024", year, 20));
  const rows = layers(years, K);
  expect(rows.map(({ cohort, buyers }) => `${cohort} ${buyers}`)).toEqual([
    "earlier 40",
    "2021 20",
    "2022 20",
    "2023 20",
    "2024 20",
  ]);
});
