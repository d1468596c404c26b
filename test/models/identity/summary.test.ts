import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HandMade, handMade, rowsOf } from "../../support/hand-made.js";
import { files, parameters, recordTables } from "./tables.js";

const RECORDS = recordTables(
  [
    // Person 1: twice in the CRM, once in the shop. Person 2: CRM only. Person 3: shop only.
    [1, "crm", "customer", "i:crm:1", "1", 1, { email: "ann@example.com", mobile: "+33601020304" }],
    [2, "crm", "customer", "i:crm:2", "2", 1, { email: "ann@example.com" }],
    [3, "shop", "customer", "i:shop:1", "1", 1, { email: "ann@old.example.com", landline: "+33299000000" }],
    [4, "crm", "customer", "i:crm:3", "3", 2],
    [5, "shop", "customer", "i:shop:2", "2", 3],
    // Names nobody.
    [6, "crm", "customer", null, null, null],
    // The shop's orders name the id of a customers row: no record of its own, however often.
    [7, "shop", "contact", "i:shop:1", "1", 1],
    [8, "shop", "contact", "i:shop:1", "1", 1, { email: "ann@example.com" }],
    // The helpdesk knows Ann by an e-mail that a customers row holds, and somebody else by a number of their own.
    [9, "helpdesk", "contact", "e:ann@example.com", null, 1, { email: "ann@example.com" }],
    [10, "helpdesk", "contact", "p:+33611111111", null, 4, { mobile: "+33611111111" }],
    // An id without a customers row, twice with different e-mails: one record.
    [11, "shop", "contact", "i:shop:9", "9", 5, { email: "z@example.com" }],
    [12, "shop", "contact", "i:shop:9", "9", 5],
  ],
  [1, 2, 3, 4, 5],
);

describe("records and persons, worked out by hand with k = 1", () => {
  let made: HandMade;
  beforeAll(async () => {
    made = await handMade({
      ...RECORDS,
      customer_files: files([
        ["crm", 7, 2, 1],
        ["shop", 2, 0, 0],
      ]),
      run_parameters: parameters(1),
    });
  });
  afterAll(() => made?.close());

  test("a record is a row read, or an id or contact that stands in none", async () => {
    // 9 rows read and the records 10 and 11; 1 2 3 4 5 10 11 lead to five persons.
    expect(await made.model("identity_summary")).toEqual([
      {
        records: 11,
        contacts: 2,
        valid_records: 7,
        persons: 5,
        duplicate_rate: 1 - 5 / 7,
        largest_cluster: 3,
        several: 1,
      },
    ]);
  });

  test("each step of the waterfall follows from the one before", async () => {
    const rows = await made.model("identity_waterfall");
    expect(Object.fromEntries(rows.map(({ step, records }) => [step, records]))).toEqual({
      rows: 9,
      contacts: 2,
      filtered: 1,
      rejected: 2,
      unusable: 1,
      valid: 7,
      within: 1,
      across: 1,
      persons: 5,
    });
  });

  test("systems share persons by whatever names them", async () => {
    const rows = await made.model("identity_overlap");
    const persons = Object.fromEntries(rows.map((row) => [`${row.system_a} ${row.system_b}`, row.persons]));
    expect(persons).toEqual({
      "crm crm": 2,
      "crm helpdesk": 1,
      "crm shop": 1,
      "helpdesk helpdesk": 2,
      "helpdesk shop": 1,
      "shop shop": 3,
    });
    // With three systems every region follows from the pairs: the smallest holds one person.
    expect(rows.find((row) => row.system_a === "crm" && row.system_b === "shop")).toMatchObject({
      only_a: 1,
      only_b: 2,
      neither: 1,
      region: 1,
    });
  });

  test("duplicates within a system", async () => {
    expect(await made.model("identity_sources")).toEqual([
      { system: "crm", records: 7, valid_records: 3, persons: 2, duplicate_rate: 1 - 2 / 3, several: 1, elsewhere: 0 },
      { system: "helpdesk", records: 1, valid_records: 1, persons: 1, duplicate_rate: 0, several: 0, elsewhere: 1 },
      { system: "shop", records: 3, valid_records: 3, persons: 3, duplicate_rate: 0, several: 0, elsewhere: 0 },
    ]);
  });

  test("records, and contacts of each kind, per person", async () => {
    const sizes = await made.model("identity_cluster_sizes");
    expect(sizes.map((row) => [row.records_per_person, row.persons])).toEqual([
      ["1", 4],
      ["3", 1],
    ]);
    const counts = await made.model("int_person_counts");
    const of = (person: number) =>
      Object.fromEntries(counts.filter((row) => row.person_id === person).map(({ kind, number }) => [kind, number]));
    expect(of(1)).toEqual({ records: 3, email: 2, phone: 2, address: 0 });
    expect(of(2)).toEqual({ records: 1, email: 0, phone: 0, address: 0 });
  });
});

