import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { productChange } from "../../loaders/methods/product-change.js";
import { revenueChange } from "../../loaders/methods/two-periods.js";

fc.configureGlobal({ seed: 20261031 });

describe("productChange", () => {
  it("splits two factors by the mean of the other (Bennet 1920)", () => {
    // 100 customers of 30 € become 120 of 25 €: −0 in all, +550 by number, −550 by value.
    expect(productChange([100, 30], [120, 25])).toEqual([550, -550]);
  });

  it("splits three factors over the six orders in which they could have moved (Shapley 1953)", () => {
    const [a = 0, b = 0, c = 0] = productChange([2, 3, 5], [4, 3, 7]);
    // Only the first and the last move: each is its step times 3 times the mean of the other.
    expect([a, b, c]).toEqual([2 * 3 * 6, 0, 2 * 3 * 3]);
  });

  it("adds up to the change of the product, does not depend on the order of factors, and turns with time", () => {
    const factor = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.array(fc.tuple(factor, factor), { minLength: 1, maxLength: 5 }), (pairs) => {
        const [before, after] = [pairs.map(([from]) => from), pairs.map(([, to]) => to)];
        const parts = productChange(before, after);
        const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(product(after) - product(before), 4);
        const turned = productChange(after, before);
        const mirrored = productChange([...before].reverse(), [...after].reverse()).reverse();
        for (const [i, part] of parts.entries()) {
          expect(turned[i]).toBeCloseTo(-part, 4);
          expect(mirrored[i]).toBeCloseTo(part, 4);
        }
      }),
    );
    expect(() => productChange([1], [1, 2])).toThrow(
      "productChange: expected up to ten factors twice, received 1 and 2",
    );
  });
});

const nobody = { customers: 0, orders: 0, revenue: 0 };

describe("revenueChange", () => {
  it("tells a year against another by who came and went, and by how many, how often and how much", () => {
    const change = revenueChange({
      lost: { customers: 40, orders: 50, revenue: 2_000 },
      won: { customers: 30, orders: 36, revenue: 1_500 },
      kept: { customers: 60, first: { orders: 180, revenue: 9_000 }, second: { orders: 210, revenue: 9_450 } },
    });
    // Kept: 3 orders of 50 € become 3.5 of 45 €: 60 × .5 × 47.5 = 1,425 and 60 × −5 × 3.25 = −975.
    expect(change).toMatchObject({ change: -50, lost: -2_000, won: 1_500 });
    expect(change.kept_frequency).toBeCloseTo(1_425, 9);
    expect(change.kept_basket).toBeCloseTo(-975, 9);
    const [n, f, b] = [
      [100, 90],
      [2.3, 246 / 90],
      [11_000 / 230, 10_950 / 246],
    ] as const;
    const parts = productChange([n[0], f[0], b[0]], [n[1], f[1], b[1]]);
    for (const [i, part] of [change.customers, change.frequency, change.basket].entries())
      expect(part).toBeCloseTo(parts[i] ?? 0, 9);
    expect(change.customers).toBeLessThan(0);
    expect(change.frequency).toBeGreaterThan(0);
    expect(change.basket).toBeLessThan(0);
  });

  it("is an identity, twice, whatever happened", () => {
    const people = fc
      .record({
        customers: fc.nat(1000),
        each: fc.integer({ min: 1, max: 9 }),
        revenue: fc.integer({ min: -500, max: 90_000 }),
      })
      .map(({ customers, each, revenue }) =>
        customers === 0 ? nobody : { customers, orders: customers * each, revenue },
      );
    fc.assert(
      fc.property(people, people, people, people, (lost, won, first, other) => {
        const second =
          first.customers === 0 ? nobody : { ...first, orders: first.customers + other.orders, revenue: other.revenue };
        const told = revenueChange({ lost, won, kept: { customers: first.customers, first, second } });
        expect(told.change).toBe(won.revenue + second.revenue - lost.revenue - first.revenue);
        expect(told.lost + told.won + told.kept_frequency + told.kept_basket).toBeCloseTo(told.change, 5);
        expect(told.customers + told.frequency + told.basket).toBeCloseTo(told.change, 5);
      }),
    );
  });

  it("knows a first year, a last one and none", () => {
    const some = { customers: 20, orders: 30, revenue: 900 };
    const kept = { customers: 0, first: nobody, second: nobody };
    const none = { lost: 0, won: 0, kept_frequency: 0, kept_basket: 0, customers: 0, frequency: 0, basket: 0 };
    expect(revenueChange({ lost: nobody, won: some, kept })).toEqual({
      ...none,
      change: 900,
      won: 900,
      customers: 900,
    });
    expect(revenueChange({ lost: some, won: nobody, kept })).toEqual({
      ...none,
      change: -900,
      lost: -900,
      customers: -900,
    });
    expect(revenueChange({ lost: nobody, won: nobody, kept })).toEqual({ ...none, change: 0 });
  });

  it("refuses customers without orders and orders without customers", () => {
    const kept = { customers: 3, first: { orders: 4, revenue: 10 }, second: { orders: 0, revenue: 0 } };
    expect(() => revenueChange({ lost: nobody, won: nobody, kept })).toThrow(
      "revenueChange: kept, second: expected customers with orders, or neither, received 3 customers, 0 orders, 0 revenue",
    );
    expect(() => revenueChange({ lost: { ...nobody, orders: 2 }, won: nobody, kept })).toThrow(
      "revenueChange: lost: expected",
    );
  });
});
