import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HandMade, handMade, rowsOf } from "../support/hand-made.js";

const RAW = {
  record_id: "bigint",
  kind: "varchar",
  email_optin: "boolean",
  sms_optin: "boolean",
  post_optin: "boolean",
  optin_at: "timestamp",
  updated_at: "timestamp",
  created_at: "timestamp",
};
const MESSAGE = {
  source_system: "varchar",
  customer_id: "varchar",
  email: "varchar",
  loyalty_id: "varchar",
  channel: "varchar",
  sent_at: "timestamp",
  delivered: "boolean",
  unsubscribed_at: "timestamp",
  complained_at: "timestamp",
  is_held_out: "boolean",
};
const message = (person: number, sent: string, delivered: boolean | null, more = "null, null", heldOut = false) =>
  `'crm', 'c${person}', null, null, 'email', '${sent}', ${delivered}, ${more}, ${heldOut}`;
const record = (id: number, email: boolean | null, optin: string | null, updated: string | null = null) =>
  `${id}, 'customer', ${email}, null, null, ${optin && `'${optin}'`}, ${updated && `'${updated}'`}, null`;

/** Persons 1 to 9, each a case of its own; record 31 is a second record of person 3. */
const PERSONS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe("whom each channel reaches", () => {
  let made: HandMade;
  beforeAll(async () => {
    made = await handMade({
      identity_raw: rowsOf(RAW, [
        record(1, true, "2024-01-01"),
        record(2, true, "2024-01-01"),
        record(3, false, null, "2023-06-01"),
        record(31, true, "2024-06-01", "2022-01-01"),
        record(4, true, null, "2024-01-01"),
        record(5, null, null),
        record(6, true, "2024-01-01"),
        record(7, true, "2024-01-01"),
        record(8, true, "2024-01-01"),
        "9, 'customer', true, true, true, '2024-01-01', null, null",
      ]),
      identity_records: rowsOf(
        { record_id: "bigint", email: "varchar", mobile: "varchar", street: "varchar", postal_code: "varchar" },
        [
          ...[1, 2, 3, 4, 5, 6, 7, 8].map((id) => `${id}, 'p${id}@example.org', null, 'RUE BASSE', null`),
          "31, null, null, null, '35000'",
          "9, null, '+33601020304', 'RUE HAUTE', '35000'",
        ],
      ),
      person_records: rowsOf({ record_id: "bigint", person_id: "bigint" }, [
        ...PERSONS.map((id) => `${id}, ${id}`),
        "31, 3",
      ]),
      person_handles: rowsOf(
        { handle: "varchar", person_id: "bigint" },
        PERSONS.map((id) => `'i:crm:c${id}', ${id}`),
      ),
      int_person_scope: rowsOf(
        { person_id: "bigint", excluded_reason: "varchar" },
        PERSONS.map((id) => `${id}, ${id === 6 ? "'deceased'" : "null"}`),
      ),
      int_person_money: rowsOf(
        { person_id: "bigint", revenue_12m: "decimal(18, 2)" },
        PERSONS.filter((id) => id !== 5).map((id) => `${id}, ${10 * id}`),
      ),
      stg_messages: rowsOf(MESSAGE, [
        message(1, "2023-05-01", true, "'2023-05-02', null"),
        message(2, "2024-02-01", true, "'2024-02-02', null"),
        message(4, "2020-01-01", true, "null, '2020-01-02'"),
        message(7, "2024-02-01", true),
        message(7, "2024-03-01", false),
        message(7, "2024-04-01", false),
        message(8, "2024-02-01", false),
        message(8, "2024-03-01", true),
        message(8, "2024-04-01", false),
        message(8, "2024-05-01", false, "null, null", true),
        message(8, "2024-06-01", null),
      ]),
    });
  });
  afterAll(() => made?.close());

  test("a dated consent outlives an earlier unsubscribing; an undated one does not; two returns running end it", async () => {
    const rows = await made.model("int_person_reach");
    const email = rows.filter(({ channel }) => channel === "email");
    const persons = (column: string) =>
      email.filter((row) => row[column] === 1).map(({ person_id }) => Number(person_id));
    expect(persons("is_reachable")).toEqual([1, 3, 8]);
    expect(persons("is_blocked")).toEqual([2, 4, 7]);
    expect(persons("is_opted_in")).toEqual([1, 2, 3, 4, 7, 8, 9]);
    expect(email.map(({ person_id }) => Number(person_id))).not.toContain(6);
  });

  test("counts and money by channel, worked out by hand", async () => {
    const rows = await made.model("reachability");
    const of = (wanted: string) => rows.find(({ channel }) => channel === wanted);
    // In the base: all but person 6. E-mail reaches 1, 3 and 8: 10 + 30 + 80 of 10+20+30+40+70+80+90 = 340.
    expect(of("email")).toMatchObject({ persons: 8, valid: 7, asked: 7, opted_in: 7, blocked: 3, reachable: 3 });
    expect(of("email")).toMatchObject({ revenue_12m: 120, revenue_unreached: 220, share: 3 / 8 });
    // A street alone is no address, nor is the postal code of another record.
    expect(of("post")).toMatchObject({ valid: 1, opted_in: 1, reachable: 1, revenue_12m: 90 });
    expect(of("sms")).toMatchObject({ valid: 1, asked: 1, reachable: 1 });
    expect(of("any")).toMatchObject({ valid: 8, opted_in: 7, blocked: 3, reachable: 4, revenue_12m: 210 });
  });

  test("combinations leave nobody out and count nobody twice", async () => {
    const rows = await made.model("reachability_sets");
    expect(rows).toHaveLength(8);
    const counts = Object.fromEntries(rows.map(({ channels, persons }) => [channels, Number(persons)]));
    expect(counts).toMatchObject({ email: 3, sms_post: 1, none: 4, all: 0 });
    expect(rows.reduce((sum, row) => sum + Number(row.revenue_12m), 0)).toBe(340);
  });
});
