import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { investmentRows } from "../../loaders/publish/rows/value/investment.js";
import { spendingRelations } from "../../loaders/publish/spending-relations.js";

const K = 11;

/** Ten tenths of twenty buyers and 300 others; each tenth gets less of everything than the one before. */
const mart = (changes: Readonly<Record<number, Row>> = {}, others = 300): Row[] =>
  Array.from({ length: 11 }, (_, index) => ({
    position: index + 1,
    customers: index === 10 ? others : 20,
    worth: index === 10 ? "0.00" : String(1_000 - 100 * index),
    payers: index === 10 ? 0 : 20,
    origin: index === 10 ? null : "margin",
    contact_cost: index === 10 ? "45.0000" : "10.0000",
    contacted: 20,
    points: index < 2 ? 1_000 : 0,
    discount: "20.00",
    discounted_persons: 12,
    given_persons: index < 2 ? 14 : 12,
    ...changes[index + 1],
  }));
const parts = (rows: readonly Row[]) => rows.map(({ part }) => part);

test("each part has its share of what is spent, beside that of what is brought", () => {
  const rows = investmentRows(mart(), K, 0.05);
  expect(rows).toHaveLength(11);
  // 10 × 10 + 45 of messages, 2 × 50 of points, 11 × 20 of discounts.
  expect(rows[0]).toMatchObject({
    part: "tenth_1",
    customers: 20,
    value: 1_000,
    share_value: 0.1818,
    contact_cost: 10,
    given_cost: 70,
    with_points: true,
    cost: 80,
    share_cost: 0.172,
    cost_per_customer: 4,
    basis: "margin",
  });
  expect(rows[10]).toMatchObject({
    part: "no_purchase",
    customers: 300,
    value: 0,
    share_value: 0,
    cost: 65,
    share_cost: 0.1398,
  });
});

test("points without a stated worth cost nothing, and a kind that reaches few is left out everywhere", () => {
  expect(investmentRows(mart(), K, undefined)[0]).toMatchObject({
    given_cost: 20,
    with_points: false,
    given_persons: 12,
  });
  const noDiscounts = mart({ 9: { discounted_persons: 3, discount: "2.00", given_persons: 3 } });
  expect(investmentRows(noDiscounts, K, 0.05)[0]).toMatchObject({ given_cost: null, with_points: false, cost: 10 });
  const few = investmentRows(mart({ 10: { contacted: 10 } }), K, 0.05);
  expect(few.map(({ contact_cost, contacted }) => [contact_cost, contacted])).toEqual(Array(11).fill([null, 0]));
  expect(few[0]).toMatchObject({ cost: 70 });
  // Nobody is not few.
  expect(investmentRows(mart({ 10: { contacted: 0, contact_cost: "0" } }), K, 0.05)[0]).toMatchObject({
    contact_cost: 10,
  });
});

test("too few in a tenth make fifths, too few in a fifth make nothing; too few without a purchase do not stand", () => {
  expect(parts(investmentRows(mart({ 4: { customers: 9 } }), K, 0.05))).toEqual([
    ...["fifth_1", "fifth_2", "fifth_3", "fifth_4", "fifth_5"],
    "no_purchase",
  ]);
  expect(investmentRows(mart({ 4: { customers: 9 } }), K, 0.05)[0]).toMatchObject({ value: 1_900, cost: 160 });
  expect(investmentRows(mart({ 3: { customers: 5 }, 4: { customers: 5 } }), K, 0.05)).toEqual([]);
  expect(parts(investmentRows(mart({}, 10), K, 0.05))).not.toContain("no_purchase");
});

test("nothing where nothing is spent, brought, or known", () => {
  const free = {
    contact_cost: "0",
    points: 0,
    discount: "0",
    contacted: 0,
    rewarded_persons: 0,
    discounted_persons: 0,
  };
  const all = (row: Row) => Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, row]));
  expect(investmentRows(mart(all(free)), K, 0.05)).toEqual([]);
  expect(investmentRows(mart(all({ worth: "-1" })), K, 0.05)).toEqual([]);
  expect(investmentRows([], K, 0.05)).toEqual([]);
});

test("a reader who knows the ladder and the headlines knows the parts", () => {
  const rows = investmentRows(mart(), K, 0.05);
  const ladder = rows
    .filter(({ part }) => part !== "no_purchase")
    .map(({ part = null, customers = null, value = null }) => ({ part, customers, value }));
  const of = (customers: number) =>
    spendingRelations(
      new Map<string, Row[]>([
        ["investment", rows],
        ["value_deciles", ladder],
        [
          "headlines",
          [
            { metric: "buyers_12m", value: 200 },
            { metric: "customers", value: customers },
          ],
        ],
      ]),
    );
  expect(of(500)).toHaveLength(22);
  const [last] = of(497).slice(-1);
  expect(last).toMatchObject({ name: "customers by what is spent and as a headline", difference: 3 });
  expect(spendingRelations(new Map())).toEqual([]);
});
