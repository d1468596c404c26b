import type { Row } from "../../../engines/engine.js";
import { meanInterval } from "../../../methods/mean-interval.js";
import { type Builder, int } from "../builder.js";
import { assumptions } from "./assumptions.js";
import { cents, digits4 } from "./round.js";

/** Fewest new customers of whom a value is told, and months of history before them: without these, old ones pass for new. */
const MINIMUM = 50;
const MONTHS_BEFORE = 6;
const YEAR = 12;

/** What those who came in the year before the last have brought month by month, and what winning them cost. */
export const acquisition: Builder = async (marts) => {
  const rows = await marts.rows("newcomer_months");
  const [costs] = await marts.rows("acquisition_costs");
  if (marts.from === null || !reachesBack(marts.from, marts.asOf)) return [];
  const cost = int(costs, "cost_months") === YEAR && int(costs, "cost") > 0 ? int(costs, "cost") : null;
  const { marginRate } = await assumptions(marts);
  return acquisitionRows(rows, cost, marginRate, marts.report.privacy.k);
};

const monthOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
const reachesBack = (from: string, asOf: string): boolean =>
  monthOf(asOf) - monthOf(from) >= 2 * YEAR - 1 + MONTHS_BEFORE;

/** Months in which at least k of them bought, and whose money is that of at least k: of fewer, it would follow from two rows. */
export function acquisitionRows(
  months: readonly Row[],
  cost: number | null,
  marginRate: number | null,
  k: number,
): Row[] {
  const ordered = [...months].sort((a, b) => int(a, "months") - int(b, "months"));
  const customers = int(ordered[0], "customers");
  if (customers < Math.max(k, MINIMUM)) return [];
  const cac = cost === null ? null : cost / customers;
  return ordered
    .filter((row) => int(row, "buyers") >= k && int(row, "payers") >= k)
    .map((row): Row => {
      const mean = meanInterval(customers, String(row.value_sum), String(row.value_squares));
      const money = (value: number): number => Math.max(0, value) * (marginRate ?? 1);
      const ratio = (value: number): number | null => (cac === null ? null : digits4(money(value) / cac));
      return {
        months: int(row, "months"),
        customers,
        value: cents(money(mean.estimate)),
        low: cents(money(mean.low)),
        high: cents(money(mean.high)),
        cac: cac === null ? null : cents(cac),
        ratio: ratio(mean.estimate),
        ratio_low: ratio(mean.low),
        ratio_high: ratio(mean.high),
        is_paid_back: cac === null ? null : money(mean.estimate) >= cac,
        basis: marginRate === null ? "revenue" : "margin",
      };
    });
}
