import { expect, test } from "vitest";
import { observations } from "../../loaders/models/derived/observations.js";
import { type HandMade, handMade, rowsOf } from "../support/hand-made.js";

const DAYS = rowsOf({ observation: "varchar", day: "date" }, [
  "'now', '2025-06-30'",
  "'score_tested', '2025-03-31'",
  "'month_before', '2025-05-31'",
  "'month_end', '2025-06-30'",
]);

const scores = (rows: readonly string[]) =>
  rowsOf({ observation: "varchar", person_id: "bigint", segment: "varchar" }, rows);

async function withModels<T>(tables: Record<string, string>, read: (made: HandMade) => Promise<T>): Promise<T> {
  const made = await handMade({ observations: DAYS, ...tables });
  try {
    return await read(made);
  } finally {
    await made.close();
  }
}

test("who bought in the 90 days after being scored, that day excluded", async () => {
  const rows = await withModels(
    {
      int_rfm_scores_at: scores(
        [1, 2, 3, 4].map((person) => `'score_tested', ${person}, '${person < 4 ? "loyal" : "lost"}'`),
      ),
      int_order_days: rowsOf({ person_id: "bigint", order_date: "date" }, [
        "1, '2025-03-31'",
        "2, '2025-04-01'",
        "2, '2025-04-02'",
        "3, '2025-06-29'",
        "4, '2025-06-30'",
      ]),
    },
    ({ model }) => model("rfm_outlook"),
  );
  expect(
    rows.map(({ segment, customers, bought, not_bought }) => [segment, ...[customers, bought, not_bought].map(Number)]),
  ).toEqual([
    ["lost", 1, 0, 1],
    ["loyal", 3, 2, 1],
  ]);
});

test("who kept the segment from one end of a month to the next; who drops out of the window has left it", async () => {
  const rows = await withModels(
    {
      int_rfm_scores_at: scores([
        "'month_before', 1, 'loyal'",
        "'month_end', 1, 'loyal'",
        "'month_before', 2, 'loyal'",
        "'month_end', 2, 'lost'",
        "'month_before', 3, 'lost'",
        "'month_end', 4, 'new'",
        "'now', 3, 'lost'",
      ]),
    },
    ({ model }) => model("rfm_stability"),
  );
  expect(
    rows.map(({ segment, customers, stayed, moved }) => [segment, ...[customers, stayed, moved].map(Number)]),
  ).toEqual([
    ["lost", 1, 0, 1],
    ["loyal", 2, 1, 1],
  ]);
});

test("a category scores its own buyers by its own fifths, and none where they are fewer than 500", async () => {
  const person = (category: string, count: number, amount: (index: number) => number): string[] =>
    Array.from({ length: count }, (_, index) => `'${category}', ${index + 1}, ${index + 1}, 1, ${amount(index)}`);
  const rows = await withModels(
    {
      int_category_rfm: rowsOf(
        {
          category: "varchar",
          person_id: "bigint",
          recency: "integer",
          frequency: "integer",
          monetary: "decimal(18, 2)",
        },
        [
          ...person("care", 500, (index) => 1000 - index),
          ...person("dear", 500, (index) => 100_000 - index),
          ...person("rare", 499, () => 5),
        ],
      ),
    },
    ({ model }) => model("rfm_by_category"),
  );
  // The latest are the dearest: M 5 with one order is V 3. Prices of the other category move nothing.
  const of = (category: string) =>
    Object.fromEntries(
      rows.filter((row) => row.category === category).map((row) => [row.segment, Number(row.customers)]),
    );
  expect(of("care")).toEqual({ loyal: 100, potential_loyalist: 100, need_attention: 100, hibernating: 100, lost: 100 });
  expect(of("dear")).toEqual(of("care"));
  expect(of("rare")).toEqual({});
});

test("scores are tested on an end of a month after which 90 days are over, and with enough history before it", () => {
  const days = (first: string, asOf: string) =>
    Object.fromEntries(observations(first, asOf).map(({ observation, day }) => [observation, day]));
  expect(days("2023-01-01", "2025-06-30")).toMatchObject({
    score_tested: "2025-03-31",
    month_before: "2025-05-31",
    month_end: "2025-06-30",
  });
  expect(days("2023-01-01", "2025-06-28")).toMatchObject({ score_tested: "2025-02-28", month_end: "2025-05-31" });
  expect(days("2024-12-15", "2025-06-30")).not.toHaveProperty("score_tested");
  expect(days("2024-12-15", "2025-06-30")).toHaveProperty("month_end");
});
