import type { Row } from "../../../engines/engine.js";
import { type Builder, int } from "../builder.js";
import { cents, digits4 } from "./round.js";

/** What each tenth of the buyers of 12 months has brought. */
export const valueDeciles: Builder = async (marts) =>
  decilesOf(await marts.rows("value_deciles"), marts.report.privacy.k);

/** Tenths of at least k persons, else fifths, else nothing; nothing either where all together brought nothing. */
export function decilesOf(rows: readonly Row[], k: number): Row[] {
  const total = sum(rows, "worth");
  if (rows.length < TENTHS || !(total > 0)) return [];
  for (const size of [1, 2]) {
    const steps = Array.from({ length: TENTHS / size }, (_, index) =>
      rows.filter((row) => Math.ceil(int(row, "position") / size) === index + 1),
    );
    if (steps.every((step) => isEnough(step, k))) return steps.map((step) => stepRow(step, size, total));
  }
  return [];
}

const TENTHS = 10;

/** What a few brought must not show among many whose returns took all they paid. */
const isEnough = (step: readonly Row[], k: number): boolean =>
  sum(step, "customers") >= k && (sum(step, "payers") === 0 || sum(step, "payers") >= k);

function stepRow(step: readonly Row[], size: number, total: number): Row {
  const [customers, orders, value] = [sum(step, "customers"), sum(step, "orders"), sum(step, "worth")];
  const position = Math.ceil(int(step[0], "position") / size);
  return {
    part: `${size === 1 ? "tenth" : "fifth"}_${position}`,
    customers,
    value: cents(value),
    share: digits4(value / total),
    orders_per_customer: digits4(orders / customers),
    average_basket: cents(sum(step, "order_amount") / orders),
    basis: step[0]?.origin ?? null,
    payers: sum(step, "payers"),
    position,
  };
}

const sum = (rows: readonly Row[], column: string): number => rows.reduce((all, row) => all + int(row, column), 0);
