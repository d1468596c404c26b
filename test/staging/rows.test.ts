import { describe, expect, it } from "vitest";
import { counts, type Entry, file, idsOf, withStaged } from "./run.js";

const OPTIONS = { options: { asOf: "2025-12-31" } };
const columns = { customer_id: "id", last_name: "name", birth_date: "born" };
const entry: Entry = { table: "customers", columns };

describe("rows that are rejected", () => {
  it("rejects a row once, with all its reasons, and counts it under the first", async () => {
    const csv = "id,day,sum,who\n,never,12.5O,x\nA,2025-01-01,1,y\n";
    const lines: Entry = {
      table: "orders",
      columns: { order_id: "id", ordered_at: "day", amount: "sum", customer_id: "who" },
    };
    await withStaged(
      { "a.csv": csv },
      [lines],
      async ({ rows, staging }) => {
        expect(await rows("select * from staging_rejects")).toEqual([
          {
            table_name: "orders",
            system: "shop",
            file: "a.csv",
            source_row: 1,
            reason:
              'order_id: expected text, received nothing; ordered_at: expected timestamp, received "never"; amount: expected money, received "12.5O"',
            raw: '{"id":null,"day":"never","sum":"12.5O","who":"x"}',
            reason_id: "order_id_missing",
          },
        ]);
        expect(staging.files).toEqual([
          {
            table: "orders",
            system: "shop",
            file: "a.csv",
            rows_read: 2,
            rows_accepted: 1,
            rows_rejected: 1,
            rows_filtered: 0,
            reasons: [{ reason: "order_id_missing", rows: 1, kind: "rejected" }],
          },
        ]);
      },
      OPTIONS,
    );
  });

  it("names the words of a list, the range, and gives each reason its id", async () => {
    const csv = "kind,score,month,points,code,born\nPromo,1,x,1.5,1,\nnps,2,y,3,2,\n";
    const ledger: Entry = {
      table: "loyalty_ledger",
      columns: {
        loyalty_id: "code",
        occurred_at: { constant: "2025-01-01" },
        points: "points",
        kind: { constant: "earn" },
      },
    };
    await withStaged(
      { "a.csv": csv },
      [{ table: "surveys", columns: { kind: "kind", score: "score" } }, ledger],
      async ({ rows }) => {
        expect(await rows("select reason_id, reason from staging_rejects order by 1")).toEqual([
          { reason_id: "kind_unknown_word", reason: 'kind: expected nps, csat, ces or question, received "Promo"' },
          { reason_id: "points_unreadable", reason: 'points: expected whole number, received "1.5"' },
        ]);
      },
      OPTIONS,
    );
  });

  it("empties a cell that cannot be read where the column is not required, and keeps the row", async () => {
    const csv = "id,name,born,lat\n1,x,31-12-1980 BC,95\n2,y,1980-12-31,45\n3,z,,\n";
    const stores: Entry = { table: "stores", columns: { store_id: "id", latitude: "lat" } };
    await withStaged(
      { "a.csv": csv },
      [entry, stores],
      async ({ rows, staging }) => {
        expect(await rows("select customer_id, birth_date from stg_customers order by 1")).toEqual([
          { customer_id: "1", birth_date: null },
          { customer_id: "2", birth_date: "1980-12-31" },
          { customer_id: "3", birth_date: null },
        ]);
        expect(staging.emptied).toEqual([
          {
            table: "customers",
            system: "shop",
            file: "a.csv",
            column: "birth_date",
            cells: 1,
            expected: "date",
            example_row: 1,
          },
          {
            table: "stores",
            system: "shop",
            file: "a.csv",
            column: "latitude",
            cells: 1,
            expected: "-90 to 90",
            example_row: 1,
          },
        ]);
      },
      OPTIONS,
    );
  });
});

