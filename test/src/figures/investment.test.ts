import { expect, test } from "vitest";
import { contextOf, draw, type Rows, textOf } from "./context.js";

const row = (part: string, share_cost: number | null, share_value: number | null, more: object = {}) => ({
  part,
  customers: 200,
  value: 1_000,
  share_value,
  contact_cost: 12,
  given_cost: 30,
  with_points: false,
  cost: 42,
  share_cost,
  cost_per_customer: 0.21,
  basis: "margin",
  suppressed: share_cost === null,
  ...more,
});
const drawn = (rows: Rows, locale: "en" | "fr" = "en") =>
  draw("investment", contextOf(locale, { tables: { investment: rows } }));
const findingOf = (rows: Rows, locale: "en" | "fr" = "en") =>
  textOf(/<h2 class="finding"[^>]*>(.*?)<\/h2>/s.exec(drawn(rows, locale))?.[1] ?? "");

test("what the best part brings and gets, and what goes to those who bought nothing", () => {
  const rows = [row("tenth_1", 0.142, 0.381), row("tenth_10", 0.05, -0.01), row("no_purchase", 0.4, 0)];
  expect(findingOf(rows)).toBe(
    "The best tenth of the buyers brings 38% of the margin and gets 14% of what is spent on customers; 40% goes to people who bought nothing in 12 months",
  );
  expect(findingOf(rows, "fr")).toBe(
    "Le meilleur dixième des acheteurs apporte 38\u202f% de leur marge et reçoit 14\u202f% de ce qui est dépensé pour les clients\u202f; 40\u202f% vont à des personnes qui n’ont rien acheté en 12 mois",
  );
  expect(findingOf(rows.slice(0, 2))).toBe(
    "The best tenth of the buyers brings 38% of the margin and gets 14% of what is spent on customers",
  );
  expect(findingOf([row("fifth_1", 0.2, 0.5)])).toMatch(/^The best fifth of the buyers brings 50%/);
});

test("what is counted and what is not", () => {
  const text = textOf(drawn([row("tenth_1", 0.142, 0.381)]));
  expect(text).toContain("Counted: messages at the cost of one and discounts");
  expect(text).toContain("Not counted, since no export or setting tells it, or of too few people: points used");
  expect(textOf(drawn([row("tenth_1", 0.142, 0.381, { with_points: true })]))).not.toContain("Not counted");
});

test("nothing is said of a hidden part, and an empty table asks for messages", () => {
  expect(findingOf([row("tenth_1", null, null), row("tenth_2", 0.5, 0.5)])).toBe(
    "What is spent on customers, against what they bring",
  );
  expect(textOf(drawn([]))).toContain("What is spent on customers, against what they bring");
});
