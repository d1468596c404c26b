import { expect, it } from "vitest";
import { counts, file, withStaged } from "./run.js";

const columns = { order_id: "id", ordered_at: "at.day", amount: { sql: "cast(sum as decimal(18, 2)) * 2" } };
const RECORD = JSON.stringify({ id: "1", at: { day: "2025-01-01" }, sum: 3 });

it.each([
  ["[]", "a.json"],
  [" [\n]\n", "a.json"],
  ["\ufeff[]", "a.json"],
  ["", "a.json"],
  ["", "a.ndjson"],
  ["\n \n", "a.ndjson"],
])("reads no row from %j", async (text, name) => {
  const entry = { table: "orders" as const, columns, format: "json" as const, where: "sum > 0" };
  await withStaged(
    { [name]: text },
    [entry],
    async (staged) => {
      expect(counts(staged)).toEqual([[name, 0, 0, 0, 0]]);
      expect(await staged.rows("select count(*) as n from stg_orders")).toEqual([{ n: 0 }]);
    },
    { options: { asOf: "2025-01-01" } },
  );
});

it("reads the files beside an empty one", async () => {
  const files = [file("a.json"), file("b.json")];
  await withStaged(
    { "a.json": "[]", "b.json": `[${RECORD}]` },
    [{ table: "orders", columns, format: "json", files }],
    async (staged) => {
      expect(counts(staged)).toEqual([
        ["a.json", 0, 0, 0, 0],
        ["b.json", 1, 1, 0, 0],
      ]);
      expect(await staged.rows("select order_id, amount from stg_orders")).toEqual([{ order_id: "1", amount: 6 }]);
    },
  );
});
