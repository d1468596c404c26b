import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HandMade, handMade, rowsOf } from "../../support/hand-made.js";
import { parameters } from "./tables.js";

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const MERGE = {
  person_id: "bigint",
  l: "bigint",
  r: "bigint",
  pattern: "bigint",
  rarity: "float",
  doubt: "float",
  weight: "double",
};
const merge = (person: number, pattern: number | null, weight: number) =>
  `${person}, 1, 2, ${pattern}, ${pattern === null ? null : 0.5}, ${pattern === null ? null : -1.5}, ${weight}`;

const TABLES = {
  // Same e-mail and name: persons 1–20, the first of them twice. A slip in the name: 21–32. Two rare ways: 33–36, 37–39.
  // A system's own key: 40–52.
  identity_merges: rowsOf(MERGE, [
    ...range(1, 20).map((person) => merge(person, 1, 14)),
    merge(1, 1, 16.1),
    ...range(21, 32).map((person) => merge(person, 2, 9)),
    ...range(33, 36).map((person) => merge(person, 3, 5)),
    ...range(37, 39).map((person) => merge(person, 4, 4)),
    ...range(40, 52).map((person) => `${person}, 1, 2, null, null, null, null`),
  ]),
  identity_pattern_levels: rowsOf({ pattern: "bigint", field: "varchar", level: "varchar", weight: "double" }, [
    ...[1, 2, 3, 4].map((pattern) => `${pattern}, 'prior', 'prior', -13.6`),
    "1, 'email', 'same', 13.52",
    "1, 'first_name', 'same', 7.1",
    "2, 'first_name', 'close', 3.5",
    "2, 'email', 'same', 13.52",
    "2, 'address', 'differs', -2.24",
    "3, 'phone', 'same_mobile', 9.1",
    "4, 'phone', 'one_digit', 8",
  ]),
  int_person_scope: rowsOf(
    { person_id: "bigint", excluded_reason: "varchar" },
    range(1, 60).map((person) => `${person}, null`),
  ),
  run_parameters: parameters(11),
};

describe("why records were merged", () => {
  let made: HandMade;
  beforeAll(async () => {
    made = await handMade(TABLES);
  });
  afterAll(() => made?.close());

  test("ways of agreeing of fewer than k persons, and one more where these are fewer than k, stand together", async () => {
    const rows = await made.model("identity_patterns");
    // The rare ways hold 7 persons, too few to stand even together: the next rarest joins them.
    expect(rows.map((row) => [row.pattern, row.merges, row.units])).toEqual([
      ["first_name=same+email=same", 21, 20],
      ["other", 19, 19],
      ["settled", 13, 13],
    ]);
    expect(rows[0]).toMatchObject({ rarity: 0.5, doubt: -1.5, weight: 14.1 });
    expect(rows[0]?.share).toBeCloseTo(21 / 53, 12);
  });

  test("the parts of a shown way, prior first, then what adds most", async () => {
    const rows = await made.model("identity_pattern_parts");
    const parts = rows.toSorted((one, other) => Number(one.position) - Number(other.position));
    expect(parts.map(({ part, level, weight }) => [part, level, weight])).toEqual([
      ["prior", "prior", -13.6],
      ["email", "same", 13.52],
      ["first_name", "same", 7.1],
      ["rarity", "mean", 0.5],
      ["doubt", "mean", -1.5],
    ]);
  });
});

test("what decided the fields of persons of several records", async () => {
  const chosen = (field: string, rule: string, from: number, to: number, isKept = true) =>
    range(from, to).map((person) => `${person}, '${field}', '${rule}', ${isKept}`);
  const made = await handMade({
    ...TABLES,
    golden_lineage: rowsOf({ person_id: "bigint", field: "varchar", rule: "varchar", is_kept: "boolean" }, [
      ...chosen("email", "only", 1, 30),
      ...chosen("email", "recent", 31, 41),
      ...chosen("email", "order", 42, 45),
      ...chosen("email", "trust", 46, 52),
      ...chosen("email", "only", 53, 60),
      // What was not kept decided nothing.
      ...chosen("email", "personal", 31, 45, false),
    ]),
    // Persons 53 to 60 have one record; contacts of other exports make it no second one.
    int_person_counts: rowsOf({ person_id: "bigint", kind: "varchar", number: "bigint" }, [
      ...range(1, 52).map((person) => `${person}, 'records', 2`),
      ...range(53, 60).map((person) => `${person}, 'records', 1`),
      ...range(1, 60).map((person) => `${person}, 'email', 2`),
    ]),
  });
  expect(await made.model("golden_rules")).toEqual([
    { field: "email", rule: "only", persons: 30 },
    { field: "email", rule: "order", persons: 4 },
    { field: "email", rule: "recent", persons: 11 },
    { field: "email", rule: "trust", persons: 7 },
  ]);
  await made.close();
});

