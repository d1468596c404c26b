import { describe, expect, it } from "vitest";
import { type Entry, withStaged } from "./run.js";

type Formats = NonNullable<Entry["formats"]>;
const OPTIONS = { options: { asOf: "2099-12-31" } };

/** Reads one value as one canonical column; a value that cannot be read comes back as null and is counted as emptied. */
async function read(table: string, column: string, value: string, extra: Partial<Entry> = {}, wanted = `"${column}"`) {
  const others: Entry["columns"] = {
    ...(table === "customers" && { customer_id: { constant: "1" } }),
    ...(table === "surveys" && { kind: { constant: "nps" } }),
  };
  const cell = `"${value.replaceAll('"', '""')}"`;
  return withStaged(
    { "a.csv": `value,x\n${cell},1\n` },
    [{ table, columns: { ...others, [column]: "value" }, ...extra }],
    async ({ rows, staging }) => {
      const [row] = await rows(`select ${wanted} as value from stg_${table}`);
      return staging.emptied.length > 0 ? "unreadable" : row?.["value"];
    },
    OPTIONS,
  );
}

const BAD = "unreadable";

describe("money", () => {
  const cases: [string, unknown, Formats?][] = [
    ["12.50", 12.5],
    ["-3", -3],
    ["+3.10", 3.1],
    [".5", 0.5],
    ["12.345", 12.35],
    ["1.005", 1.01],
    ["-0.005", -0.01],
    ["1e3", 1000],
    ["12.50 €", 12.5],
    ["€12.50", 12.5],
    ["-£3", -3],
    ["\u22123.00", -3],
    ["$1,200.00", 1200, { thousands: "," }],
    ["1,234,567.8", 1234567.8, { thousands: "," }],
    ["12,5", BAD, { thousands: "," }],
    ["1,23,456", BAD, { thousands: "," }],
    ["1_000", BAD],
    ["12.5O", BAD],
    ["12€50", BAD],
    ["12 50", BAD],
    ["nan", BAD],
    ["12,50", 12.5, { decimal: "," }],
    ["12", 12, { decimal: "," }],
    ["12.50", BAD, { decimal: "," }],
    ["1.234,50", 1234.5, { decimal: ",", thousands: "." }],
    ["1.23,50", BAD, { decimal: ",", thousands: "." }],
    ["1 234,50 €", 1234.5, { decimal: ",", thousands: " " }],
    ["1\u202f234\u202f567,50\u00a0€", 1234567.5, { decimal: ",", thousands: " " }],
    ["1\u00a0234,50", 1234.5, { decimal: ",", thousands: "\u202f" }],
    ["1'234.50", 1234.5, { thousands: "'" }],
    ["1.234", 1234, { thousands: "." }],
  ];
  it.each(cases)("%s is %s", async (text, expected, formats = { decimal: "." }) => {
    expect(
      await read("products", "price", text, { columns: { product_id: { constant: "p" }, price: "value" }, formats }),
    ).toBe(expected);
  });
});

describe("numbers and whole numbers", () => {
  it.each([
    ["0.1", 0.1],
    ["1e400", BAD],
    ["inf", BAD],
    ["8,5", 8.5, { decimal: "," } as Formats],
  ])("number %s is %s", async (text, expected, formats: Formats = { decimal: "." }) => {
    expect(await read("surveys", "score", text, { formats })).toBe(expected);
  });
  it.each([
    ["12", 12],
    ["12.0", 12],
    ["12.5", BAD],
    ["-7", -7],
    ["1 000", 1000, { thousands: " " } as Formats],
  ])("whole number %s is %s", async (text, expected, formats: Formats = { decimal: "." }) => {
    expect(
      await read("campaigns", "priority", text, {
        columns: { campaign_id: { constant: "c" }, priority: "value" },
        formats,
      }),
    ).toBe(expected);
  });
  it.each([
    ["90", 90],
    ["90.5", BAD],
    ["-91", BAD],
  ])("latitude %s is %s", async (text, expected) => {
    expect(
      await read("stores", "latitude", text, { columns: { store_id: { constant: "s" }, latitude: "value" } }),
    ).toBe(expected);
  });
});

describe("days", () => {
  const cases: [string, unknown, Formats?][] = [
    ["1985-03-04", "1985-03-04"],
    ["1985/3/4", "1985-03-04"],
    ["1985-03-04 10:00:00", "1985-03-04"],
    ["1985-02-30", BAD],
    ["0085-03-04", BAD],
    ["epoch", BAD],
    ["infinity", BAD],
    ["04/03/1985", "1985-03-04", { date: "%d/%m/%Y" }],
    ["4/3/1985", "1985-03-04", { date: "%d/%m/%Y" }],
    ["03/04/1985", "1985-03-04", { date: "%m/%d/%Y" }],
    ["04.03.85", "1985-03-04", { date: "%d.%m.%y" }],
    ["19850304", "1985-03-04", { date: "%Y%m%d" }],
    ["31/02/1985", BAD, { date: "%d/%m/%Y" }],
    ["1985-03-04", BAD, { date: "%d/%m/%Y" }],
    ["04/03/85", BAD, { date: "%d/%m/%Y" }],
    ["04/03/1985 23:10", "1985-03-04", { date: "%d/%m/%Y", timestamp: "%d/%m/%Y %H:%M" }],
    ["2025-01-01 23:30:00 +0000", "2025-01-02", { timestamp: "%Y-%m-%d %H:%M:%S %z", date: "%d/%m/%Y" }],
  ];
  it.each(cases)("%s is %s", async (text, expected, formats = {}) => {
    expect(await read("customers", "birth_date", text, { formats })).toBe(expected);
  });
});