describe("with k = 11, what stands for fewer is taken together", () => {
  const many = (from: number, n: number, system: string, person: (index: number) => number) =>
    Array.from({ length: n }, (_, index) => {
      const id = from + index;
      return [id, system, "customer", `i:${system}:${id}`, String(id), person(index)] as const;
    });
  let made: HandMade;
  beforeAll(async () => {
    // 60 persons: 12 have two records in the CRM, 3 two in the till, 20 one in each; 5 rows were rejected.
    const records = [
      ...many(1, 40, "crm", (index) => index + 1),
      ...many(101, 12, "crm", (index) => index + 1),
      ...many(201, 40, "till", (index) => index + 21),
      ...many(301, 3, "till", (index) => index + 58),
    ];
    made = await handMade({
      ...recordTables(
        records,
        Array.from({ length: 60 }, (_, index) => index + 1),
      ),
      customer_files: files([
        ["crm", 57, 5, 0],
        ["till", 43, 0, 0],
      ]),
      run_parameters: parameters(11),
    });
  });
  afterAll(() => made?.close());

  test("few rejected rows are no step: the waterfall begins with the rows that were used", async () => {
    const rows = await made.model("identity_waterfall");
    expect(rows.map(({ step, records }) => [step, records]).toSorted()).toEqual([
      ["across", 20],
      ["persons", 60],
      ["rows", 95],
      ["valid", 95],
      ["within", 15],
    ]);
  });

  test("a system with three persons twice never stands alone, nor the one it is added to", async () => {
    expect(await made.model("identity_sources")).toEqual([
      {
        system: "other",
        records: 100,
        valid_records: 95,
        persons: 80,
        duplicate_rate: 1 - 80 / 95,
        several: 15,
        elsewhere: 0,
      },
    ]);
  });

  test("sizes that nobody has are no band", async () => {
    // Two records: persons 1–12 in the CRM, 21–40 in both systems, 58–60 in the till. One: 13–20 and 41–57. Nobody has three.
    const rows = await made.model("identity_cluster_sizes");
    const sizes = Object.fromEntries(rows.map((row) => [row.records_per_person, row.persons]));
    expect(sizes).toEqual({ "1": 25, "2": 35 });
  });
});

test("few persons out of scope are left out, since a reader who knows the base would subtract them", async () => {
  const scope = (excluded: number) =>
    rowsOf(
      { person_id: "bigint", excluded_reason: "varchar" },
      Array.from({ length: 40 }, (_, index) => `${index}, ${index < excluded ? "'test'" : "null"}`),
    );
  for (const [excluded, counted] of [
    [3, 37],
    [11, 40],
    [0, 40],
  ] as const) {
    const made = await handMade({ int_person_scope: scope(excluded), run_parameters: parameters(11) });
    expect(await made.model("int_identity_scope")).toHaveLength(counted);
    await made.close();
  }
});
