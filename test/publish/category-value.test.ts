import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { contexts } from "../../loaders/publish/rows/category-value.js";
import { handMade, rowsOf } from "../support/hand-made.js";

const K = 11;
const row = (category: string, overall: string, customers: number): Row => ({ category, overall, customers });

test("shares are of the category's best fifth, with Wilson's limits", () => {
  const [top, low] = contexts([row("A", "top", 80), row("A", "low", 20)], K);
  expect(top?.share).toBe(0.8);
  expect(top?.low).toBeCloseTo(0.7112, 4);
  expect(low?.share).toBe(0.2);
});

test("a category with a few persons of one standing is left out whole", () => {
  const rows = [row("A", "top", 90), row("A", "low", K - 1), row("B", "top", 50), row("B", "low", K)];
  expect(contexts(rows, K).map(({ category }) => category)).toEqual(["B", "B"]);
});

test("the best of a small category need not be the best of all; equal amounts stand alike", async () => {
  // 1,000 buyers of A, the dearer the later; 500 of them buy B for the same amount each, but for the 100 cheapest of all.
  const buyers = Array.from({ length: 1_000 }, (_, id) => ({ id, amount: 10 + id }));
  const ofB = buyers.filter(({ id }) => id < 500).map(({ id }) => ({ id, amount: id < 100 ? 9 : 1 }));
  const columns = { category: "varchar", person_id: "bigint", monetary: "decimal(18, 2)" };
  const made = await handMade({
    int_category_rfm: rowsOf(columns, [
      ...buyers.map(({ id, amount }) => `'A', ${id}, ${amount}`),
      ...ofB.map(({ id, amount }) => `'B', ${id}, ${amount}`),
    ]),
    int_rfm_inputs: rowsOf(
      { person_id: "bigint", monetary: "decimal(18, 2)" },
      buyers.map(({ id, amount }) => `${id}, ${amount}`),
    ),
  });
  try {
    const rows = (await made.model("category_value")).map(({ category, overall, customers, revenue }) =>
      [category, overall, customers, revenue].join(" "),
    );
    expect(rows).toEqual(["A top 200 181900", "B low 100 900"]);
  } finally {
    await made.close();
  }
});
