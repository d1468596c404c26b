import { describe, expect, it } from "vitest";
import { lastDay } from "../../loaders/staging/as-of.js";
import { counts, type Entry, failure, file, withStaged } from "./run.js";

describe("the last day of a table", () => {
  const days = (rows: Record<string, number>) => Object.entries(rows).map(([day, count]) => ({ day, rows: count }));
  const cases: [string, Record<string, number>, string | undefined][] = [
    ["is the last day", { "2025-01-01": 3, "2025-01-02": 1 }, "2025-01-02"],
    ["is not moved by one date in 2099", { "2025-01-01": 3, "2025-01-02": 2, "2099-01-01": 1 }, "2025-01-02"],
    [
      "is the 99.9th percentile of rows in a large table",
      { "2025-01-01": 9000, "2025-01-02": 900, "2025-01-03": 98, "2025-02-01": 2 },
      "2025-01-03",
    ],
    ["keeps a day that holds more than a thousandth", { "2025-01-01": 9000, "2025-06-30": 1000 }, "2025-06-30"],
    ["keeps the only day", { "2025-01-01": 1 }, "2025-01-01"],
    ["keeps a quiet year's end", { "2023-01-01": 1, "2024-06-01": 1, "2025-05-31": 1 }, "2025-05-31"],
    ["is unknown without days", {}, undefined],
  ];
  it.each(cases)("%s", (_, rows, expected) => expect(lastDay(days(rows))).toBe(expected));
});

const FILES = {
  "orders.csv": "id,day,sum,state\n1,2025-03-01 23:30:00,1,completed\n2,2025-03-02,1,cancelled\n",
  "lines.csv": "id,day,sum\n1,2025-03-05,1\n",
  "tickets.csv": "id,day\n1,2025-03-03 10:00:00\n2,2025-02-01\n",
  "surveys.csv": "kind,sent,answered\nnps,2025-03-04,\nnps,2025-02-27,2025-03-01\nnps,2025-02-27,2025-03-04\nnps,,\n",
  "events.csv": "day,kind\n2025-04-01,visit\n",
};
const ENTRIES: Record<string, Entry> = {
  orders: {
    table: "orders",
    columns: { order_id: "id", ordered_at: "day", amount: "sum", status: "state" },
    files: [file("orders.csv")],
  },
  lines: {
    table: "order_lines",
    columns: { order_id: "id", ordered_at: "day", amount: "sum" },
    files: [file("lines.csv")],
  },
  tickets: { table: "tickets", columns: { ticket_id: "id", opened_at: "day" }, files: [file("tickets.csv")] },
  surveys: {
    table: "surveys",
    columns: { kind: "kind", sent_at: "sent", answered_at: "answered" },
    files: [file("surveys.csv")],
  },
  events: { table: "events", columns: { occurred_at: "day", kind: "kind" }, files: [file("events.csv")] },
};
const entries = (...names: string[]): Entry[] => names.map((name) => ENTRIES[name] as Entry);

describe("as_of", () => {
  it("is the local day of the last order that is not cancelled; later rows are filtered", async () => {
    await withStaged(FILES, entries("orders", "tickets", "surveys", "events"), (staged) => {
      expect([staged.staging.asOf, staged.staging.asOfFrom]).toEqual(["2025-03-01", "orders"]);
      expect(counts(staged)).toEqual([
        ["events.csv", 1, 0, 0, 1],
        ["orders.csv", 2, 1, 0, 1],
        ["surveys.csv", 4, 2, 0, 2],
        ["tickets.csv", 2, 1, 0, 1],
      ]);
      expect(staged.staging.files[0]?.reasons).toEqual([{ reason: "after_as_of", rows: 1, kind: "filtered" }]);
    });
  });

  it.each([
    [["lines", "tickets"], "2025-03-05", "order_lines"],
    [["tickets", "surveys", "events"], "2025-03-03", "tickets"],
    [["surveys", "events"], "2025-03-04", "surveys"],
    [["events"], "2025-04-01", "events"],
  ])("of %s is %s, from %s", async (names, asOf, from) => {
    await withStaged(FILES, entries(...names), ({ staging }) =>
      expect([staging.asOf, staging.asOfFrom]).toEqual([asOf, from]),
    );
  });

  it("of contracts alone is their last start or end", async () => {
    const csv = "id,from,to\n1,2024-01-05,2025-03-01\n2,2024-12-01,\n3,2025-01-10,\n";
    const columns = { contract_id: "id", started_at: "from" };
    const table = "contracts" as const;
    await withStaged({ "a.csv": csv }, [{ table, columns: { ...columns, ended_at: "to" } }], ({ staging }) =>
      expect([staging.asOf, staging.asOfFrom]).toEqual(["2025-03-01", "contracts"]),
    );
    await withStaged({ "a.csv": csv }, [{ table, columns }], ({ staging }) => expect(staging.asOf).toBe("2025-01-10"));
    const far = csv.replace("2025-03-01", "2099-12-31");
    await withStaged({ "a.csv": far }, [{ table, columns: { ...columns, ended_at: "to" } }], ({ staging }) =>
      expect(staging.asOf).toBe("2025-01-10"),
    );
  });

  it("of customers alone is the last day on which a record was made or changed, which filters none", async () => {
    const csv = "id,made,changed\n1,2024-01-05,2024-03-01 23:30:00\n2,2024-12-01,\n3,2024-12-02,2024-12-02\n";
    const columns = { customer_id: "id", created_at: "made", updated_at: "changed" };
    const customers: Entry = { table: "customers", columns, files: [file("customers.csv")] };
    const files = { ...FILES, "customers.csv": csv };
    await withStaged(files, [customers], (staged) => {
      expect([staged.staging.asOf, staged.staging.asOfFrom]).toEqual(["2024-12-02", "customers"]);
      expect(counts(staged)).toEqual([["customers.csv", 3, 3, 0, 0]]);
    });
    await withStaged(files, [customers, ...entries("events")], ({ staging }) =>
      expect(staging.asOfFrom).toBe("events"),
    );
  });

  it("counts the lines of a system that exports no orders beside the orders of another", async () => {
    const both = [...entries("orders"), { ...(ENTRIES["lines"] as Entry), system: "tills" }];
    await withStaged(FILES, both, ({ staging }) =>
      expect([staging.asOf, staging.asOfFrom]).toEqual(["2025-03-05", "orders"]),
    );
  });

  it("is taken as stated, and asked for where nothing has a day", async () => {
    await withStaged(
      FILES,
      entries("orders"),
      ({ staging }) => expect([staging.asOf, staging.asOfFrom]).toEqual(["2025-01-01", "option"]),
      {
        options: { asOf: "2025-01-01" },
      },
    );
    const products: Entry = { table: "products", columns: { product_id: "id" }, files: [file("orders.csv")] };
    expect(await failure(withStaged(FILES, [products], () => ""))).toBe(
      "as_of: no table has a day, expected the last complete day. State as_of: YYYY-MM-DD.",
    );
  });
});
