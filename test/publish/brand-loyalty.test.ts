import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { withHiddenTwins } from "../../loaders/publish/brand-loyalty-twins.js";
import { brandLoyalty } from "../../loaders/publish/rows/brand-loyalty.js";
import type { Marts } from "../../loaders/publish/rows/builder.js";

const MARTS: Readonly<Record<string, readonly Row[]>> = {
  brand_loyalty: [
    { active_buyers: 1_024, median_tenure: 412.5, low: 399.4, high: 431, earlier_buyers: 800, earlier_kept: 200 },
  ],
  headline_sales: [
    { period: "current", buyers: 1_024, repeaters: 512 },
    { period: "previous", buyers: 1_000, repeaters: 400 },
  ],
  headline_voice: [{ period: "current", promoters: 60, passives: 20, detractors: 20 }],
  two_periods: [
    { presence: "kept", customers: 150 },
    { presence: "kept", customers: 150 },
    { presence: "lost", customers: 700 },
    { presence: "won", customers: 724 },
  ],
};
const marts = (from: string, changed: Readonly<Record<string, readonly Row[]>> = {}): Marts =>
  ({
    rows: async (name: string) => ({ ...MARTS, ...changed })[name] ?? [],
    report: { privacy: { k: 11 } },
    asOf: "2025-12-31",
    filled: new Set(),
    from,
  }) as unknown as Marts;
const told = async (from: string, changed?: Readonly<Record<string, readonly Row[]>>) =>
  (await brandLoyalty(marts(from, changed))).map(({ part, value, n, previous }) => [part, value, n, previous]);

test("each part stands for itself, with its number of persons and its value a year before", async () => {
  expect(await told("2022-01-01")).toEqual([
    ["retention", 0.3, 1_000, 0.25],
    ["repeat", 0.5, 1_024, 0.4],
    ["nps", 40, 100, null],
    ["tenure", 413, 1_000, null],
  ]);
  const [retention] = await brandLoyalty(marts("2022-01-01"));
  // Newcombe's interval of 300 of 1000 less 200 of 800.
  expect(retention).toMatchObject({
    change: 0.05,
    change_low: 0.008,
    change_high: 0.091,
    units: 1_000,
    own: 300,
    complement: 700,
  });
});

test("a year before is told only as far as the data reach", async () => {
  expect((await told("2023-02-01")).map(([, , , previous]) => previous)).toEqual([null, 0.4, null, null]);
  expect(await told("2024-06-01")).toEqual([
    ["repeat", 0.5, 1_024, null],
    ["nps", 40, 100, null],
    ["tenure", 413, 1_000, null],
  ]);
});

test("few who were kept a year before, or few buyers, are not told", async () => {
  const facts = { active_buyers: 49, median_tenure: 10, low: 5, high: 20, earlier_buyers: 800, earlier_kept: 10 };
  expect(await told("2022-01-01", { brand_loyalty: [facts] })).toEqual([
    ["retention", 0.3, 1_000, null],
    ["repeat", 0.5, 1_024, 0.4],
    ["nps", 40, 100, null],
  ]);
});

test("a part is hidden with the headline that tells the same number, and with no other", () => {
  const rows = [
    { part: "retention", value: 0.3, n: 800, suppressed: false },
    { part: "repeat", value: 0.5, n: 1_024, suppressed: false },
    { part: "nps", value: 31, n: 300, suppressed: false },
  ];
  const shown = withHiddenTwins(rows, [
    { metric: "nps", suppressed: true },
    { metric: "repeat_rate", suppressed: false },
    { metric: "contract_churn", suppressed: true },
  ]);
  expect(shown.slice(0, 2)).toEqual(rows.slice(0, 2));
  expect(shown[2]).toMatchObject({ part: "nps", value: null, n: null, suppressed: true });
});
