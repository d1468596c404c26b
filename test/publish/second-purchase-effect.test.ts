import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { effectOf } from "../../loaders/publish/rows/second-purchase-effect.js";
import { isBetween } from "../../loaders/publish/sums.js";
import { timeRelations } from "../../loaders/publish/time-relations.js";

const K = 11;

/** A band in which `again` persons ordered twice each and the others never. */
const band = (measure: string, position: number, customers: number, again: number): Row => ({
  measure,
  position,
  customers,
  later_orders: 2 * again,
  later_squares: 4 * again,
  later_buyers: again,
  never_again: customers - again,
  size_rank_squares: 100,
  later_rank_squares: 100,
  rank_products: -30,
});

test("means have Student's limits, and every row the correlation of its measure", () => {
  const rows = effectOf([band("speed", 1, 60, 30), band("speed", 5, 60, 20)], K);
  expect(rows.map((row) => [row.band, row.customers, row.later_orders, row.rho])).toEqual([
    ["1_30", 60, 1, -0.3],
    ["181_more", 60, 0.6667, -0.3],
  ]);
  // 1 ± t(59) · √(60/59) / √60 = 1 ± 2.0010 · 0.1302.
  expect(rows[0]?.low).toBeCloseTo(0.7395, 4);
  expect(rows[0]?.high).toBeCloseTo(1.2605, 4);
});

test("a band of few persons, or of few who ordered again or did not, stands together with its neighbour", () => {
  const bands = (rows: readonly Row[]) => effectOf(rows, K).map((row) => [row.band, row.customers]);
  const large = (position: number) => band("speed", position, 100, 50);
  expect(bands([large(1), band("speed", 2, K - 1, 0), large(3), large(4), large(5)])).toEqual([
    ["1_30", 100],
    ["31_90", 110],
    ["91_180", 100],
    ["181_more", 100],
  ]);
  expect(bands([large(1), large(4), band("speed", 5, 40, K - 1)])).toEqual([
    ["1_30", 100],
    ["91_more", 140],
  ]);
  expect(bands([large(1), band("speed", 2, 40, 0), large(3)])).toHaveLength(3);
  expect(bands([band("amount", 1, 60, 55), band("amount", 2, 60, 30), band("amount", 3, 60, 30)])).toEqual([
    ["quarter_1_2", 120],
    ["quarter_3", 60],
  ]);
});

test("nothing is told of few persons, of one band, or where all ordered alike", () => {
  expect(effectOf([band("speed", 1, 50, 25), band("speed", 2, 49, 25)], K)).toEqual([]);
  expect(effectOf([band("speed", 1, 50, 25), band("speed", 2, 50, 25)], K)).toHaveLength(2);
  expect(effectOf([band("speed", 1, 200, 100)], K)).toEqual([]);
  expect(effectOf([band("speed", 1, 190, 100), band("speed", 2, 10, 5)], K)).toEqual([]);
  const alike = [band("speed", 1, 60, 60), band("speed", 2, 60, 60)].map((row) => ({
    ...row,
    later_rank_squares: 0,
    rank_products: 0,
  }));
  expect(effectOf(alike, K)).toEqual([]);
});

test("both measures are of the same persons, who are among those of the curve", () => {
  const second_purchase_effect = effectOf(
    [band("speed", 1, 60, 30), band("speed", 2, 70, 30), band("amount", 1, 65, 30), band("amount", 3, 65, 30)],
    K,
  );
  const curve = (events: number) => [
    { days: 0, at_risk: 500, events: 0 },
    { days: 30, at_risk: 500 - events, events },
  ];
  const relations = (events: number) =>
    timeRelations(
      new Map<string, Row[]>([
        ["second_purchase_effect", second_purchase_effect],
        ["second_purchase_curve", curve(events)],
      ]),
    );
  expect(relations(99).map(({ name }) => name)).toEqual([
    "second purchases by speed and by amount",
    "second purchases up to 30 days",
  ]);
  // Whoever came back within 30 days and is not among those followed is a group of persons, too.
  expect(relations(63).filter(isBetween)).toMatchObject([{ difference: 3 }]);
  expect(relations(60).filter(isBetween)).toEqual([]);
});
