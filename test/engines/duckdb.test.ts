import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import { type Engine, identifier, literal } from "../../loaders/engines/engine.js";

let folder = "";
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "engine-"));
  engine = await openDuckdb({ memory: "500MB", threads: 2, spill: folder });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

describe("duckdb", () => {
  it("runs several statements at once", async () => {
    await engine.run(
      "create table a (n integer); insert into a values (1), (2); create view b as select n from a where n > 1",
    );
    expect(await engine.rows("select * from b")).toEqual([{ n: 2 }]);
    expect(await engine.rows("insert into a values (3); select count(*) as rows from a")).toEqual([{ rows: 3 }]);
  });

  it("fails on the first statement that is wrong", async () => {
    await expect(engine.run("select 1; select * from nothing_here; select 2")).rejects.toThrow("nothing_here");
  });

  it("gives numbers as numbers, days and instants as ISO text, and null", async () => {
    const sql = `select 1::bigint as whole, sum(2::integer) as sum, 12.50::decimal(18, 2) as money, 0.1::double as number,
      date '2025-01-02' as day, timestamp '2025-01-02 10:00:00' as instant, true as truth, null as nothing, '7' as text`;
    expect(await engine.rows(sql)).toEqual([
      {
        whole: 1,
        sum: 2,
        money: 12.5,
        number: 0.1,
        day: "2025-01-02",
        instant: "2025-01-02 10:00:00",
        truth: true,
        nothing: null,
        text: "7",
      },
    ]);
  });

  it("maps rows outside the engine to any number of rows of a new table", async () => {
    const columns = [
      { name: "text", type: "varchar" },
      { name: "is_last", type: "boolean" },
    ];
    await engine.run("create table mapped as select 'left over' as old");
    await engine.mapRows(
      "select cast(range as varchar), null from range(5000)",
      { table: "mapped", columns },
      ([text, nothing]) => [[text ?? null, nothing ?? null], ...(text === "4999" ? [["é'", true]] : [])],
    );
    expect(await engine.columns("mapped")).toEqual([
      { name: "text", type: "VARCHAR" },
      { name: "is_last", type: "BOOLEAN" },
    ]);
    expect(
      await engine.rows("select count(*) as rows, count(distinct text) as texts, count(is_last) as last from mapped"),
    ).toEqual([{ rows: 5001, texts: 5001, last: 1 }]);
    expect(await engine.rows("select text from mapped where is_last")).toEqual([{ text: "é'" }]);
  });

  it("leaves the connection usable after a mapping that fails", async () => {
    const failing = engine.mapRows(
      "select 'a' as n",
      { table: "failed", columns: [{ name: "n", type: "varchar" }] },
      () => {
        throw new Error("no such thing");
      },
    );
    await expect(failing).rejects.toThrow("no such thing");
    expect(await engine.rows("select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("lists the columns of tables and views in order", async () => {
    await engine.run("create table c (z date, a decimal(18, 2)); create view d as select a, z from c");
    expect(await engine.columns("c")).toEqual([
      { name: "z", type: "DATE" },
      { name: "a", type: "DECIMAL(18,2)" },
    ]);
    expect(await engine.columns("d")).toEqual([
      { name: "a", type: "DECIMAL(18,2)" },
      { name: "z", type: "DATE" },
    ]);
  });

  it("explains what can be planned and refuses the rest", async () => {
    await engine.explain("select 1");
    await expect(engine.explain("select no_such_column")).rejects.toThrow("no_such_column");
  });

  it("keeps to UTC and to the parts it was given", async () => {
    const [settings] = await engine.rows(
      "select current_setting('TimeZone') as zone, current_setting('threads') as threads",
    );
    expect(settings).toEqual({ zone: "UTC", threads: 2 });
    await expect(engine.run("install httpfs; load httpfs")).rejects.toThrow();
  });

  it("quotes texts and names", async () => {
    expect(await engine.rows(`select ${literal("it's")} as ${identifier('a "b"')}`)).toEqual([{ 'a "b"': "it's" }]);
  });
});

describe("functions that engines spell differently", () => {
  it.each([
    ["days_between(date '2025-03-01', date '2025-02-27')", 2],
    ["add_months_to(date '2025-01-31', 1)", "2025-02-28"],
    ["add_days_to(date '2025-01-31', 1)", "2025-02-01"],
    ["month_of(date '2025-01-31')", "2025-01"],
    ["quarter_of(date '2025-05-31')", "2025-Q2"],
    ["month_end_of(date '2024-02-03')", "2024-02-29"],
    ["minutes_between(timestamp '2025-01-01 10:01:30', timestamp '2025-01-01 10:00:00')", 1.5],
    ["normalise_text('  Élodie Œuvre-Straße ')", "ELODIE OEUVRE STRASSE"],
    ["normalise_text('--')", null],
    ["normalise_email(' A.B@Example.COM ')", "a.b@example.com"],
    ["normalise_email('a@b')", null],
    ["age_at(date '2025-03-03', date '1985-03-04')", 39],
  ])("%s is %s", async (sql, expected) => {
    expect(await engine.rows(`select ${sql} as value`)).toEqual([{ value: expected }]);
  });
});
