import { expect, test } from "vitest";
import { marginRate } from "../../loaders/publish/rows/value/assumptions.js";

const facts = { line_amount: 1000, margin_amount: 900, line_margin: 270, costed_amount: 1000, goods_cost: 600 };
const of = (value: object, tax_included: boolean | undefined, rows: object = facts) =>
  marginRate({ value, tax_included }, rows as typeof facts);

test("the margin rate is what report.yaml says, else what lines state", () => {
  expect(of({ margin_rate: 0.55 }, true)).toBe(0.55);
  expect(of({}, true)).toBe(0.3);
});

test("the cost of goods gives it where amounts exclude tax, and nowhere else", () => {
  const costs = { ...facts, margin_amount: null, line_margin: null };
  expect(of({}, false, costs)).toBe(0.4);
  expect(of({}, true, costs)).toBeNull();
  expect(of({}, undefined, costs)).toBeNull();
});

test("a few lines do not speak for all, and no lines say nothing", () => {
  expect(of({}, true, { ...facts, margin_amount: 799 })).toBeNull();
  expect(of({}, false, { ...facts, margin_amount: 0, costed_amount: 700 })).toBeNull();
  expect(of({}, false, { line_amount: null })).toBeNull();
});
