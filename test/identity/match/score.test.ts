import { afterAll, beforeAll, expect, test } from "vitest";
import { openDuckdb } from "../../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../../loaders/engines/engine.js";
import { FIELDS, type FieldName } from "../../../loaders/identity/match/fields.js";
import { scorePairs } from "../../../loaders/identity/match/score.js";
import { type LinkageModel, learnLinkage } from "../../../loaders/methods/fellegi-sunter.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdb({ memory: "1GB", spill: "" });
  await engine.run(`create table match_records as
    select id as record_id, 6.0 as first_bits, 6.0 as surname_bits, 6.0 as address_bits from range(2) as ids(id)`);
});
afterAll(() => engine.close());

/** Weight of a pair of rare names and a rare town that agrees as said, by the model's first guesses in a base of 1,000 records. */
async function weightOf(
  levels: Partial<Record<FieldName, string>>,
  others: Partial<LinkageModel> = {},
): Promise<number> {
  const places = FIELDS.map(({ name, levels: known }) => {
    const level = levels[name];
    const index = known.findIndex((one) => one.name === level);
    if (level !== undefined && index < 0) throw new Error(`no level ${level} of ${name}`);
    return index + 1;
  });
  const pattern = places.reduce((sum, level, index) => sum + level * 10 ** index, 0);
  const all = FIELDS.map((field) => field.levels.map(({ u }) => u));
  const model = learnLinkage(FIELDS, all, [{ levels: places, pairs: 1 }], 1000);
  await engine.run(`create or replace table compared as
    select 0::bigint as l, 1::bigint as r, ${pattern}::bigint as pattern, 6.0::float as town_bits`);
  await scorePairs(engine, { ...model, ...others }, FIELDS, "compared", "scored");
  const [row] = await engine.rows<{ weight: number }>("select weight from scored");
  return row?.weight ?? Number.NaN;
}

/** Nobody else of the household or of the name: only the rule stands against the names. */
const ALONE = { households: 1e-9, namesakes: 1e-9 };
const NAMES = { first_name: "same", surname: "same" } as const;

test("a name weighs at most nothing where nothing else agrees, however rare", async () => {
  expect(await weightOf(NAMES, ALONE)).toBe(0);
  expect(await weightOf({ ...NAMES, email: "differs" }, ALONE)).toBe(0);
  expect(await weightOf({ ...NAMES, email: "close" }, ALONE)).toBeGreaterThan(5);
});

test("a rare surname in a rare town is a family until the first name fits", async () => {
  for (const address of ["town_only", "same_town"]) {
    expect(await weightOf({ surname: "same", address })).toBeLessThanOrEqual(0);
    expect(await weightOf({ surname: "same", address, first_name: "initial" })).toBeLessThanOrEqual(0);
    expect(await weightOf({ surname: "same", address, first_name: "alike", email: "differs" })).toBeLessThanOrEqual(0);
    expect(await weightOf({ ...NAMES, address })).toBeGreaterThan(5);
  }
  expect(await weightOf({ surname: "same", address: "town_only", email: "same" })).toBeGreaterThan(2);
});

test("another first name beside another birth date is no person, whatever else agrees", async () => {
  const rest = { email: "same", phone: "same_mobile", address: "same", loyalty_id: "same" } as const;
  expect(await weightOf({ first_name: "differs", surname: "same", birth_date: "differs", ...rest })).toBe(-1000);
});
