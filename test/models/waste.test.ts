import { expect, test } from "vitest";
import { answerItem, messageCosts } from "../../loaders/models/derived/message-costs.js";
import { type Report, reportSchema } from "../../loaders/workspace/schema.js";
import { type HandMade, handMade, rowsOf } from "../support/hand-made.js";

const report = (quality: object = {}): Report =>
  reportSchema.parse({ title: "x", sources: { customers: [{ files: "a.csv", columns: {} }] }, quality });
const PARAMETERS = "select date '2025-06-30' as as_of, date '2024-06-30' as year_ago, 2 as k, true as merge_days";
const within = async (made: HandMade, check: (made: HandMade) => Promise<void>): Promise<void> => {
  try {
    await check(made);
  } finally {
    await made.close();
  }
};
const HANDLES = { handle: "varchar", person_id: "bigint" };
const SCOPE = { person_id: "bigint", excluded_reason: "varchar" };

const ORDER = {
  person_id: "bigint",
  handle: "varchar",
  order_date: "date",
  amount: "decimal(18, 2)",
};
const wasteTables = () => ({
  run_parameters: PARAMETERS,
  // Person 1 has three records in the CRM and one in the shop, person 2 two in the CRM, person 3 is out of scope.
  identity_raw: rowsOf({ record_id: "bigint", system: "varchar", kind: "varchar" }, [
    "1, 'crm', 'customer'",
    "2, 'crm', 'customer'",
    "3, 'crm', 'customer'",
    "4, 'shop', 'customer'",
    "5, 'crm', 'customer'",
    "6, 'crm', 'customer'",
    "7, 'crm', 'customer'",
    "8, 'crm', 'customer'",
    "9, 'crm', 'contact'",
  ]),
  person_records: rowsOf({ record_id: "bigint", person_id: "bigint" }, [
    "1, 1",
    "2, 1",
    "3, 1",
    "4, 1",
    "5, 2",
    "6, 2",
    "7, 3",
    "8, 3",
    "9, 1",
  ]),
  person_handles: rowsOf(HANDLES, ["'i:crm:a', 1", "'i:crm:b', 1", "'i:shop:s', 1", "'i:crm:d', 2", "'l:CARD', 1"]),
  int_person_scope: rowsOf(SCOPE, ["1, null", "2, null", "3, 'test'"]),
  stg_customers: rowsOf({ source_system: "varchar", customer_id: "varchar", email: "varchar", loyalty_id: "varchar" }, [
    "'crm', 'a', null, 'card'",
    "'crm', 'b', null, null",
    "'shop', 's', null, null",
    "'crm', 'd', null, null",
  ]),
  stg_messages: rowsOf(
    {
      source_system: "varchar",
      customer_id: "varchar",
      email: "varchar",
      loyalty_id: "varchar",
      channel: "varchar",
      sent_date: "date",
      delivered: "boolean",
      is_held_out: "boolean",
    },
    [
      ...Array.from({ length: 9 }, () => "'crm', 'a', null, null, 'post', '2025-01-01', true, false"),
      "'crm', 'a', null, null, 'post', '2025-01-01', false, false",
      "'crm', 'd', null, null, 'post', '2025-01-01', false, false",
      "'crm', 'zz', null, null, 'post', '2025-01-01', false, false",
      "'crm', 'a', null, null, 'post', '2025-01-01', false, true",
      "'crm', 'a', null, null, 'post', '2023-01-01', false, false",
    ],
  ),
  int_orders: rowsOf(ORDER, [
    "1, 'i:crm:a', '2025-01-01', 100",
    "1, 'l:CARD', '2025-02-01', 20",
    "1, 'i:shop:s', '2025-03-01', 50.50",
    "1, 'i:shop:s', '2023-03-01', 999",
    "2, 'i:crm:d', '2025-03-01', 70",
  ]),
});

test("duplicates and returns cost counts times unit cost, with a band", async () => {
  await within(
    await handMade(wasteTables(), [messageCosts(report({ costs: { post: 0.5 }, sensitivity: "20%" }))]),
    async (made) => {
      const rows = await made.model("quality_costs");
      const of = (item: string) => rows.find((row) => row.item === item);
      // Surplus in the mailing system: 2 of person 1, 1 of person 2. 12 letters over 3 CRM records: 4 each. 3 × 4 × 0.50.
      expect(of("duplicates")).toMatchObject({
        channel: "post",
        count: 3,
        per_record: 4,
        cost: 6,
        low: 4.8,
        high: 7.2,
      });
      expect(of("duplicates")).toMatchObject({ origin: "report", units: 2 });
      // Three letters came back within the year, one of nobody known; held-out and old ones do not count.
      expect(of("undeliverable")).toMatchObject({ count: 3, cost: 1.5, units: 3 });
      expect(of("total")).toMatchObject({ cost: 7.5, low: 6, high: 9, units: 3 });
    },
  );
});

test("money in pieces is what the largest record does not show; a card belongs to its record", async () => {
  await within(await handMade(wasteTables(), [messageCosts(report())]), async (made) => {
    const pieces = await made.model("int_person_pieces");
    expect(pieces.map((row) => [row.pieces, row.revenue_12m, row.unseen_revenue])).toEqual([
      [2, 170.5, 50.5],
      [1, 70, 0],
    ]);
    const split = (await made.model("quality_costs")).find((row) => row.item === "split_customers");
    expect(split).toMatchObject({ count: 1, unseen_revenue: 50.5, cost: null });
  });
});

