import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { counts, type Entry, type Files, failure, idsOf, withStaged } from "./run.js";

const OPTIONS = { options: { asOf: "2025-12-31" } };
const bytes = (text: string, encoding: "utf-16le" | "utf-16be" | "latin1", mark = true): Buffer => {
  if (encoding === "latin1") return Buffer.from(text, "latin1");
  const little = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return encoding === "utf-16le" ? little : little.swap16();
};
// € and œ in windows-1252, which latin1 lacks.
const WINDOWS = Buffer.concat([Buffer.from("id;name\n"), Buffer.from([0x80, 0x9c, 0xe9]), Buffer.from(";x\n")]);
const columns = { customer_id: "id" };

describe("how a text is written is found out", () => {
  const cases: [string, string | Uint8Array, unknown[], Partial<Entry>?][] = [
    ["comma", "id,name\n1,x\n2,y\n", ["1", "2"]],
    ["semicolon, with commas in values", "id;name\n1,5;x, y, z\n2;y\n", ["1,5", "2"]],
    ["tab", "id\tname\n1\tx\n", ["1"]],
    ["pipe", "id|name\n1|x\n", ["1"]],
    ["a stated delimiter of two characters", "id||name\n1||x\n", ["1"], { formats: { delimiter: "||" } }],
    ["quotes around a delimiter and doubled inside", 'id,name\n"1,""2""",x\n', ['1,"2"']],
    ["line breaks in quotes", 'name,id\n"two\nlines",1\n"three\r\nmore\n\nlines",2\n', ["1", "2"]],
    ["single quotes", "id,name\n'1,2','x'\n'3','y'\n", ["1,2", "3"]],
    ["no quotes, stated", 'id,name\n"1,x\n', ['"1'], { formats: { quote: "" } }],
    ["CRLF", "id,name\r\n1,x\r\n2,y\r\n", ["1", "2"]],
    ["no line break at the end", "id,name\n1,x\n2,y", ["1", "2"]],
    ["a byte order mark", "\ufeffid,name\n1,x\n", ["1"]],
    ["a byte order mark before quotes", '\ufeff"id","name"\n"1","x"\n', ["1"]],
    ["windows-1252", WINDOWS, ["€œé"]],
    ["windows-1252 in gzip", gzipSync(WINDOWS), ["€œé"]],
    ["latin-1, stated", bytes("id,name\né,x\n", "latin1"), ["é"], { formats: { encoding: "latin-1" } }],
    ["UTF-16 little end first", bytes("id,name\n€,x\n", "utf-16le"), ["€"]],
    ["UTF-16 big end first", bytes("id,name\n€,x\n", "utf-16be"), ["€"]],
    ["UTF-16 without mark", bytes("id,name\n€,x\n", "utf-16le", false), ["€"]],
    ["line ends that change within the file", "id,name\n1,x\r\n2,y\n3,z\r\n", ["1", "2", "3"]],
    ["old line ends", "id,name\r1,x\r2,y\r", ["1", "2"]],
    ["a column only", "id\n1\n\n2\n", ["1", "2"]],
    ["blank lines between records", "id,name\n\n1,x\n\n\n2,y\n\n", ["1", "2"]],
    ["blank lines before the header", "\n\nid,name\n1,x\n", ["1"]],
    ["lines before the header", "Export of today\n;;;\nid;name\n1;x\n", ["1"], { skip: 2 }],
    ["no header, names stated", "1,x\n2,y\n", ["1", "2"], { names: ["id", "name"] }],
    ["a header, names stated", "id,name\n1,x\n", ["1"], { names: ["id", "name"] }],
    ["a header that names replace", "Kennung,Name\n1,x\n", ["1"], { names: ["id", "name"], header: true }],
    [
      "spaces and accents in a name",
      "  Numéro client ,name\n1,x\n",
      ["1"],
      { columns: { customer_id: "Numéro client" } },
    ],
    ["a name with decomposed accents", "Nume\u0301ro,name\n1,x\n", ["1"], { columns: { customer_id: "Numéro" } }],
    [
      "a name with quotes",
      '"the ""id""",it\'s\n1,x\n',
      ["1"],
      { columns: { customer_id: 'the "id"', last_name: "it's" } },
    ],
    ["a SQL keyword", "select,order\n1,x\n", ["1"], { columns: { customer_id: "select", last_name: "order" } }],
    ["a name twice", "id,note,note\n1,x,y\n", ["y"], { columns: { customer_id: "note_1" } }],
    ["names that differ in case", "ID,id\n1,2\n", ["2"], { columns: { customer_id: "id_1" } }],
    [
      "a name of ours",
      "__row,__part,line,reason\n1,x,y,z\n",
      ["1"],
      { columns: { customer_id: "__row_1", last_name: "__part_1" } },
    ],
    ["spaces around values", "id,name\n  1 ,x\n\u00a02\u00a0,y\n\t3\t,z\n", ["1", "2", "3"]],
  ];
  it.each(cases)("%s", async (_, content, expected, entry = {}) => {
    const ids = await withStaged({ "a.csv": content }, [{ table: "customers", columns, ...entry }], idsOf, OPTIONS);
    expect(ids).toEqual(expected);
  });

  const empty: [string, string | Uint8Array][] = [
    ["an empty file", ""],
    ["a file of blank lines", "\n\n\n"],
    ["a header only", "id,name"],
    ["an empty gzip", gzipSync("")],
    ["a gzip of no byte", ""],
  ];
  it.each(empty)("%s has no rows", async (_, content) => {
    const name = content instanceof Uint8Array ? "a.csv.gz" : "a.csv";
    const files: Files = { [name]: content, "b.csv": "id,name\n1,x\n" };
    await withStaged(
      files,
      [{ table: "customers", columns }],
      async (staged) => {
        expect(counts(staged)).toEqual([
          [name, 0, 0, 0, 0],
          ["b.csv", 1, 1, 0, 0],
        ]);
        expect(await idsOf(staged)).toEqual(["1"]);
      },
      OPTIONS,
    );
  });

  it("takes file names with quotes, spaces, accents and signs of patterns", async () => {
    const names = ["it's é.csv", 'a "b".csv', "[2025] x=1.csv", "what?*.csv", "{a,b}.csv"];
    const files = Object.fromEntries(names.map((name, index) => [name, `id,name\n${index},x\n`]));
    await withStaged(
      files,
      [{ table: "customers", columns }],
      async ({ rows }) => {
        const found = await rows("select source_file, customer_id from stg_customers order by customer_id");
        expect(found.map(({ source_file }) => source_file)).toEqual(names);
      },
      OPTIONS,
    );
  });

  it("reads JSON in other encodings and after a byte order mark", async () => {
    const json = (content: string | Uint8Array) =>
      withStaged({ "a.json": content }, [{ table: "customers", columns, format: "json" }], idsOf, OPTIONS);
    expect(await json('\ufeff[{"id": "é"}]')).toEqual(["é"]);
    expect(await json('\ufeff{"id": "é"}\n{"id": 2}\n')).toEqual(["é", "2"]);
    expect(await json(bytes('[{"id": "€"}]', "utf-16le"))).toEqual(["€"]);
    expect(await json(bytes('{"id": "é"}\n', "latin1"))).toEqual(["é"]);
  });

  it("reads JSON files together whose records have other fields", async () => {
    const files = {
      "a.json": '{"id": 1, "name": "x"}',
      "b.json": '{"name": "y", "Name": "z", "id": 2}',
      "c.json": '{"id": 3}',
    };
    const entry: Entry = {
      table: "customers",
      format: "json",
      columns: { customer_id: "id", last_name: "name", first_name: "Name_1" },
    };
    const rows = await withStaged(
      files,
      [entry],
      (staged) => staged.rows("select customer_id, last_name, first_name from stg_customers order by 1"),
      OPTIONS,
    );
    expect(rows).toEqual([
      { customer_id: "1", last_name: "x", first_name: null },
      { customer_id: "2", last_name: "y", first_name: "z" },
      { customer_id: "3", last_name: null, first_name: null },
    ]);
  });

  it("says which names, sheets, zones and formats are wrong, all at once", async () => {
    const entries: Entry[] = [
      { table: "customers", columns, names: ["id", "name", "more"] },
      { table: "customers", columns: { customer_id: "1" }, header: false },
      { table: "customers", columns, formats: { timezone: "Europe/Lutetia", date: "%d/%Q" } },
    ];
    const message = await failure(withStaged({ "a.csv": "1,x\n2,y\n" }, entries, () => "", OPTIONS));
    expect(message.split("\n")).toEqual([
      'sources.customers[2].formats.timezone: time zone, expected a name such as Europe/Paris, received "Europe/Lutetia".',
      expect.stringMatching(/^sources\.customers\[2\]\.formats\.date: format: .*, received "%d\/%Q"\.$/),
      "sources.customers[0].names: a.csv, expected 2 names, one for each column, received 3.",
      'sources.customers[1].columns.customer_id: a.csv has no such column, expected one of "column1" or "column2", received "1". If the file has no header, state its columns in names.',
      'sources.customers[2].columns.customer_id: a.csv has no such column, expected one of "1" or "x", received "id". If the file has no header, state its columns in names.',
    ]);
  });

  it("says what is wrong with a file that is none of its format", async () => {
    const bad = (name: string, format: Entry["format"], content: string | Uint8Array) =>
      failure(
        withStaged(
          { [name]: content },
          [{ table: "customers", columns, ...(format && { format }) }],
          () => "",
          OPTIONS,
        ),
      );
    expect(await bad("a.parquet", "parquet", "PAR1 no")).toMatch(
      /^sources\.customers\[0\]: a\.parquet cannot be read: /,
    );
    expect(await bad("a.xlsx", "xlsx", "no zip")).toMatch(/^sources\.customers\[0\]: a\.xlsx cannot be read: /);
    expect(await bad("a.csv.gz", "csv", gzipSync("id,name\n".repeat(9999)).subarray(0, 60))).toMatch(
      /^sources\.customers\[0\]: a\.csv\.gz cannot be read: /,
    );
    expect(await bad("a.json", "json", '[{"id": 1}, {"id": ')).toMatch(/^sources\.customers\[0\].*a\.json/);
  });
});
