import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import { counts, type Entry, type Files, withStaged } from "./run.js";

const COLUMNS = { customer_id: "id", last_name: "name", created_at: "since" };
const EXPECTED = [
  {
    customer_id: "1",
    last_name: "Émile",
    created_at: "2025-01-01 23:00:00",
    created_date: "2025-01-02",
    source_row: 1,
  },
  {
    customer_id: "2",
    last_name: "O'Neill",
    created_at: "2025-01-02 23:30:00",
    created_date: "2025-01-03",
    source_row: 2,
  },
];
const OPTIONS = { options: { asOf: "2025-12-31" } };

const read = (files: Files, entry: Partial<Entry> = {}) =>
  withStaged(
    files,
    [{ table: "customers", columns: COLUMNS, ...entry }],
    async (staged) => ({
      rows: await staged.rows(
        "select customer_id, last_name, created_at, created_date, source_row from stg_customers order by source_row",
      ),
      counts: counts(staged),
    }),
    OPTIONS,
  );

const CSV = "id,name,since,extra\n1,Émile,2025-01-02,x\n2,O'Neill,2025-01-03T00:30:00,y\n";
const RECORDS = [
  { id: 1, name: "Émile", since: "2025-01-02", extra: null },
  { id: "2", name: "O'Neill", since: "2025-01-02T23:30:00Z" },
];

describe("formats", () => {
  const cases: [string, Files, Partial<Entry>][] = [
    ["csv", { "a.csv": CSV }, {}],
    ["csv.gz", { "a.csv.gz": gzipSync(CSV) }, {}],
    ["tsv", { "a.tsv": CSV.replaceAll(",", "\t") }, { format: "tsv" }],
    ["json array", { "a.json": JSON.stringify(RECORDS, null, 2) }, { format: "json" }],
    [
      "json records over several lines",
      { "a.json": RECORDS.map((record) => JSON.stringify(record, null, 2)).join("\n") },
      { format: "json" },
    ],
    ["ndjson", { "a.ndjson": RECORDS.map((record) => JSON.stringify(record)).join("\n") }, { format: "json" }],
    [
      "ndjson.gz",
      { "a.ndjson.gz": gzipSync(RECORDS.map((record) => JSON.stringify(record)).join("\n")) },
      { format: "json" },
    ],
    [
      "fixed width",
      { "a.txt": "1Émile  2025-01-02\n2O'Neill2025-01-03 00:30\n" },
      { format: "fixed_width", fixedWidth: { id: [1, 1], name: [2, 8], since: [9, 40] } },
    ],
  ];
  it.each(cases)("reads %s", async (_, files, entry) => {
    const [name] = Object.keys(files);
    expect(await read(files, entry)).toEqual({ rows: EXPECTED, counts: [[name, 2, 2, 0, 0]] });
  });

  it("reads parquet with its own types", async () => {
    const folder = await mkdtemp(join(tmpdir(), "parquet-"));
    const engine = await openDuckdb({ memory: "500MB", spill: folder });
    await engine.run(`copy (select * from (values (1, 'Émile', timestamptz '2025-01-01 23:00:00Z'),
      (2, 'O''Neill', timestamptz '2025-01-02 23:30:00Z')) as t(id, name, since)) to '${folder}/a.parquet' (format parquet)`);
    await engine.close();
    const content = await readFile(join(folder, "a.parquet"));
    await rm(folder, { recursive: true });
    expect(await read({ "a.parquet": content }, { format: "parquet" })).toEqual({
      rows: EXPECTED,
      counts: [["a.parquet", 2, 2, 0, 0]],
    });
  });

  it("reads xlsx: real dates, whole and decimal numbers without noise, a named sheet, an empty row", async () => {
    const cell = (value: unknown) =>
      value === null ? null : value instanceof Date ? { value, format: "dd/mm/yyyy" } : { value };
    const rows = [
      ["id", "name", "since", "price"],
      [1, "Émile", new Date(Date.UTC(2025, 0, 2)), 19.990000000000002],
      [null, null, null, null],
      ["2", "O'Neill", new Date(Date.UTC(2025, 0, 3, 0, 30)), 3],
    ].map((row) => row.map(cell));
    const workbook = await writeXlsxFile([
      { sheet: "Info", data: [[{ value: "x" }]] },
      { sheet: "Clients", data: rows },
    ] as never).toBuffer();
    const entry: Partial<Entry> = {
      format: "xlsx",
      sheet: "Clients",
      attributes: { price: "price" },
      formats: { date: "%d/%m/%Y" },
    };
    expect(await read({ "a.xlsx": workbook }, entry)).toEqual({ rows: EXPECTED, counts: [["a.xlsx", 2, 2, 0, 0]] });
    const prices = await withStaged(
      { "a.xlsx": workbook },
      [{ table: "customers", columns: COLUMNS, ...entry }],
      ({ rows: query }) => query("select price from stg_customers order by source_row"),
      OPTIONS,
    );
    expect(prices).toEqual([{ price: "19.99" }, { price: "3" }]);
  });

  it("reads inner fields of JSON and fields that only late records have", async () => {
    const lines = [
      ...Array.from({ length: 6000 }, (_, n) => ({ id: n, customer: { name: "A" }, pad: "x".repeat(60) })),
      { id: "last", late: { mail: "a@b.c" } },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join("\n");
    const columns = { customer_id: "id", last_name: "customer.name", email: "late.mail" };
    const last = await withStaged(
      { "a.ndjson": text },
      [{ table: "customers", columns, format: "json" }],
      ({ rows }) =>
        rows(
          "select customer_id, last_name, email from stg_customers where source_row in (1, 6001) order by source_row",
        ),
      OPTIONS,
    );
    expect(last).toEqual([
      { customer_id: "0", last_name: "A", email: null },
      { customer_id: "last", last_name: null, email: "a@b.c" },
    ]);
  });

  it("reads many files of one shape in one scan, each with rows of its own", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 305 }, (_, n) => [`day-${String(n).padStart(3, "0")}.csv`, `id,name\n${n}a,x\n${n}b,y\n`]),
    );
    await withStaged(
      files,
      [{ table: "customers", columns: { customer_id: "id" } }],
      async (staged) => {
        expect(counts(staged)).toEqual(Object.keys(files).map((name) => [name, 2, 2, 0, 0]));
        expect(
          await staged.rows("select source_file, source_row from stg_customers where customer_id = '304b'"),
        ).toEqual([{ source_file: "day-304.csv", source_row: 2 }]);
      },
      OPTIONS,
    );
  });
});