test("unit costs are defaults until report.yaml sets them, nothing is free by mistake", async () => {
  await within(await handMade({}, [messageCosts(report({ costs: { email: 0 } }))]), async (made) => {
    expect((await made.model("message_costs")).map((row) => [row.channel, row.unit_cost, row.origin])).toEqual([
      ["email", 0, "report"],
      ["post", 0.85, "default"],
      ["push", 0, "default"],
      ["sms", 0.05, "default"],
    ]);
  });
  expect(() => report({ costs: { fax: 1 } })).toThrow();
  expect(() => report({ costs: { email: -1 } })).toThrow();
});

test("bought-in data: matches, gaps filled, cost of each", async () => {
  const bought = {
    source_system: "varchar",
    customer_id: "varchar",
    email: "varchar",
    loyalty_id: "varchar",
    key: "varchar",
    value: "varchar",
    provider: "varchar",
    cost: "decimal(18, 2)",
  };
  const row = (id: number, value: string | null, cost: number) =>
    `'crm', '${id}', null, null, 'birth_date', ${value && `'${value}'`}, 'Acme', ${cost}`;
  const tables = {
    run_parameters: PARAMETERS,
    stg_enrichment: rowsOf(bought, [
      row(1, "1980-01-01", 2),
      row(2, "1981-01-01", 2),
      row(3, null, 0),
      row(9, "1982-01-01", 2),
    ]),
    person_handles: rowsOf(
      HANDLES,
      [1, 2, 3, 4, 9].map((id) => `'i:crm:${id}', ${id}`),
    ),
    int_person_scope: rowsOf(SCOPE, ["1, null", "2, null", "3, null", "4, null", "9, 'test'"]),
    int_person_contacts: rowsOf({ person_id: "bigint", has_email: "bigint" }, ["2, 0", "4, 1"]),
    golden_records: rowsOf(
      {
        person_id: "bigint",
        email: "varchar",
        mobile: "varchar",
        landline: "varchar",
        address: "varchar",
        postal_code: "varchar",
        city: "varchar",
        country: "varchar",
        birth_date: "date",
        gender: "varchar",
      },
      // An office's mailbox is the only one of person 2: something to write to, but not what counts as an e-mail.
      [2, 4].map((id) => `${id}, 'contact@fleurs.fr', null, null, null, null, null, null, '1990-01-01', null`),
    ),
  };
  await within(await handMade(tables), async (made) => {
    const filled = await made.model("int_person_filled");
    expect(filled.map(({ person_id, has_email, has_birth_date }) => [person_id, has_email, has_birth_date])).toEqual([
      [2, 0, 1],
      [4, 1, 1],
    ]);
    const [value] = await made.model("enrichment_value");
    // Sent 1, 2, 3 (9 is out of scope but was paid for); 1 and 2 matched; only 1 lacked its date.
    expect(value).toMatchObject({ sent: 3, matched: 2, filled: 1, cost: 6, cost_per_filled: 6, break_even: 3 });
    expect(value).toMatchObject({ fill_before: 0.5, fill_after: 0.75, fill_gain: 0.25, still_missing: 1 });
  });
});

test("questions: purpose, date, reward and age; rare ones stand together; cost where report.yaml names it", async () => {
  const survey = {
    source_system: "varchar",
    source_file: "varchar",
    source_row: "bigint",
    customer_id: "varchar",
    email: "varchar",
    loyalty_id: "varchar",
    kind: "varchar",
    question: "varchar",
    answer: "varchar",
    score: "double",
    purpose: "varchar",
    reward: "varchar",
    answered_date: "date",
  };
  const row = (id: number, question: string, answer: string | null, purpose: string | null, day: string | null) =>
    `'s', 'f', ${id}, 'c${id}', null, null, 'question', '${question}', ${answer && `'${answer}'`}, null, ${purpose && `'${purpose}'`}, null, ${day && `'${day}'`}`;
  const tables = {
    run_parameters: PARAMETERS,
    stg_surveys: rowsOf(survey, [
      row(1, "Children?", "yes", "care", "2025-01-01"),
      row(2, "Children?", "no", "care", "2024-01-01"),
      row(3, "Children?", "no", null, null),
      row(4, "Children?", null, "care", null),
      row(5, "Only one?", "yes", null, "2025-01-01"),
    ]),
    stg_costs: rowsOf({ month: "varchar", item: "varchar", amount: "decimal(18, 2)" }, [
      "'2024-06', 'surveys', 100",
      "'2024-07', 'surveys', 6",
      "'2025-06', 'surveys', 4",
      "'2025-06', 'rent', 900",
    ]),
    person_handles: rowsOf(
      HANDLES,
      [1, 2, 3, 4, 5].map((id) => `'i:s:c${id}', ${id}`),
    ),
    int_person_scope: rowsOf(
      SCOPE,
      [1, 2, 3, 4, 5].map((id) => `${id}, null`),
    ),
  };
  await within(await handMade(tables, [answerItem(report({ answers_item: "surveys" }))]), async (made) => {
    const rows = await made.model("zero_party");
    expect(rows.map(({ question }) => question)).toEqual(["Children?", "other"]);
    expect(rows[0]).toMatchObject({ asked: 4, answered: 3, with_purpose: 2, with_date: 2, recent: 1, silent: 1 });
    expect(rows[0]).toMatchObject({ purpose: "care", persons: 3, share: 0.6 });
    // 10 over twelve months, two answers of these months.
    expect(rows[0]?.cost_per_answer).toBe(5);
  });
});
