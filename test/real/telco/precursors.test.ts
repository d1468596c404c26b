import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../../../loaders/engines/engine.js";
import { periods } from "../../../loaders/models/derived/periods.js";
import { precursorsOf } from "../../../loaders/publish/rows/churn-precursors.js";
import { type HandMade, handMade, rowsOf } from "../../support/hand-made.js";
import { describeReal } from "../real-data.js";

const FILE = "Telco-Customer-Churn.csv";
const AS_OF = "2025-12-31";
const END = Date.UTC(2026, 0, 1);
const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
const ATTRIBUTES = ["InternetService", "PaymentMethod", "gender"];

/** The file knows months of tenure only: a month is thirty days here, and whoever left did so on the as-of day. */
function read(folder: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(join(folder, FILE), "utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  return lines
    .map((line) => Object.fromEntries(line.split(",").map((cell, index) => [names[index] ?? "", cell])))
    .filter(({ tenure }) => Number(tenure) > 0);
}
const startOf = ({ tenure }: Readonly<Record<string, string>>): string => day(END - Number(tenure) * 30 * 864e5);

describeReal("telco-churn", [FILE], (folder) => {
  let made: HandMade;
  let rows: readonly Row[];
  const people = read(folder);
  beforeAll(async () => {
    const empty = (columns: Readonly<Record<string, string>>) => rowsOf(columns, []);
    made = await handMade({
      run_parameters: `select date '${AS_OF}' as as_of, date '2023-12-31' as two_years_ago`,
      report_periods: rowsOf(
        {
          subject: "varchar",
          grain: "varchar",
          period: "varchar",
          first_day: "date",
          last_day: "date",
          is_complete: "boolean",
        },
        periods("2019-12-01", AS_OF).map(
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
        people.map((one, index) => {
          const hasLeft = one.Churn === "Yes";
          return `'telco', '${one.customerID}', ${index}, '${startOf(one)}', ${hasLeft ? `'${AS_OF}'` : "null"}, '${one.Contract}', ${one.MonthlyCharges}, null, ${!hasLeft}`;
        }),
      ),
      customer_attributes: rowsOf(
        { person_id: "bigint", attribute: "varchar", value: "varchar" },
        people.flatMap((one, index) => ATTRIBUTES.map((name) => `${index}, '${name}', '${one[name]}'`)),
      ),
      int_tickets: empty({ source_system: "varchar", ticket_id: "varchar", person_id: "bigint", opened_date: "date" }),
      stg_tickets: empty({ source_system: "varchar", ticket_id: "varchar", class: "varchar" }),
      int_orders: empty({ source_system: "varchar", order_id: "varchar", person_id: "bigint" }),
      stg_orders: empty({
        source_system: "varchar",
        order_id: "varchar",
        promised_date: "date",
        delivered_date: "date",
      }),
      int_survey_answers: empty({
        person_id: "bigint",
        answered_date: "date",
        kind: "varchar",
        score: "double",
        scale_max: "double",
        nps_class: "varchar",
      }),
    });
    rows = precursorsOf(await made.model("churn_precursors"), 11);
  }, 60_000);
  afterAll(() => made?.close());

  const at = (factor: string, value: string): Row | undefined =>
    rows.find((row) => row.factor === factor && row.value === value);

  test("counts months and leavers as a plain look at the file does", () => {
    const months = Array.from({ length: 24 }, (_, index) => day(Date.UTC(2024, index, 1)));
    for (const [factor, column, value] of [
      ["plan", "Contract", "Month-to-month"],
      ["attribute:InternetService", "InternetService", "Fiber optic"],
      ["attribute:PaymentMethod", "PaymentMethod", "Electronic check"],
    ] as const) {
      const own = people.filter((one) => one[column] === value);
      const spent = own.reduce((sum, one) => sum + months.filter((first) => startOf(one) < first).length, 0);
      const left = own.filter((one) => one.Churn === "Yes" && startOf(one) < "2025-12-01").length;
      expect(at(factor, value)).toMatchObject({ months: spent, left_after: left });
    }
  });

  test("plan and line tell of leaving, gender does not (C4: log-rank p = .468)", () => {
    expect(Number(at("plan", "Month-to-month")?.low)).toBeGreaterThan(3);
    expect(Number(at("plan", "Two year")?.high)).toBeLessThan(0.2);
    expect(Number(at("attribute:InternetService", "Fiber optic")?.low)).toBeGreaterThan(1.5);
    const gender = rows.filter(({ factor }) => factor === "attribute:gender");
    expect(gender).toHaveLength(1);
    expect(Number(gender[0]?.q_value)).toBeGreaterThan(0.1);
    expect(Number(gender[0]?.low)).toBeLessThan(1);
  });

  test("without events there is nothing of events", () => {
    expect(new Set(rows.map(({ factor }) => factor))).toEqual(
      new Set(["plan", ...ATTRIBUTES.map((name) => `attribute:${name}`)]),
    );
  });
});