describe("instants", () => {
  const cases: [string, string | null, string | null, Formats?][] = [
    ["2025-07-01 12:00:00", "2025-07-01 10:00:00", "2025-07-01"],
    ["2025-07-01T12:00", "2025-07-01 10:00:00", "2025-07-01"],
    ["2025-07-01 12:00:00.250", "2025-07-01 10:00:00.25", "2025-07-01"],
    ["2025-07-01T23:00:00Z", "2025-07-01 23:00:00", "2025-07-02"],
    ["2025-07-01T23:00:00+02:00", "2025-07-01 21:00:00", "2025-07-01"],
    ["2025-07-01 23:00:00 -0500", "2025-07-02 04:00:00", "2025-07-02"],
    ["2025-07-01 23:00:00 UTC", "2025-07-01 23:00:00", "2025-07-02"],
    ["2025-07-01", "2025-06-30 22:00:00", "2025-07-01"],
    // The hour that spring skips, and the one that autumn repeats.
    ["2025-03-30 02:30:00", "2025-03-30 01:30:00", "2025-03-30"],
    ["2025-10-26 02:30:00", "2025-10-26 01:30:00", "2025-10-26"],
    ["yesterday", BAD, BAD],
    ["2025-07-01 25:00:00", BAD, BAD],
    ["2025-07-01 12:00", "2025-07-01 12:00:00", "2025-07-01", { timezone: "UTC" }],
    ["2025-07-01 23:30", "2025-07-01 23:30:00", "2025-07-02", { timezone: "UTC" }],
    ["2025-07-01", "2025-07-01 00:00:00", "2025-07-01", { timezone: "UTC" }],
    ["2018-11-04", "2018-11-04 03:00:00", "2018-11-04", { timezone: "America/Sao_Paulo" }],
    ["01/07/2025 12:00:00", "2025-07-01 10:00:00", "2025-07-01", { timestamp: "%d/%m/%Y %H:%M:%S" }],
    ["01/07/2025", "2025-06-30 22:00:00", "2025-07-01", { timestamp: "%d/%m/%Y %H:%M:%S", date: "%d/%m/%Y" }],
    ["01/07/2025", "2025-06-30 22:00:00", "2025-07-01", { date: "%d/%m/%Y" }],
    ["2025-07-01 12:00", "2025-07-01 10:00:00", "2025-07-01", { date: "%d/%m/%Y" }],
    ["2025-07-01 12:00", BAD, BAD, { timestamp: "%d/%m/%Y %H:%M:%S" }],
    ["04/12/2018 11:11:26 PM", "2018-04-12 21:11:26", "2018-04-12", { timestamp: "%m/%d/%Y %I:%M:%S %p" }],
    ["2025-07-01 23:00:00 +0000", "2025-07-01 23:00:00", "2025-07-02", { timestamp: "%Y-%m-%d %H:%M:%S %z" }],
  ];
  it.each(cases)("%s is %s on %s", async (text, instant, day, formats = {}) => {
    expect(await read("customers", "created_at", text, { formats })).toBe(instant);
    expect(await read("customers", "created_at", text, { formats }, "created_date")).toBe(day);
  });

  it("lets a column's own format win over the file's", async () => {
    const columns: Entry["columns"] = {
      customer_id: { constant: "1" },
      created_at: { column: "value", format: "%d.%m.%Y" },
    };
    expect(
      await read(
        "customers",
        "created_at",
        "01.07.2025",
        { columns, formats: { timestamp: "%Y", date: "%Y" } },
        "created_date",
      ),
    ).toBe("2025-07-01");
  });
});

describe("yes and no, and words", () => {
  it.each([
    ["TRUE", true],
    ["1", true],
    ["Oui", true],
    ["x", true],
    ["non", false],
    ["N", false],
    ["0", false],
    ["perhaps", BAD],
    ["Ja", true, { true: ["ja"], false: ["nein"] } as Formats],
    ["nein", false, { true: ["ja"], false: ["nein"] } as Formats],
    ["1", false, { false: ["1"] } as Formats],
    ["N/A", null, { null: ["N/A", "-"] } as Formats],
  ])("%s is %s", async (text, expected, formats: Formats = {}) => {
    expect(await read("customers", "email_optin", text, { formats })).toBe(expected);
  });

  const words = { Mme: "female", mme: "other", "M.": "male", "": "other" };
  it.each([
    ["Female", "female", {}],
    [" male ", "male", {}],
    ["woman", BAD, {}],
    ["Mme", "female", words],
    ["mme", "other", words],
    ["MME", "female", words],
    ["m.", "male", words],
    ["", "other", words],
    ["Male", "male", words],
    ["?", "other", { "*": "other" }],
    ["female", "female", { "*": "other" }],
    ["-", null, { "-": "" }],
  ])("%s is %s", async (text, expected, values: Record<string, string>) => {
    expect(await read("customers", "gender", text, { values: { gender: values } })).toBe(expected);
  });

  it("puts words of the workspace into text columns too", async () => {
    const values = { country: { FR: "France", "*": "elsewhere" } };
    expect(await read("customers", "country", "FR", { values })).toBe("France");
    expect(await read("customers", "country", "DE", { values })).toBe("elsewhere");
    expect(await read("customers", "country", "", { values })).toBe(null);
  });
});
