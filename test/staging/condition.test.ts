import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import { checkCondition } from "../../loaders/staging/index.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdb({ memory: "500MB", spill: "/tmp" });
  await engine.run(`create table customers (orders_12m integer, categories_24m varchar[], age integer, city varchar,
    first_day date, seen_at timestamp, kind enum ('a', 'b'))`);
});
afterAll(() => engine.close());

const check = (condition: string) => checkCondition(engine, condition, "customers");

describe("a condition over the columns of a relation", () => {
  it.each([
    "orders_12m >= 3 and array_contains(categories_24m, 'Bébé')",
    "age between 25 and 42",
    "city in ('Lyon', 'Paris; --') or \"city\" like 'Mar%'",
    "first_day + interval 30 day > date '2024-01-01'",
    "age(date '2025-01-01', first_day) > interval 1 year",
    "year(first_day) = 2024 and date_diff('day', first_day, date '2025-01-01') < 30",
    "kind = 'a' and coalesce(age, 0) > 3 and lower(city) <> 'x' and nullif(age, 1) is null",
    "len(list_filter(categories_24m, lambda c: c = 'x')) > 0",
    "age > 3 /* years */",
    "true",
  ])("may be %s", async (condition) => expect(await check(condition)).toBeNull());

  it.each([
    ["1=1); copy (select 1) to '/tmp/x'; select (1=1", 'does not parse: syntax error at or near ")".'],
    [
      "(select count(*) from read_text('/etc/passwd')) = 1",
      "SQL, expected an expression over the columns of one row, received a subquery.",
    ],
    ["1=0) union all (select 'a', 1 where (1=1)", 'does not parse: syntax error at or near ")".'],
    ["random() < 0.5", "SQL, expected an expression that gives the same on every day, received random()."],
    [
      "current_date > date '2020-01-01'",
      "SQL, expected an expression that gives the same on every day, received current_date.",
    ],
    ["true -- and so on", "SQL, expected one expression without a comment at its end."],
    ["1", "SQL, expected a condition, received a value of type INTEGER."],
  ])("cannot be %s", async (condition, message) => expect(await check(condition)).toBe(message));

  it.each([
    "",
    " ",
    "true \u0000",
    "first_day < 'today'::date",
    "first_day < date '2024-13-01'",
    "'now'::timestamp > seen_at",
    "true;",
    "all true",
    "customers.age > 3",
    "true; drop table customers",
    "true /*",
    "true) or (true",
    "1=1) union select 1 where (true",
    "true union select true",
    "true from customers",
    "true where true",
    "true order by 1",
    "true limit 1",
    "true as x",
    "x: true",
    "distinct true",
    "true, true",
    "age in (from customers)",
    "exists (from customers)",
    "age > all (select 1)",
    "count(*) > 1",
    "max(age) > 1",
    "row_number() over () = 1",
    "geomean(age) > 1",
    "unnest([true, false])",
    "read_text('/etc/passwd') is null",
    "glob('*') is null",
    "query('select 1') is null",
    "current_setting('TimeZone') = 'UTC'",
    "pg_catalog.current_setting('TimeZone') = 'UTC'",
    "getenv('HOME') = 'x'",
    "getvariable('x') = 1",
    "version() = 'x'",
    "current_user = 'x'",
    "current_query() = 'x'",
    "age(seen_at) > interval 1 year",
    "AGE(seen_at) > interval 1 year",
    "seen_at.age() > interval 1 year",
    "ago(interval 1 day) > seen_at",
    "now() > seen_at",
    "get_current_timestamp() > seen_at",
    "localtimestamp > seen_at",
    "current_localtimestamp() > seen_at",
    "today() > first_day",
    "uuid() is null",
    "nextval('s') = 1",
    "pg_sleep(1) is null",
    "write_log('x') is null",
    "age > ?",
    "age > $1",
    "#1 = 1",
    "columns('age') > 1",
    "* exclude (age)",
    "rowid = 1 and unknown",
    "__row = 1",
    "file.age = 1",
  ])("cannot be %s", async (condition) => {
    const message = await check(condition);
    expect(message).toMatch(/./);
    expect(message).not.toContain("\n");
  });

  it("proposes the column that was meant", async () => {
    expect(await check("orders_12 > 3")).toContain('received "orders_12". Did you mean "orders_12m"?');
  });
});
