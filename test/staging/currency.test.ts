import { describe, expect, it } from "vitest";
import { counts, type Entry, withStaged } from "./run.js";

const columns: Entry["columns"] = { order_id: "id", ordered_at: "day", amount: "sum" };

const readAmounts = (currency: string, sums: readonly string[], formats: Entry["formats"] = { decimal: "." }) =>
  withStaged(
    { "a.csv": ["id;day;sum", ...sums.map((sum, index) => `${index};2025-01-01;${sum}`)].join("\n") },
    [{ table: "orders", columns, formats: formats ?? {} }],
    async (staged) => ({
      counts: counts(staged),
      read: (await staged.rows("select amount from stg_orders order by order_id")).map(({ amount }) => amount),
      rejects: (await staged.rows("select reason from staging_rejects order by source_row")).map(
        ({ reason }) => reason,
      ),
    }),
    { options: { asOf: "2025-12-31", currency } },
  );

describe("the currency of money", () => {
  it.each([
    ["EUR", ["1 €", "€2", "3EUR", "eur 4", "-€5", "6"], ["$1", "2 £", "3 USD", "CHF 4", "€5 $"]],
    ["USD", ["$1", "US$2", "3 $US", "-$4", "USD 5"], ["€1", "CA$2", "3 EUR", "A$4"]],
    ["GBP", ["£1", "2 GBP"], ["$1", "2 €"]],
    ["CHF", ["CHF 1", "2 chf"], ["€1", "1 EUR"]],
    ["SEK", ["1 kr", "2 SEK"], ["€1", "1 NOK"]],
  ])("%s is read without its own mark, and no other is dropped", async (currency, own, other) => {
    const { read, rejects } = await readAmounts(currency, [...own, ...other]);
    expect(read).toEqual(own.map((text) => Number(text.replace(/[^-0-9]/g, ""))));
    expect(rejects).toEqual(other.map((text) => `amount: expected money in ${currency}, received "${text}"`));
  });

  it("stands beside marks of thousands and a decimal comma", async () => {
    const formats = { decimal: ",", thousands: " " } as const;
    const { read, counts: counted } = await readAmounts("EUR", ["1 234,50 €", "1 234,50 $"], formats);
    expect(read).toEqual([1234.5]);
    expect(counted).toEqual([["a.csv", 2, 1, 1, 0]]);
  });

  it("empties the cell of a column that is not essential", async () => {
    await withStaged(
      { "a.csv": "id,price\n1,$3\n2,€3\n" },
      [{ table: "products", columns: { product_id: "id", price: "price" } }],
      async ({ staging, rows }) => {
        expect(await rows("select price from stg_products order by product_id")).toEqual([
          { price: null },
          { price: 3 },
        ]);
        expect(staging.emptied).toMatchObject([{ column: "price", cells: 1, expected: "money in EUR" }]);
      },
      { options: { asOf: "2025-12-31", currency: "EUR" } },
    );
  });
});
