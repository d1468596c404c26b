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
    // What other exports name is no record: the shop's orders by the id of a customers row, however often,
    [7, "shop", "contact", "i:shop:1", "1", 1],
    [8, "shop", "contact", "i:shop:1", "1", 1, { email: "ann@example.com" }],
    // the helpdesk Ann by an e-mail that a customers row holds, and somebody else by a number of their own,
    [9, "helpdesk", "contact", "e:ann@example.com", null, 1, { email: "ann@example.com" }],
    [10, "helpdesk", "contact", "p:+33611111111", null, 4, { mobile: "+33611111111" }],
    // and an id without a customers row, twice with different e-mails: one person.
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

  test("a record is a row read, never a contact of another export", async () => {
    // 9 rows read; the records 1 to 5 lead to three persons; two more are known by a contact only.
    expect(await made.model("identity_summary")).toEqual([
      {
        records: 9,
        valid_records: 5,
        persons: 3,
        contact_only: 2,
        duplicate_rate: 1 - 3 / 5,
        largest_cluster: 3,
        several: 1,
      },
    ]);
  });

  test("each step of the waterfall follows from the one before", async () => {
    const rows = await made.model("identity_waterfall");
    expect(Object.fromEntries(rows.map(({ step, records }) => [step, records]))).toEqual({
      rows: 9,
      filtered: 1,
      rejected: 2,
      unusable: 1,
      valid: 5,
      within: 1,
      across: 1,
      persons: 3,
      contact_only: 2,
      base: 5,
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
      { system: "shop", records: 2, valid_records: 2, persons: 2, duplicate_rate: 0, several: 0, elsewhere: 1 },
    ]);
  });

  test("records, and contacts of each kind, per person", async () => {
    const sizes = await made.model("identity_cluster_sizes");
    expect(sizes.map((row) => [row.records_per_person, row.persons])).toEqual([
      ["1", 2],
      ["3", 1],
    ]);
    const counts = await made.model("int_person_counts");
    const of = (person: number) =>
      Object.fromEntries(counts.filter((row) => row.person_id === person).map(({ kind, number }) => [kind, number]));
    expect(of(1)).toEqual({ records: 3, email: 2, phone: 2, address: 0 });
    expect(of(2)).toEqual({ records: 1, email: 0, phone: 0, address: 0 });
    expect(of(4)).toEqual({ email: 0, phone: 1, address: 0 });
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

describe("persons known only by a contact", () => {
  const K = 11;
  const many = (from: number, n: number, kind: "customer" | "contact", person: (index: number) => number) =>
    Array.from({ length: n }, (_, index) => {
      const id = from + index;
      const system = kind === "customer" ? "crm" : "helpdesk";
      return [id, system, kind, `i:${system}:${id}`, String(id), person(index)] as const;
    });
  const base = async (read: number, records: ReturnType<typeof many>) =>
    handMade({
      ...recordTables(records, [...new Set(records.map(([, , , , , person]) => person))]),
      customer_files: files(read === 0 ? [] : [["crm", read, 0, 0]]),
      run_parameters: parameters(K),
    });

  test("however many contacts name a person, the share of duplicates is that of records", async () => {
    // 40 persons with a record, 12 of them with two, and 30 others; each contact names its person three times over.
    const records = [...many(1, 40, "customer", (index) => index), ...many(101, 12, "customer", (index) => index)];
    const told = (times: number) =>
      Array.from({ length: times }, (_, time) => many(1000 * (time + 1), 70, "contact", (index) => index)).flat();
    for (const times of [1, 3]) {
      const made = await base(52, [...records, ...told(times)]);
      expect(await made.model("identity_summary")).toEqual([
        {
          records: 52,
          valid_records: 52,
          persons: 40,
          contact_only: 30,
          duplicate_rate: 1 - 40 / 52,
          largest_cluster: 2,
          several: 12,
        },
      ]);
      await made.close();
    }
  });

  test("few of them, and the way to them, are not told", async () => {
    const records = [...many(1, 40, "customer", (index) => index), ...many(101, 12, "customer", (index) => index)];
    const made = await base(52, [...records, ...many(201, 3, "contact", (index) => 100 + index)]);
    expect((await made.model("identity_waterfall")).map(({ step, records }) => [step, records])).toEqual([
      ["base", 43],
    ]);
    await made.close();
  });

  test("without any customers export they are all there is", async () => {
    const made = await base(
      0,
      many(1, 20, "contact", (index) => index),
    );
    expect(await made.model("identity_summary")).toMatchObject([
      { records: 0, valid_records: 0, persons: 0, contact_only: 20, duplicate_rate: null, largest_cluster: null },
    ]);
    expect(await made.model("identity_sources")).toEqual([]);
    await made.close();
  });
});

test("the most records told are those that at least k persons have", async () => {
  const counts = (sizes: readonly (readonly [records: number, persons: number])[]) =>
    rowsOf(
      { person_id: "bigint", kind: "varchar", number: "bigint" },
      sizes.flatMap(([records, persons]) =>
        Array.from({ length: persons }, (_, index) => `${records * 1000 + index}, 'records', ${records}`),
      ),
    );
  const largest = async (sizes: Parameters<typeof counts>[0]) => {
    const made = await handMade({
      int_person_counts: counts(sizes),
      int_identity_systems: "select 'crm' as system, 99 as customer_rows, 99 as valid_records",
      int_identity_scope: rowsOf({ person_id: "bigint" }, []),
      run_parameters: parameters(11),
    });
    const [row] = await made.model("identity_summary");
    await made.close();
    return row?.largest_cluster;
  };
  // One person has 23 records, 4 have 9, 6 have 7: eleven have 7 or more.
  const sizes = [
    [1, 400],
    [2, 90],
    [7, 6],
    [9, 4],
    [23, 1],
  ] as const;
  expect(await largest(sizes)).toBe(7);
  // Ten of them are not enough: the 101 with two records or more are.
  expect(await largest(sizes.map(([records, persons]) => [records, records === 7 ? 5 : persons]))).toBe(2);
  expect(await largest([[1, 5]])).toBeNull();
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
