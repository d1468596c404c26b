import { periods } from "../../loaders/models/derived/periods.js";
import { rowsOf } from "./hand-made.js";

/** What one person paid on a day. */
export interface Bought {
  readonly person: number;
  readonly day: string;
  readonly amount: number;
}

/** The tables that models about time read, from purchases of which each is a day of its own, and from what came back. */
export function ordersOverTime(
  bought: readonly Bought[],
  from: string,
  asOf: string,
  returns: readonly Bought[] = [],
): Record<string, string> {
  return {
    run_parameters: `select date '${asOf}' as as_of, cast(date '${asOf}' - interval 12 month as date) as year_ago, true as merge_days, 11 as k`,
    int_order_days: rowsOf(
      {
        person_id: "bigint",
        order_date: "date",
        orders: "integer",
        purchases: "integer",
        amount: "decimal(18, 2)",
      },
      bought.map(({ person, day, amount }) => `${person}, date '${day}', 1, 1, ${amount}`),
    ),
    int_orders: rowsOf(
      { person_id: "bigint", order_date: "date", is_order: "boolean", amount: "decimal(18, 2)" },
      returns.map(({ person, day, amount }) => `${person}, date '${day}', false, ${-amount}`),
    ),
    report_periods: rowsOf(
      {
        subject: "varchar",
        grain: "varchar",
        period: "varchar",
        first_day: "date",
        last_day: "date",
        is_complete: "boolean",
      },
      periods(from, asOf).map(
        ({ grain, period, first, last, isComplete }) =>
          `'orders', '${grain}', '${period}', date '${first}', date '${last}', ${isComplete}`,
      ),
    ),
  };
}
