import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { decileRelations } from "../../loaders/publish/decile-relations.js";
import { decilesOf } from "../../loaders/publish/rows/value/deciles.js";

const K = 11;
const tenths = (customers: number, last = customers): Row[] =>
  Array.from({ length: 10 }, (_, index) => ({
    position: index + 1,
    customers: index === 9 ? last : customers,
    payers: index === 9 ? last : customers,
    worth: String(1_000 - 100 * index),
    orders: 2 * customers,
    order_amount: String(40 * customers),
    origin: "revenue",
  }));

test("each tenth has its share of what all brought, its orders and its basket", () => {
  const rows = decilesOf(tenths(20), K);
  expect(rows).toHaveLength(10);
  expect(rows[0]).toMatchObject({
    part: "tenth_1",
    customers: 20,
    value: 1_000,
    share: 0.1818,
    orders_per_customer: 2,
    average_basket: 20,
    basis: "revenue",
  });
  expect(rows.at(-1)).toMatchObject({ part: "tenth_10", value: 100 });
});

test("too few in a tenth make fifths, too few in a fifth make nothing", () => {
  const rows = decilesOf(tenths(K, K - 1), K);
  expect(rows.map(({ part, customers, value }) => [part, customers, value])).toEqual([
    ["fifth_1", 22, 1_900],
    ["fifth_2", 22, 1_500],
    ["fifth_3", 22, 1_100],
    ["fifth_4", 22, 700],
    ["fifth_5", 21, 300],
  ]);
  expect(decilesOf(tenths(5), K)).toEqual([]);
  expect(decilesOf([], K)).toEqual([]);
  expect(decilesOf(tenths(20).slice(1), K)).toEqual([]);
});

test("what a few brought does not show among many who brought nothing", () => {
  const rows = (payers: number) => tenths(20).map((row) => (row.position === 10 ? { ...row, payers } : row));
  expect(decilesOf(rows(K - 1), K)[0]?.part).toBe("fifth_1");
  expect(decilesOf(rows(K), K)[0]?.part).toBe("tenth_1");
  expect(decilesOf(rows(0), K)[0]?.part).toBe("tenth_1");
});

test("nothing is shared out where returns took all", () => {
  expect(
    decilesOf(
      tenths(20).map((row) => ({ ...row, worth: "-5" })),
      K,
    ),
  ).toEqual([]);
});

test("the parts add up to the headline's buyers, and to its revenue where that is theirs alone", () => {
  const value_deciles = decilesOf(tenths(20), K);
  const named = (buyers: number, revenue: number) =>
    decileRelations(
      new Map<string, Row[]>([
        ["value_deciles", value_deciles],
        [
          "headlines",
          [
            { metric: "buyers_12m", value: buyers },
            { metric: "revenue_12m", value: revenue },
          ],
        ],
      ]),
    ).map(({ name }) => name);
  expect(named(200, 6_000)).toEqual(["buyers_12m by tenth and as a headline"]);
  expect(named(200, 5_500)).toEqual([
    "buyers_12m by tenth and as a headline",
    "revenue_12m by tenth and as a headline",
  ]);
  expect(decileRelations(new Map())).toEqual([]);
});
