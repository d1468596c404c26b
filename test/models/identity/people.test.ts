import { expect, test } from "vitest";
import { handMade, rowsOf } from "../../support/hand-made.js";
import { parameters, recordTables } from "./tables.js";

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

test("contacts in one tail for all kinds; what stands too near to the reachable is marked", async () => {
  // 60 persons: e-mails 0 for 1–12, 1 for 13–36, 2 for 37–60. A landline beside the mobile for 1–11 only.
  const records = [
    ...range(1, 60).map((id) => {
      const contact = {
        ...(id > 12 ? { email: `a${id}@example.com` } : {}),
        ...(id <= 11 ? { mobile: `+336${id}`, landline: `+332${id}`, street: "RUE HAUTE", postal_code: "35000" } : {}),
      };
      return [id, "crm", "customer", `i:crm:${id}`, String(id), id, contact] as const;
    }),
    ...range(37, 60).map(
      (id) => [100 + id, "shop", "customer", `i:shop:${id}`, String(id), id, { email: `b${id}@example.com` }] as const,
    ),
  ];
  const made = await handMade({
    ...recordTables(records, range(1, 60)),
    run_parameters: parameters(11),
    reachability: rowsOf({ channel: "varchar", valid: "bigint", reachable: "bigint" }, [
      "'email', 48, 44",
      "'sms', 11, 11",
      "'post', 11, 0",
    ]),
  });
  const rows = await made.model("identity_contacts");
  expect(rows.map((row) => [row.contact, row.number, row.persons, row.apart])).toEqual([
    ["address", "0", 49, 0],
    ["address", "1", 11, 0],
    ["email", "0", 12, 0],
    ["email", "1", 24, 4],
    ["email", "2", 24, 0],
    ["phone", "0", 49, 0],
    ["phone", "2", 11, 0],
  ]);
  expect(rows[0]?.share).toBeCloseTo(49 / 60, 12);
  await made.close();
});

test("traits of names, by record; a share that few make or miss is rounded in a large base and left to be hidden in a small one", async () => {
  const name = {
    raw_first_name: "Ann",
    raw_last_name: "Le Goff",
    first_name: "ANN",
    first_main: "ANN",
    surname: "GOFF",
  };
  const records = range(1, 1200).map((id) => {
    const more =
      id <= 3
        ? { ...name, surname: null as unknown as string }
        : id <= 23
          ? { ...name, first_name: "ANN MARIE", raw_title: "Mme", birth_surname: "PETIT", particle: "LE" }
          : { ...name, ...(id <= 40 ? { first_name: null as unknown as string, first_initials: "A" } : {}) };
    return [id, "crm", "customer", `i:crm:${id}`, String(id), id, more] as const;
  });
  const made = await handMade({ ...recordTables(records, range(1, 1200)), run_parameters: parameters(11) });
  const rows = await made.model("identity_names");
  const of = (trait: string) => rows.find((row) => row.trait === trait);
  expect(of("parsed")).toMatchObject({ records: null, share: 1, persons: 0, others: 0 });
  expect(of("compound")).toMatchObject({ records: 20, share: 20 / 1200, persons: 20, others: 1180 });
  expect(of("birth_name")).toMatchObject({ records: 20 });
  expect(of("particle")).toMatchObject({ records: 20 });
  expect(of("title")).toMatchObject({ records: 20 });
  expect(of("initials")).toMatchObject({ records: 17 });
  await made.close();
});

test("profiles are means and medians of standings", async () => {
  const person = (id: number, status: string, more: string) => `${id}, '${status}', ${more}`;
  const made = await handMade({
    ...recordTables(
      [
        [1, "crm", "customer", "i:crm:1", "1", 1],
        [2, "shop", "customer", "i:shop:1", "1", 1],
        [3, "crm", "customer", "i:crm:2", "2", 2],
      ],
      [1, 2],
    ),
    run_parameters: parameters(1),
    int_person_variables: rowsOf(
      {
        person_id: "bigint",
        status: "varchar",
        age: "integer",
        days_since_last: "integer",
        orders: "integer",
        revenue: "decimal(18, 2)",
        nps_class: "varchar",
      },
      [person(1, "active", "34, 41, 4, 100.40, 'promoter'"), person(2, "reactivated", "44, 48, 1, 20, null")],
    ),
    int_person_contacts: rowsOf(
      { person_id: "bigint", has_email: "integer", has_mobile: "integer", has_address: "integer" },
      ["1, 1, 0, 1", "2, 1, 0, 0"],
    ),
  });
  expect(await made.model("identity_profiles")).toEqual([
    {
      standing: "active",
      position: 3,
      persons: 2,
      mean_systems: 1.5,
      mean_records: 1.5,
      age_band: "30_39",
      with_email: 2,
      with_mobile: 0,
      with_address: 1,
      days_since_last: 40,
      mean_orders: 2.5,
      mean_revenue: 60,
      promoters: 1,
      passives: 0,
      detractors: 0,
    },
  ]);
  await made.close();
});
