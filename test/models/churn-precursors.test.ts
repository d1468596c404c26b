import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { periods } from "../../loaders/models/derived/periods.js";
import { handMade, rowsOf } from "../support/hand-made.js";

const AS_OF = "2025-06-30";

interface Given {
  /** Person, first day, first day without, plan, amount. */
  readonly contracts: readonly (readonly [number, string, string | null, string, number])[];
  readonly tickets?: readonly (readonly [number, string, string])[];
  readonly deliveries?: readonly (readonly [number, string, string])[];
  readonly answers?: readonly (readonly [number, string, string, number])[];
  readonly attributes?: readonly (readonly [number, string, string])[];
}

async function precursors(given: Given): Promise<readonly Row[]> {
  const text = (value: string | null) => (value === null ? "null" : `'${value}'`);
  const { contracts, tickets = [], deliveries = [], answers = [], attributes = [] } = given;
  const periodsOf = ["contracts", "tickets", "orders", "surveys"].flatMap((subject) =>
    periods("2024-01-01", AS_OF).map(
      ({ grain, period, first, last, isComplete }) =>
        `'${subject}', '${grain}', '${period}', '${first}', '${last}', ${isComplete}`,
    ),
  );
  const made = await handMade({
    run_parameters: `select date '${AS_OF}' as as_of, date '2023-06-30' as two_years_ago`,
    report_periods: rowsOf(
      {
        subject: "varchar",
        grain: "varchar",
        period: "varchar",
        first_day: "date",
        last_day: "date",
        is_complete: "boolean",
      },
      periodsOf,
    ),
    int_contracts: rowsOf(
      {
        source_system: "varchar",
        contract_id: "varchar",
        person_id: "bigint",
        started_on: "date",
        ended_on: "date",
        plan: "varchar",
        monthly_amount: "decimal(18, 2)",
        reason: "varchar",
        is_running: "boolean",
      },
      contracts.map(
        ([person, from, to, plan, amount], index) =>
          `'shop', 'c${index}', ${person}, '${from}', ${text(to)}, '${plan}', ${amount}, null, ${to === null}`,
      ),
    ),
    int_tickets: rowsOf(
      { source_system: "varchar", ticket_id: "varchar", person_id: "bigint", opened_date: "date" },
      tickets.map(([person, day], index) => `'desk', 't${index}', ${person}, '${day}'`),
    ),
    stg_tickets: rowsOf(
      { source_system: "varchar", ticket_id: "varchar", class: "varchar" },
      tickets.map(([, , name], index) => `'desk', 't${index}', '${name}'`),
    ),
    int_orders: rowsOf(
      { source_system: "varchar", order_id: "varchar", person_id: "bigint" },
      deliveries.map(([person], index) => `'shop', 'o${index}', ${person}`),
    ),
    stg_orders: rowsOf(
      { source_system: "varchar", order_id: "varchar", promised_date: "date", delivered_date: "date" },
      deliveries.map(([, promised, delivered], index) => `'shop', 'o${index}', '${promised}', '${delivered}'`),
    ),
    int_survey_answers: rowsOf(
      {
        person_id: "bigint",
        answered_date: "date",
        kind: "varchar",
        score: "double",
        scale_max: "double",
        nps_class: "varchar",
      },
      answers.map(
        ([person, day, kind, score]) =>
          `${person}, '${day}', '${kind}', ${score}, ${kind === "nps" ? 10 : 5}, ${kind === "nps" && score <= 6 ? "'detractor'" : "null"}`,
      ),
    ),
    customer_attributes: rowsOf(
      { person_id: "bigint", attribute: "varchar", value: "varchar" },
      attributes.map(([person, name, value]) => `${person}, '${name}', '${value}'`),
    ),
  });
  try {
    return await made.model("churn_precursors");
  } finally {
    await made.close();
  }
}

const summed = (rows: readonly Row[], factor: string, value = "yes") => {
  const own = rows.filter((row) => row.factor === factor && row.value === value);
  const sum = (column: string) => own.reduce((total, row) => total + Number(row[column]), 0);
  return { months: sum("months"), left: sum("left_after"), others: sum("months_other"), leftOther: sum("left_other") };
};

test("a month counts for what happened in the 90 days before it, and who left in it has left after that", async () => {
  const rows = await precursors({
    contracts: [
      [1, "2025-02-10", "2025-06-10", "a", 10],
      [2, "2025-02-10", null, "a", 10],
    ],
    // Of 1 in May: May is too late to count for itself, June knows of it. Of 2 in March: April, May, June.
    tickets: [
      [1, "2025-05-02", "complaint"],
      [2, "2025-03-31", "question"],
    ],
  });
  // Months at whose start each had a contract: March, April, May, June.
  expect(summed(rows, "ticket")).toEqual({ months: 1 + 3, left: 1, others: 3 + 1, leftOther: 0 });
  expect(summed(rows, "complaint")).toEqual({ months: 1, left: 1, others: 7, leftOther: 0 });
  expect(rows.find(({ factor }) => factor === "complaint")).toMatchObject({ customers: 1, customers_other: 2 });
});

test("late is told among those who had a delivery, displeased among those who answered", async () => {
  const rows = await precursors({
    contracts: [1, 2, 3].map((person) => [person, "2025-05-10", person === 1 ? "2025-06-20" : null, "a", 10] as const),
    deliveries: [
      [1, "2025-05-20", "2025-05-22"],
      [2, "2025-05-20", "2025-05-20"],
    ],
    answers: [
      [1, "2025-05-25", "csat", 2],
      [2, "2025-05-25", "csat", 3],
      [2, "2025-05-25", "nps", 6],
    ],
  });
  expect(summed(rows, "late_delivery")).toEqual({ months: 1, left: 1, others: 1, leftOther: 0 });
  expect(summed(rows, "low_satisfaction")).toEqual({ months: 1, left: 1, others: 1, leftOther: 0 });
  expect(summed(rows, "detractor")).toEqual({ months: 1, left: 0, others: 0, leftOther: 0 });
});

test("a price that is higher than three months before, plans and attributes against all others", async () => {
  const rows = await precursors({
    contracts: [
      [1, "2025-01-10", "2025-05-10", "a", 10],
      [1, "2025-05-10", "2025-06-15", "a", 12],
      [2, "2025-01-10", null, "b", 10],
    ],
    attributes: [
      [1, "payment", "card"],
      [2, "payment", "cheque"],
      [1, "name", "only one value"],
      [2, "name", "only one value"],
    ],
  });
  // Known of both in May and June; 1 pays more in June only, and leaves in it.
  expect(summed(rows, "price_rise")).toEqual({ months: 1, left: 1, others: 3, leftOther: 0 });
  expect(summed(rows, "plan", "a")).toEqual({ months: 5, left: 1, others: 5, leftOther: 0 });
  expect(summed(rows, "attribute:payment", "cheque")).toEqual({ months: 5, left: 0, others: 5, leftOther: 1 });
  expect(rows.some(({ factor }) => factor === "attribute:name")).toBe(false);
});