describe("keys", () => {
  const csv = (ids: readonly string[]) => `id,name,born\n${ids.map((id) => `${id},x,\n`).join("")}`;
  const files = { "a.csv": csv(["1", "2", "1"]), "b.csv": csv(["2", "3"]), "c.csv": csv(["1"]) };

  it("keeps the first of a system in file and row order; other systems never collide", async () => {
    const entries: Entry[] = [
      { ...entry, files: [file("a.csv"), file("b.csv")] },
      { ...entry, system: "crm", files: [file("c.csv")] },
    ];
    await withStaged(
      files,
      entries,
      async ({ rows, staging }) => {
        expect(
          await rows("select source_system, source_file, source_row, customer_id from stg_customers order by all"),
        ).toEqual([
          { source_system: "crm", source_file: "c.csv", source_row: 1, customer_id: "1" },
          { source_system: "shop", source_file: "a.csv", source_row: 1, customer_id: "1" },
          { source_system: "shop", source_file: "a.csv", source_row: 2, customer_id: "2" },
          { source_system: "shop", source_file: "b.csv", source_row: 2, customer_id: "3" },
        ]);
        expect(await rows("select file, source_row, reason, raw from staging_rejects order by all")).toEqual([
          {
            file: "a.csv",
            source_row: 3,
            reason: 'customer_id: expected a key that no row before has, received "1"',
            raw: '{"id":"1","name":"x","born":null}',
          },
          {
            file: "b.csv",
            source_row: 1,
            reason: 'customer_id: expected a key that no row before has, received "2"',
            raw: '{"id":"2","name":"x","born":null}',
          },
        ]);
        expect(staging.files.map(({ reasons }) => reasons)).toEqual([
          [],
          [{ reason: "duplicate_key", rows: 1, kind: "rejected" }],
          [{ reason: "duplicate_key", rows: 1, kind: "rejected" }],
        ]);
      },
      OPTIONS,
    );
  });

  it("lets neither a rejected nor a filtered row take a key, and does not check empty keys", async () => {
    const messages: Entry = {
      table: "messages",
      columns: { message_id: "id", sent_at: "day" },
      where: "kind = 'mail'",
    };
    const text = "id,day,kind\n1,never,mail\n1,2025-01-01,sms\n1,2025-01-01,mail\n,2025-01-01,mail\n,2025-01-01,mail\n";
    await withStaged(
      { "a.csv": text },
      [messages],
      async (staged) => {
        expect(counts(staged)).toEqual([["a.csv", 5, 3, 1, 1]]);
      },
      OPTIONS,
    );
  });

  it("counts file order, not the order of scans, when files differ in shape", async () => {
    const mixed = {
      "a.csv": "id;name;born\n9;x;\n",
      "b.csv": csv(["5", "7"]),
      "c.csv": "id;name;born\n5;y;\n",
      "d.csv": "id,name,born\n7,z,\nbroken\n",
    };
    await withStaged(
      mixed,
      [entry],
      async ({ rows }) => {
        expect(await rows("select file, source_row, reason_id from staging_rejects order by all")).toEqual([
          { file: "c.csv", source_row: 1, reason_id: "duplicate_key" },
          { file: "d.csv", source_row: 1, reason_id: "duplicate_key" },
          { file: "d.csv", source_row: 2, reason_id: "malformed_row" },
        ]);
      },
      OPTIONS,
    );
  });
});

describe("lines that do not split into columns", () => {
  const csv = [
    "id,name,born",
    "1,x,",
    "2,y",
    "3,too,many,columns",
    '4,"bad"quotes,',
    '5,"two',
    'lines",',
    '6,5" pipe,',
    '7,"never closed,',
    "8,z,",
    "",
    '9,"a ""b""",',
  ].join("\n");

  it("rejects them with their line, numbers the others rightly and conserves rows", async () => {
    await withStaged(
      { "a.csv": csv, "b.csv": "id,name,born\n20,x,\n" },
      [entry],
      async (staged) => {
        expect(counts(staged)).toEqual([
          ["a.csv", 9, 5, 4, 0],
          ["b.csv", 1, 1, 0, 0],
        ]);
        expect(
          await staged.rows(
            "select source_row, customer_id, last_name from stg_customers where source_file = 'a.csv' order by 1",
          ),
        ).toEqual([
          { source_row: 1, customer_id: "1", last_name: "x" },
          { source_row: 5, customer_id: "5", last_name: "two\nlines" },
          { source_row: 6, customer_id: "6", last_name: '5" pipe' },
          { source_row: 8, customer_id: "8", last_name: "z" },
          { source_row: 9, customer_id: "9", last_name: 'a "b"' },
        ]);
        expect(await staged.rows("select source_row, reason, raw from staging_rejects order by 1")).toEqual([
          { source_row: 2, reason: "row: expected 3 columns, received 2", raw: '{"line":"2,y"}' },
          { source_row: 3, reason: "row: expected 3 columns, received 4", raw: '{"line":"3,too,many,columns"}' },
          {
            source_row: 4,
            reason: "row: expected quotes around whole values, received others",
            raw: '{"line":"4,\\"bad\\"quotes,"}',
          },
          {
            source_row: 7,
            reason: "row: expected quotes around whole values, received others",
            raw: '{"line":"7,\\"never closed,"}',
          },
        ]);
      },
      OPTIONS,
    );
  });

  it("rejects text that is not in the stated encoding", async () => {
    const content = Buffer.concat([
      Buffer.from("id,name,born\n1,x,\n2,caf"),
      Buffer.from([0xe9]),
      Buffer.from(",\n3,é,\n"),
    ]);
    await withStaged(
      { "a.csv": content },
      [{ ...entry, formats: { encoding: "utf-8" } }],
      async (staged) => {
        expect(await idsOf(staged)).toEqual(["1", "3"]);
        expect(await staged.rows("select source_row, reason from staging_rejects")).toEqual([
          { source_row: 2, reason: "row: expected UTF-8 text, received other bytes" },
        ]);
      },
      OPTIONS,
    );
  });

  it("rejects lines of NDJSON that are no objects", async () => {
    const text = '{"id":1}\n[1]\n\nnothing\n{"id":\n{"id":2}\n';
    await withStaged(
      { "a.ndjson": text },
      [{ table: "customers", format: "json", columns: { customer_id: "id" } }],
      async (staged) => {
        expect(counts(staged)).toEqual([["a.ndjson", 5, 2, 3, 0]]);
        expect(await staged.rows("select source_row, reason, raw from staging_rejects order by 1")).toEqual([
          { source_row: 2, reason: "row: expected a JSON object, received other text", raw: '{"line":"[1]"}' },
          { source_row: 4, reason: "row: expected a JSON object, received other text", raw: '{"line":"nothing"}' },
          { source_row: 5, reason: "row: expected a JSON object, received other text", raw: '{"line":"{\\"id\\":"}' },
        ]);
      },
      OPTIONS,
    );
  });
});
