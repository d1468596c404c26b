import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../../../loaders/engines/engine.js";
import type { TimeCount } from "../../../loaders/methods/kaplan-meier.js";
import { survivalOf } from "../../../loaders/publish/rows/contracts.js";
import { type HandMade, handMade, rowsOf } from "../../support/hand-made.js";
import { describeReal } from "../real-data.js";

const FILE = "Telco-Customer-Churn.csv";
const AS_OF = Date.UTC(2025, 11, 31);
const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The file knows months of tenure only: a month is thirty days here, and whoever left did so on the as-of day. */
function contracts(folder: string): string[] {
  const [head = "", ...lines] = readFileSync(join(folder, FILE), "utf8").trim().split(/\r?\n/);
  const at = (name: string): number => head.split(",").indexOf(name);
  return lines.flatMap((line) => {
    const cells = line.split(",");
    const months = Number(cells[at("tenure")]);
    if (months === 0) return [];
    const start = day(AS_OF + 864e5 - months * 30 * 864e5);
    const end = cells[at("Churn")] === "Yes" ? `'${day(AS_OF)}'` : "null";
    const isRunning = end === "null";
    return [
      `'telco', '${cells[0]}', '${start}', ${end}, '${cells[at("Contract")]}', ${cells[at("MonthlyCharges")]}, ${isRunning}`,
    ];
  });
}

describeReal("telco-churn", [FILE], (folder) => {
  let made: HandMade;
  let spells: readonly Row[];
  beforeAll(async () => {
    made = await handMade({
      run_parameters: `select date '${day(AS_OF)}' as as_of`,
      int_contracts: rowsOf(
        {
          source_system: "varchar",
          contract_id: "varchar",
          started_on: "date",
          ended_on: "date",
          plan: "varchar",
          monthly_amount: "decimal(18, 2)",
          is_running: "boolean",
          person_id: "bigint",
          reason: "varchar",
        },
        contracts(folder).map((row) => `${row}, null, null`),
      ),
    });
    spells = await made.model("contract_spells");
  });
  afterAll(() => made?.close());

  const counts = (isPart: (row: Row) => boolean): TimeCount[] => {
    const byTime = new Map<number, TimeCount>();
    for (const row of spells.filter(isPart)) {
      const time = Number(row.days);
      const before = byTime.get(time) ?? { time, events: 0, censored: 0 };
      byTime.set(time, {
        time,
        events: before.events + Number(row.events),
        censored: before.censored + Number(row.censored),
      });
    }
    return [...byTime.values()];
  };

  test("gives the reference's survival of all customers (C4)", () => {
    const rows = survivalOf(new Map([["everybody", counts(() => true)]]), 11);
    const at = (time: number) => rows.find((row) => row.time === time);
    expect(rows[0]).toMatchObject({ group: "all", at_risk: 7032, chi_square: null });
    expect([30, 365, 730, 1460].map((time) => at(time)?.survival)).toEqual([0.946, 0.8432, 0.7887, 0.7088]);
    // Greenwood's standard error is .004492: ± 1.96 of them, on the log(−log) scale.
    expect(Number(at(365)?.high) - Number(at(365)?.low)).toBeCloseTo(2 * 1.96 * 0.004492, 3);
  });

  test("gives the reference's survival by contract, and its log-rank test (C4)", () => {
    const plans = [...new Set(spells.map(({ plan }) => String(plan)))];
    const rows = survivalOf(new Map(plans.map((name) => [name, counts(({ plan }) => plan === name)])), 11);
    const monthly = rows.filter(({ group }) => group === "Month-to-month");
    expect(monthly.find(({ time }) => time === 365)?.survival).toBe(0.7031);
    expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(plans));
    expect(rows[0]).toMatchObject({ chi_square: 2352.9, p_value: 0 });
  });
});
