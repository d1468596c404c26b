import { describe, expect, it } from "vitest";
import { counts, type Entry, failure, withStaged } from "./run.js";

const OPTIONS = { options: { asOf: "2025-12-31" } };
const CSV =
  "Ref,Day,Quantity,Unit price,kind,Amount\nA,2025-01-01,3,0.335,sale,x\nB,2025-01-02,2,abc,sale,x\nC,2025-01-03,1,2,total,x\nD,2025-01-04,,1,sale,x\n";
const columns: Entry["columns"] = {
  order_id: "Ref",
  ordered_at: "Day",
  amount: { sql: `cast(Quantity as decimal(18,3)) * cast("Unit price" as decimal(18,4))` },
};
const entry: Entry = { table: "order_lines", columns };
const PLAIN: Entry["columns"] = { order_id: "Ref", ordered_at: "Day", amount: { constant: 1 } };

const stageOne = (extra: Partial<Entry>, csv = CSV) =>
  withStaged(
    { "a.csv": csv },
    [{ ...entry, ...extra }],
    async (staged) => ({
      rows: await staged.rows("select order_id, amount from stg_order_lines order by order_id"),
      counts: counts(staged),
      reasons: staged.staging.files[0]?.reasons,
      rejects: await staged.rows("select source_row, reason from staging_rejects order by 1"),
    }),
    OPTIONS,
  );

describe("SQL mappings", () => {
  it("rounds a product once, and rejects the row where the expression fails or gives nothing", async () => {
    expect(await stageOne({})).toEqual({
      rows: [
        { order_id: "A", amount: 1.01 },
        { order_id: "C", amount: 2 },
      ],
      counts: [["a.csv", 4, 2, 2, 0]],
      reasons: [
        { reason: "amount_missing", rows: 1, kind: "rejected" },
        { reason: "amount_unreadable", rows: 1, kind: "rejected" },
      ],
      rejects: [
        { source_row: 2, reason: "amount: expected money, received an error in its SQL" },
        { source_row: 4, reason: "amount: expected money, received nothing" },
      ],
    });
  });

  it("reads a result of any type", async () => {
    const extra = {
      columns: {
        ...columns,
        amount: { sql: "1.005::double" },
        customer_id: { sql: "17850.0" },
        is_gift: { sql: "Quantity = '3'" },
        ordered_at: { sql: "strptime(Day, '%Y-%m-%d')" },
      },
    };
    const row = await withStaged(
      { "a.csv": CSV },
      [{ ...entry, ...extra }],
      ({ rows }) => rows("select amount, customer_id, is_gift, ordered_at from stg_order_lines where order_id = 'A'"),
      OPTIONS,
    );
    expect(row).toEqual([{ amount: 1.01, customer_id: "17850.0", is_gift: true, ordered_at: "2024-12-31 23:00:00" }]);
  });
});

describe("where", () => {
  it("filters rows on canonical and own columns; out-of-scope rows are not rejected", async () => {
    expect(await stageOne({ where: "kind = 'sale' and Day < '2025-01-02'" })).toMatchObject({
      rows: [{ order_id: "A", amount: 1.01 }],
      counts: [["a.csv", 4, 1, 0, 3]],
      reasons: [{ reason: "where", rows: 3, kind: "filtered" }],
    });
  });

  it("means the canonical column where the file has one of the same name, whatever its case", async () => {
    expect(await stageOne({ where: "amount > 1.5" })).toMatchObject({
      rows: [{ order_id: "C", amount: 2 }],
      counts: [["a.csv", 4, 1, 2, 1]],
    });
  });

  it("rejects a row on which the condition fails", async () => {
    const { rejects } = await stageOne({ where: `cast("Unit price" as double) >= 0`, columns: PLAIN });
    expect(rejects).toEqual([{ source_row: 2, reason: "where: expected true or false, received an error in its SQL" }]);
  });

  it("takes a comment and a quoted semicolon", async () => {
    expect(await stageOne({ where: "kind <> ';' -- all of them" })).toMatchObject({ counts: [["a.csv", 4, 2, 2, 0]] });
  });
});