test("a weight counts as seen on as many merges as its share of them", async () => {
  const made = await handMade({
    ...TABLES,
    identity_weights: rowsOf(
      { field: "varchar", level: "varchar", position: "integer", m: "double", u: "double", weight: "double" },
      ["'email', 'differs', 0, 0.1, 0.9, -3.17", "'email', 'same', 1, 0.9, 0.1, 3.17"],
    ),
  });
  // 40 merges were weighed: 4 would differ, 36 be the same.
  expect((await made.model("level_weights")).map(({ level, units }) => [level, units])).toEqual([
    ["differs", 4],
    ["same", 36],
  ]);
  await made.close();
});

test("the numbers of the business at other thresholds, counts in tens", async () => {
  const made = await handMade({
    ...TABLES,
    person_handles: rowsOf({ handle: "varchar", person_id: "bigint" }, [
      ...range(1, 60).map((person) => `'h${person}', ${person}`),
      "'other', 21",
    ]),
    // Looser by two bits, persons 1 and 2, 3 and 4 … 19 and 20 are one; stricter by two, the handles of person 21 are two.
    alternative_shifts: rowsOf({ shift: "integer" }, ["-2", "0", "2"]),
    alternative_handles: rowsOf({ shift: "integer", handle: "varchar", cluster: "bigint" }, [
      ...range(1, 20).map((person) => `-2, 'h${person}', ${100 + Math.floor((person - 1) / 2)}`),
      "2, 'h21', 200",
      "2, 'other', 201",
    ]),
    int_orders: rowsOf(
      { handle: "varchar", person_id: "bigint", order_date: "date", is_order: "boolean", amount: "decimal(18, 2)" },
      // Persons 1 to 40 buy once, each on a day of their own, for 10; person 40 takes it back, 41 only returns, 21 comes again.
      [
        ...range(1, 40).map(
          (person) =>
            `'h${person}', ${person}, '2026-${person <= 20 ? "01" : "02"}-${String(1 + (person % 20)).padStart(2, "0")}', true, 10`,
        ),
        "'h40', 40, '2026-03-01', false, -10",
        "'h41', 41, '2026-03-01', false, -5",
        "'other', 21, '2026-04-01', true, 20",
        "null, null, '2026-04-01', true, 1000",
      ],
    ),
  });
  expect(await made.model("identity_sensitivity")).toEqual([
    // 50 persons, 30 buyers, eleven of them on two days; 410 of revenue.
    {
      shift: -2,
      persons: 50,
      buyers: 30,
      repeat_rate: 0.367,
      revenue_per_customer: 13.7,
      units: 50,
      buyer_units: 30,
      repeaters: 11,
      once: 19,
    },
    {
      shift: 0,
      persons: 60,
      buyers: 40,
      repeat_rate: 0.025,
      revenue_per_customer: 10.3,
      units: 60,
      buyer_units: 40,
      repeaters: 1,
      once: 39,
    },
    {
      shift: 2,
      persons: 60,
      buyers: 40,
      repeat_rate: 0,
      revenue_per_customer: 10,
      units: 61,
      buyer_units: 41,
      repeaters: 0,
      once: 41,
    },
  ]);
  await made.close();
});

test("estimates come in the order in which they are to be believed", async () => {
  const made = await handMade({
    identity_estimates: rowsOf(
      {
        method: "varchar",
        measure: "varchar",
        estimate: "double",
        low: "double",
        high: "double",
        n: "bigint",
        wrong: "bigint",
        correct: "bigint",
      },
      [
        "'planted', 'recall', 0.98, 0.97, 0.99, 2000, 0, 0",
        "'agreement', 'recall', 0.95, 0.9, 0.98, 100, 5, 95",
        "'clerical', 'recall', 0.9, 0.8, 0.95, 125, 120, 1080",
      ],
    ),
  });
  const rows = await made.model("identity_quality");
  expect(rows.map(({ method, position, wrong, correct }) => [method, position, wrong, correct]).toSorted()).toEqual([
    ["agreement", 2, 5, 95],
    ["clerical", 3, 120, 1080],
    ["planted", 1, 0, 0],
  ]);
  await made.close();
});
