import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeRejects } from "../../loaders/staging/index.js";
import { type Entry, file, withStaged } from "./run.js";

const OPTIONS = { options: { asOf: "2025-12-31" } };

describe("the private folder", () => {
  it("holds rejected rows with their own columns and the reason, inert in a spreadsheet", async () => {
    const files = {
      "Été 2025.csv":
        'Numéro,Jour,Reason,Montant\n,2025-01-01,=cmd()|x,1\nA,2025-01-01,"-5,50",1\nA,2025-01-01,+x,-5\nbroken\n',
      "b.csv": "Numéro,Jour,Reason,Montant\nB,2025-01-01,x,2\n",
    };
    const columns: Entry["columns"] = {
      order_id: "Numéro",
      ordered_at: "Jour",
      amount: "Montant",
      delivered_at: "Reason",
    };
    await withStaged(
      files,
      [{ table: "orders", columns }],
      async ({ engine, folder }) => {
        const target = join(folder, "private");
        await writeRejects(engine, target);
        expect(await readdir(join(target, "rejected"))).toEqual(["orders--shop--ete-2025-csv.csv"]);
        const path = join(target, "rejected", "orders--shop--ete-2025-csv.csv");
        expect(await readFile(path, "utf8")).toBe(
          [
            "Numéro,Jour,Reason (file),Montant,line,reason,file,row",
            `,2025-01-01,'=cmd()|x,1,,"order_id: expected text, received nothing",Été 2025.csv,1`,
            `A,2025-01-01,'+x,-5,,"order_id: expected a key that no row before has, received ""A""",Été 2025.csv,3`,
            `,,,,broken,"row: expected 4 columns, received 1",Été 2025.csv,4`,
            "",
          ].join("\n"),
        );
        expect(await readFile(join(target, "emptied-cells.csv"), "utf8")).toBe(
          [
            "table,system,file,row,column,expected,value",
            "orders,shop,b.csv,1,delivered_at,timestamp,x",
            'orders,shop,Été 2025.csv,2,delivered_at,timestamp,"-5,50"',
            "",
          ].join("\n"),
        );
        const mode = async (name: string) => ((await stat(name)).mode & 0o777).toString(8);
        expect([await mode(target), await mode(join(target, "rejected")), await mode(path)]).toEqual([
          "700",
          "700",
          "600",
        ]);
        expect(await mode(join(target, "emptied-cells.csv"))).toBe("600");
      },
      OPTIONS,
    );
  });

  it("keeps two files apart whose names differ in signs only, and forgets the last run's", async () => {
    const files = { "a b.csv": "id,name\n,x\n", "a-b.csv": "id,name\n,y\n", "c.csv": "id,name\n1,y\n" };
    await withStaged(
      files,
      [{ table: "customers", columns: { customer_id: "id" } }],
      async ({ engine, folder }) => {
        await writeRejects(engine, folder);
        await writeRejects(engine, folder);
        expect(await readdir(join(folder, "rejected"))).toEqual([
          "customers--shop--a-b-csv-2.csv",
          "customers--shop--a-b-csv.csv",
        ]);
      },
      OPTIONS,
    );
  });
});

describe("tables that nothing fills", () => {
  it("are there with all columns and the right types", async () => {
    await withStaged(
      { "a.csv": "id\n1\n" },
      [
        {
          table: "customers",
          columns: { customer_id: "id" },
          attributes: { Sport: { constant: "golf" } },
          files: [file("a.csv")],
        },
      ],
      async ({ engine, staging }) => {
        expect(await engine.columns("stg_loyalty_ledger")).toEqual([
          { name: "loyalty_id", type: "VARCHAR" },
          { name: "occurred_at", type: "TIMESTAMP" },
          { name: "occurred_date", type: "DATE" },
          { name: "points", type: "BIGINT" },
          { name: "kind", type: "VARCHAR" },
          { name: "source_system", type: "VARCHAR" },
          { name: "source_file", type: "VARCHAR" },
          { name: "source_row", type: "BIGINT" },
        ]);
        const types = new Set((await engine.columns("stg_stores")).map(({ type }) => type));
        expect([...types]).toEqual(["VARCHAR", "DOUBLE", "BIGINT"]);
        expect(
          (await engine.columns("stg_customers")).filter(({ name }) => /Sport|birth_date|email_optin/.test(name)),
        ).toEqual([
          { name: "birth_date", type: "DATE" },
          { name: "email_optin", type: "BOOLEAN" },
          { name: "Sport", type: "VARCHAR" },
        ]);
        expect(staging.mapped.get("customers")).toEqual(new Set(["customer_id", "Sport"]));
      },
      OPTIONS,
    );
  });
});

describe("row numbers", () => {
  it("are those of the file, however large it is and however long the lists of words are", async () => {
    const days = Array.from({ length: 28 }, (_, n) => `2025-01-${String(n + 1).padStart(2, "0")} 10:00:00`);
    const lines = Array.from(
      { length: 100_000 },
      (_, n) => `${n + 1},${days[n % 28]},${n % 99_991 ? 1 : "x"},${n % 3 ? "web" : "store"},a note`,
    );
    const columns: Entry["columns"] = { order_id: "id", ordered_at: "day", amount: "sum", channel: "channel" };
    const where = "channel in ('web', 'store', 'phone', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')";
    const files = { "a.csv": `id,day,sum,channel,note\n${lines.join("\n")}\n` };
    await withStaged(
      files,
      [{ table: "orders", columns, where, formats: { decimal: "." } }],
      async ({ rows, staging }) => {
        expect(staging.files).toMatchObject([{ rows_read: 100_000, rows_rejected: 2 }]);
        expect(await rows("select count(*) as n from stg_orders where cast(order_id as bigint) <> source_row")).toEqual(
          [{ n: 0 }],
        );
        expect(await rows("select source_row, reason, raw ->> 'id' as id from staging_rejects order by 1")).toEqual(
          [1, 99_992].map((n) => ({
            source_row: n,
            reason: 'amount: expected money, received "x"',
            id: String(n),
          })),
        );
      },
      { ...OPTIONS, threads: 8 },
    );
  });
});

describe("the same input", () => {
  it("gives the same rows, counts and order keys whatever the threads and the folder", async () => {
    const text = `id,day,sum,note\n${Array.from({ length: 30_000 }, (_, n) => `${n % 29_000},2025-01-${String((n % 28) + 1).padStart(2, "0")},${n % 7 ? n : "x"},"a\n${n}"`).join("\n")}\n`;
    const files = Object.fromEntries([1, 2, 3].map((n) => [`${n}.csv`, n === 2 ? `${text}broken\n` : text]));
    const columns: Entry["columns"] = { order_id: "id", ordered_at: "day", amount: "sum", promo_code: "note" };
    const look = (threads: number) =>
      withStaged(
        files,
        [{ table: "orders", columns }],
        async ({ rows, staging: { files: counted, emptied, asOf } }) => [
          counted,
          emptied,
          asOf,
          await rows(
            "select md5(string_agg(concat_ws('|', order_id, ordered_at, amount, promo_code, source_file, source_row), chr(10) order by source_file, source_row)) as hash from stg_orders",
          ),
          await rows(
            "select md5(string_agg(concat_ws('|', file, source_row, reason, raw), chr(10) order by file, source_row)) as hash from staging_rejects",
          ),
        ],
        { threads },
      );
    const first = await look(1);
    expect(first[0]).toMatchObject([{ rows_read: 30_000 }, { rows_read: 30_001 }, { rows_read: 30_000 }]);
    expect(await look(8)).toEqual(first);
    expect(await look(8)).toEqual(first);
  });
});