describe("expressions that are refused", () => {
  const COLUMNS = `columns "order_id", "amount", "ordered_at", "ordered_date", "Ref", "Day", "Quantity", "Unit price" or "kind"`;
  const cases: [string, string][] = [
    ["kinds = 'sale'", `unknown column, expected ${COLUMNS}, received "kinds". Did you mean "kind"?`],
    ["kind = ", "does not parse: syntax error at end of input."],
    ["true; drop table x", "SQL, expected one expression, received a statement."],
    ["true; select 1", "SQL, expected one expression, received more than that."],
    ["true from read_csv('/etc/passwd')", "SQL, expected one expression, received more than that."],
    ["true, false", "SQL, expected one expression, received more than that."],
    [
      "exists (from read_text('/etc/passwd'))",
      "SQL, expected an expression over the columns of one row, received a subquery.",
    ],
    ["kind in (select 'x')", "SQL, expected an expression over the columns of one row, received a subquery."],
    [
      "row_number() over () > 1",
      "SQL, expected an expression over the columns of one row, received a window function.",
    ],
    ["sum(1) > 1", "SQL, expected an expression over the columns of one row, received sum()."],
    ["Day < current_date", "SQL, expected an expression that gives the same on every day, received current_date."],
    ["Day < now()", "SQL, expected an expression that gives the same on every day, received now()."],
    ["random() < 0.5", "SQL, expected an expression that gives the same on every day, received random()."],
    [
      "current_setting('TimeZone') = 'UTC'",
      "SQL, expected an expression that gives the same on every day, received current_setting().",
    ],
    [
      "age(ordered_at) > interval 1 day",
      "SQL, expected an expression that gives the same on every day, received age() of one instant.",
    ],
    ["getenv('HOME') = 'x'", "SQL, expected an expression that gives the same on every day, received getenv()."],
    ["unnest([true, false])", "SQL, expected an expression over the columns of one row, received unnest()."],
    ["Quantity", "SQL, expected a condition, received a value of type VARCHAR."],
    [
      "length(1, 2) = 1",
      `No function matches the given name and argument types 'length(INTEGER_LITERAL, INTEGER_LITERAL)'. You might need to add explicit type casts, expected ${COLUMNS}.`,
    ],
  ];
  it.each(cases)("%s", async (where, message) => {
    expect(await failure(stageOne({ where, columns: PLAIN }))).toBe(`sources.order_lines[0].where: ${message}`);
  });

  it("lists all faults of all sources at once", async () => {
    const bad: Entry = {
      table: "orders",
      columns: { order_id: "Reff", ordered_at: "Day", amount: { sql: "Quantityy * 2" } },
    };
    const message = await failure(
      withStaged(
        { "a.csv": CSV },
        [{ ...entry, where: "no = 1" }, bad, { table: "events", columns: { kind: "kind" } }],
        () => "",
        OPTIONS,
      ),
    );
    expect(message.split("\n")).toEqual([
      `sources.order_lines[0].where: unknown column, expected columns "order_id", "amount", "ordered_at", "ordered_date", "Ref", "Day", "Quantity", "Unit price" or "kind", received "no".`,
      `sources.orders[1].columns.order_id: a.csv has no such column, expected one of "Ref", "Day", "Quantity", "Unit price", "kind" or "Amount", received "Reff". Did you mean "Ref"?`,
      `sources.orders[1].columns.amount: unknown column, expected columns "Ref", "Day", "Quantity", "Unit price", "kind" or "Amount", received "Quantityy". Did you mean "Quantity"?`,
      "sources.events[2].columns: occurred_at is missing, expected the file's column for it. Add occurred_at: <column of the file>.",
    ]);
  });
});

describe("formats that are missing", () => {
  const ask = (csv: string, formats: NonNullable<Entry["formats"]> = {}) =>
    failure(
      withStaged(
        { "a.csv": csv },
        [{ table: "order_lines", columns: { order_id: "id", ordered_at: "day", amount: "sum" }, formats }],
        () => "read",
        OPTIONS,
      ),
    );

  it("asks for a date format instead of guessing", async () => {
    expect(await ask("id,day,sum\n1,03/04/2025,1\n2,05/04/2025,2\n")).toBe(
      'sources.order_lines[0].formats: a.csv, column "ordered_at", expected date, since day and month cannot be told apart, received none, and values such as "03/04/2025". Set date: "%d/%m/%Y" if the day comes first, "%m/%d/%Y" if the month does.',
    );
    expect(await ask("id,day,sum\n1,03/04/2025,1\n", { date: "%d/%m/%Y" })).toBe("no failure");
  });

  it("asks for a timestamp format with its time", async () => {
    expect(await ask("id,day,sum\n1,03.04.25 10:00:00 PM,1\n")).toContain(
      'Set timestamp: "%d.%m.%y %I:%M:%S %p" if the day comes first, "%m.%d.%y %I:%M:%S %p" if the month does.',
    );
  });

  it("asks for the decimal mark", async () => {
    expect(await ask("id;day;sum\n1;2025-01-01;12,50\n2;2025-01-01;3\n3;2025-01-01;4,5\n")).toBe(
      'sources.order_lines[0].formats: a.csv, column "amount", expected decimal, the decimal mark, received none, and values such as "12,50". Set decimal: ",".',
    );
  });
});
