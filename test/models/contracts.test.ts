import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { periods } from "../../loaders/models/derived/periods.js";
import { handMade, rowsOf } from "../support/hand-made.js";

const AS_OF = "2025-06-30";

interface Contract {
  readonly person: number | null;
  readonly from: string;
  /** First day without it. */
  readonly to?: string;
  readonly plan?: string;
  readonly amount?: number | null;
  readonly reason?: string;
}

async function model(name: string, contracts: readonly Contract[]): Promise<readonly Row[]> {
  const text = (value: string | undefined) => (value === undefined ? "null" : `'${value}'`);
  const made = await handMade({
    run_parameters: `select date '${AS_OF}' as as_of, date '2024-06-30' as year_ago`,
    report_periods: rowsOf(
      {
        subject: "varchar",
        grain: "varchar",
        period: "varchar",
        first_day: "date",
        last_day: "date",
        is_complete: "boolean",
      },
      periods("2024-01-01", AS_OF).map(
        ({ grain, period, first, last, isComplete }) =>
          `'contracts', '${grain}', '${period}', '${first}', '${last}', ${isComplete}`,
      ),
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
        ({ person, from, to, plan, amount = 10, reason }, index) =>
          `'shop', 'c${index}', ${person}, '${from}', ${text(to)}, ${text(plan)}, ${amount}, ${text(reason)}, ${to === undefined || to > AS_OF}`,
      ),
    ),
  });
  try {
    return await made.model(name);
  } finally {
    await made.close();
  }
}

const month = async (contracts: readonly Contract[], name = "2025-06"): Promise<Row | undefined> =>
  (await model("churn_monthly", contracts)).find((row) => row.month === name);

test("lost are those of the start without any contract at the end, whoever came meanwhile", async () => {
  const row = await month([
    { person: 1, from: "2024-02-01" },
    { person: 2, from: "2024-02-01", to: "2025-06-10" },
    // Left one contract and has another: kept.
    { person: 3, from: "2024-02-01", to: "2025-06-10" },
    { person: 3, from: "2025-06-20" },
    // Came and went within the month, came within it, or left before it.
    { person: 4, from: "2025-06-02", to: "2025-06-20" },
    { person: 5, from: "2025-06-02" },
    { person: 6, from: "2024-02-01", to: "2025-05-31" },
    { person: null, from: "2024-07-01", to: "2025-06-30" },
  ]);
  expect(row).toMatchObject({ customers_at_start: 4, lost: 2, kept: 2 });
  // A year before the end of June 2025: persons 1, 2, 3 and 6.
  expect(row).toMatchObject({ year_start: 4, year_lost: 2 });
});

test("who joined in a period is told by the start of the next one, and by nothing in the last", async () => {
  const rows = await model("churn_monthly", [
    { person: 1, from: "2024-02-01" },
    { person: 2, from: "2024-02-01", to: "2025-05-10" },
    { person: 3, from: "2025-05-10" },
    // Came and went within the month, and changed contracts.
    { person: 4, from: "2025-05-02", to: "2025-05-20" },
    { person: 1, from: "2025-05-02" },
    { person: 5, from: "2025-06-10" },
  ]);
  const months = rows.filter(({ grain, month: name }) => grain === "month" && String(name) >= "2025-05");
  expect(
    months.map((row) => [row.month, Number(row.customers_at_start), Number(row.lost), Number(row.joined)]),
  ).toEqual([
    ["2025-05", 2, 1, 1],
    ["2025-06", 2, 0, 0],
  ]);
});

test("money lost, cut and added, from those of the start alone", async () => {
  const row = await month([
    { person: 1, from: "2024-02-01", to: "2025-06-10", amount: 30 },
    { person: 2, from: "2024-02-01", to: "2025-06-10", amount: 50 },
    { person: 2, from: "2025-06-10", amount: 20 },
    { person: 3, from: "2024-02-01", amount: 15 },
    { person: 3, from: "2025-06-10", amount: 5 },
    { person: 4, from: "2025-06-10", amount: 99 },
  ]);
  const money = Object.fromEntries(
    ["amount_at_start", "amount_lost", "amount_cut", "amount_added"].map((name) => [name, Number(row?.[name])]),
  );
  expect(money).toEqual({ amount_at_start: 95, amount_lost: 30, amount_cut: 30, amount_added: 5 });
  expect(row).toMatchObject({ shrunk: 1, grown: 1 });
  const unpriced = await month([
    { person: 1, from: "2024-02-01" },
    { person: 2, from: "2024-02-01", amount: null },
  ]);
  expect(unpriced?.amount_at_start).toBeNull();
});

test("a spell runs from the first contract to the end of the last, under the plan of the first", async () => {
  const rows = await model("contract_spells", [
    { person: 1, from: "2025-01-01", to: "2025-02-01", plan: "A" },
    { person: 1, from: "2025-03-01", to: "2025-04-01", plan: "B" },
    { person: 2, from: "2025-06-01", plan: "B" },
    { person: 3, from: "2025-06-01", to: "2025-06-01" },
  ]);
  expect(rows.map(({ plan, days, events, censored }) => [plan, days, Number(events), Number(censored)])).toEqual([
    ["A", 90, 1, 0],
    ["B", 30, 0, 1],
    ["unknown", 1, 1, 0],
  ]);
});

test("the reason is that of the last contract of those who left within a year", async () => {
  const rows = await model("churn_reasons", [
    { person: 1, from: "2024-01-01", to: "2024-09-01", reason: "price" },
    { person: 1, from: "2024-10-01", to: "2025-02-01", reason: "moved" },
    { person: 2, from: "2024-01-01", to: "2025-02-01" },
    { person: 3, from: "2024-01-01", to: "2024-06-30", reason: "price" },
    { person: 4, from: "2024-01-01", to: "2025-02-01", reason: "price" },
    { person: 4, from: "2025-02-01" },
  ]);
  expect(rows.map(({ reason, customers }) => [reason, Number(customers)])).toEqual([
    ["moved", 1],
    ["unknown", 1],
  ]);
});
