import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import { clusterWithinLimits } from "../../loaders/identity/cluster/limits.js";
import { DEFAULT_LIMITS } from "../../loaders/identity/defaults.js";

type Pair = readonly [left: number, right: number, weight: number, fits?: "first" | "birth"];

describe("clusters", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckdb({ memory: "500MB", threads: 2, spill: "" });
  });
  afterAll(() => engine.close());

  /** Groups of records numbered from 1, given the pairs that agree and the birth date of each record. */
  async function groups(pairs: readonly Pair[], births: readonly (string | null)[], settled: readonly Pair[] = []) {
    const rows = (list: readonly Pair[]) =>
      list
        .map(([l, r, weight, fits]) => `(${l}, ${r}, ${weight}::double, ${fits === "first"}, ${fits === "birth"})`)
        .join(", ") || "(0, 0, 0.0, false, false)";
    await engine.run(`create or replace table match_scored as
        select * from (values ${rows(pairs)}) as t(l, r, weight, fits_first, fits_birth) where l > 0;
      create or replace table match_settled as
        select l, r, weight from (values ${rows(settled)}) as t(l, r, weight, fits_first, fits_birth) where l > 0;
      create or replace table match_records as
      select *, strftime(birth_date, '%Y%m%d') as birth_text from (values ${births
        .map(
          (birth, place) =>
            `(${place + 1}, cast(null as varchar), cast(null as varchar[]), cast(null as varchar), ${birth ? `date '${birth}'` : "cast(null as date)"})`,
        )
        .join(", ")}) as t(record_id, email, phones, loyalty_id, birth_date)`);
    const none = (asked: string, into: string) =>
      engine.run(
        `create or replace table ${into} as select l, r, -8.0 as weight, false as fits_first, false as fits_birth from ${asked}`,
      );
    await clusterWithinLimits(engine, { threshold: 1.5, limits: DEFAULT_LIMITS }, none, "found");
    const found = await engine.rows<{ records: string }>(
      "select string_agg(record_id, ' ' order by record_id) as records from found group by cluster having count(*) > 1 order by min(record_id)",
    );
    return found.map(({ records }) => records);
  }

  const everyPair = (records: number, weight: number): Pair[] =>
    Array.from({ length: records }, (_, l) => l + 1).flatMap((l) =>
      Array.from({ length: records - l }, (_, r): Pair => [l, l + r + 1, weight]),
    );

  test("two records that cannot be one person are brought together only by a third with the name of one and the date of the other", async () => {
    const births = ["1917-05-29", "1936-08-09", "1917-05-29"];
    expect(await groups([[1, 2, -1000]], births)).toEqual([]);
    const third: Pair[] = [
      [1, 2, -1000],
      [1, 3, 6, "birth"],
      [2, 3, 15, "first"],
    ];
    expect(await groups(third, births)).toEqual(["1 2 3"]);
    expect(await groups(third, births, [[1, 2, -2000]])).toEqual(["2 3"]);
  });

  test("a couple's joint record, or one without a name or a date, vouches for nobody", async () => {
    const births = ["1917-05-29", "1936-08-09", null];
    const joint: Pair[] = [
      [1, 2, -1000],
      [1, 3, 16],
      [2, 3, 15],
    ];
    expect(await groups(joint, births)).toEqual(["1 3"]);
    expect(await groups([joint[0] as Pair, [1, 3, 16, "first"], [2, 3, 15, "first"]], births)).toEqual(["1 3"]);
  });

  test("slips of one birth date count once, different ones each, and no more than twice the limit", async () => {
    const slips = ["1980-05-17", "1980-05-18", "1980-06-17", "1988-05-17", "1980-05-11", "1981-05-17", "1980-08-01"];
    expect(await groups(everyPair(7, 9), slips)).toEqual(["1 2 3 4 5 6 7"]);
    const others = ["1950-01-01", "1961-03-12", "1972-05-23", "1983-07-04", "1994-09-15", "1945-11-26"];
    expect(await groups(everyPair(6, 3), others)).toEqual([]);
    const days = Array.from({ length: 11 }, (_, day) => `1980-05-${day + 10}`);
    expect(await groups(everyPair(11, 3), days)).toEqual([]);
  });
});
