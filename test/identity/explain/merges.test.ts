import { afterEach, beforeEach, expect, test } from "vitest";
import { openDuckdb } from "../../../loaders/engines/duckdb/engine.js";
import { type Engine, literal } from "../../../loaders/engines/engine.js";
import { listMerges } from "../../../loaders/identity/explain/merges.js";

/** A record, its number being its place; named unless it says how it is known. */
interface Given {
  readonly person?: number;
  readonly id?: string;
  readonly kind?: "contact";
  readonly unnamed?: true;
  readonly email?: string;
  readonly phones?: readonly string[];
  readonly card?: string;
  readonly key?: string;
}

let engine: Engine;
beforeEach(async () => {
  engine = await openDuckdb({ memory: "200MB", spill: "" });
});
afterEach(() => engine.close());

const text = (value: string | undefined): string => (value === undefined ? "null" : literal(value));

async function give(
  records: readonly Given[],
  settled: readonly string[] = [],
  decisions: readonly string[] = [],
): Promise<void> {
  await engine.run(`create table identity_raw (record_id bigint, handle varchar, kind varchar, system varchar, person_key varchar);
    create table identity_records (record_id bigint, email varchar, phones varchar[], loyalty_id varchar);
    create table person_records (record_id bigint, person_id bigint);
    create table contact_rows (record_id bigint, is_named boolean);
    create table match_settled (l bigint, r bigint, weight double);
    create table identity_decisions (left_handle varchar, right_handle varchar, decision varchar)`);
  for (const [index, { person = 1, id, kind = "customer", unnamed, email, phones, card, key }] of records.entries()) {
    const record = index + 1;
    const list = phones ? `[${phones.map(literal).join(", ")}]` : "null";
    await engine.run(`insert into identity_raw values (${record}, 'i:crm:${id ?? record}', '${kind}', 'crm', ${text(key)});
      insert into identity_records values (${record}, ${text(email)}, ${list}, ${text(card)});
      insert into person_records values (${record}, ${person});
      insert into contact_rows values (${record}, ${unnamed !== true && kind === "customer"})`);
  }
  for (const row of settled) await engine.run(`insert into match_settled values (${row})`);
  for (const row of decisions) await engine.run(`insert into identity_decisions values (${row})`);
}

/** The merges, weighed by what is said of pairs ("1-2"), other pairs at −5. */
async function merges(weights: Readonly<Record<string, number>> = {}): Promise<string[]> {
  await listMerges(engine, async (pairs, into) => {
    const cases = Object.entries(weights).map(([pair, weight]) => `when '${pair}' then ${weight}`);
    await engine.run(`create table ${into} as select l, r, 7::bigint as pattern, 0.5::float as rarity, 0::float as doubt,
      cast(case l || '-' || r ${[...cases, "when '' then 0"].join(" ")} else -5 end as double) as weight from ${pairs}`);
  });
  const rows = await engine.rows<{ told: string }>(
    `select person_id || ': ' || l || '-' || r || ' ' || coalesce(settled_by, cast(weight as integer) || ' by ' || pattern) as told
     from identity_merges order by person_id, l, r`,
  );
  return rows.map(({ told }) => told);
}

test("four records are held together by three merges, though two pairs are each other's best", async () => {
  await give([{}, {}, {}, {}]);
  expect(await merges({ "1-2": 20, "3-4": 18, "2-3": 4, "1-3": 2 })).toEqual([
    "1: 1-2 20 by 7",
    "1: 2-3 4 by 7",
    "1: 3-4 18 by 7",
  ]);
});

test("what a system or a decision says comes before any weight", async () => {
  await give([{}, {}, {}, { id: "1" }], ["1, 2, 1000", "1, 3, 2000"]);
  expect(await merges({ "2-3": 30, "1-4": 25 })).toEqual(["1: 1-2 person_key", "1: 1-3 decision", "1: 1-4 id"]);
});

test("a decision that two pairs are different joins nothing", async () => {
  await give([{}, {}, {}], ["1, 2, -2000"]);
  expect(await merges({ "1-3": 9, "2-3": 8 })).toEqual(["1: 1-3 9 by 7", "1: 2-3 8 by 7"]);
});

test("records without a name are merged by the key that leads to their person", async () => {
  await give(
    [
      { email: "a@x.fr" },
      { email: "a@x.fr", phones: ["+331"] },
      { unnamed: true, email: "a@x.fr" },
      { unnamed: true, phones: ["+332", "+331"], email: "b@x.fr" },
      { unnamed: true, card: "77", email: "b@x.fr" },
      { unnamed: true, key: "K" },
      { unnamed: true, key: "K", card: "77" },
      { unnamed: true },
    ],
    [],
    ["'i:crm:8', 'i:crm:1', 'same'", "'i:crm:8', 'i:crm:2', 'different'"],
  );
  expect(await merges({ "1-2": 12 })).toEqual([
    "1: 1-2 12 by 7",
    "1: 1-3 email",
    "1: 1-8 decision",
    "1: 2-4 phone",
    "1: 4-5 email",
    "1: 5-7 loyalty_id",
    "1: 6-7 person_key",
  ]);
});

test("what only contacts of other exports lead to says so, and contacts are no merges themselves", async () => {
  await give([
    { unnamed: true, email: "a@x.fr" },
    { unnamed: true, phones: ["+331"] },
    { kind: "contact", email: "a@x.fr", phones: ["+331"] },
    { person: 2 },
    { person: 2, kind: "contact" },
  ]);
  expect(await merges()).toEqual(["1: 1-2 contact"]);
});
