import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";
import { ordersOverTime } from "../support/orders-over-time.js";

const bought = (person: number, ...days: [string, number][]) => days.map(([day, amount]) => ({ person, day, amount }));

const DAYS = [
  ...bought(1, ["2024-01-31", 10], ["2024-02-28", 5], ["2024-02-29", 7], ["2025-06-01", 100]),
  ...bought(2, ["2024-06-15", 20]),
  ...bought(3, ["2024-03-01", 8], ["2024-03-05", 8], ["2025-03-05", 9]),
  // Came before the year that is looked at.
  ...bought(4, ["2023-05-01", 50], ["2024-05-01", 50]),
  ...bought(5, ["2025-02-01", 40]),
  ...bought(6, ["2024-02-01", 1000], ["2025-02-01", 1000]),
];

const RETURNS = [
  // The first purchase of one is sent back in the second month; of another, what was bought in the first month, at once.
  ...bought(2, ["2024-07-20", 20]),
  ...bought(3, ["2024-03-05", 8]),
  // Before the first purchase, a year and more after it, and of somebody who came before.
  ...bought(2, ["2024-06-14", 3]),
  ...bought(1, ["2025-01-31", 5]),
  ...bought(4, ["2024-05-02", 50]),
];

const tables = {
  ...ordersOverTime(DAYS, "2023-01-01", "2025-12-31", RETURNS),
  run_parameters: `select date '2025-12-31' as as_of, date '2025-06-30' as half_year_ago, date '2024-12-31' as year_ago,
    date '2023-12-31' as two_years_ago, true as merge_days, 11 as k`,
  int_person_scope: rowsOf({ person_id: "bigint", excluded_reason: "varchar", has_running: "integer" }, [
    ...[1, 2, 3, 4, 5].map((person) => `${person}, null, null`),
    "6, 'staff', null",
  ]),
  int_person_orders: `select person_id, min(order_date) as first_order_date from int_order_days group by person_id`,
  acquisition_items: "select 'Ads' as item union all select 'Fairs'",
  stg_costs: `select * from (values ('2023-12', 'Ads', 99.0), ('2024-01', 'Ads', 10.0), ('2024-01', 'Fairs', 5.0),
    ('2024-12', 'Ads', 7.5), ('2025-01', 'Ads', 99.0), ('2024-03', 'Rent', 99.0)) as given (month, item, amount)`,
};

test("new customers of the year before the last bring their first day at once, later days by the month, less what came back by then", async () => {
  const made = await handMade(tables);
  try {
    const rows = (await made.model("newcomer_months")).map((row) =>
      ["months", "customers", "buyers", "payers", "value_sum", "value_squares"].map((name) => Number(row[name])),
    );
    expect(rows).toHaveLength(13);
    // The month after 31 January ends on 29 February, a day that begins the second month.
    expect(rows.slice(0, 3)).toEqual([
      [0, 3, 3, 3, 38, 564],
      [1, 3, 2, 1, 43, 689],
      [2, 3, 1, 2, 30, 548],
    ]);
    expect(rows.at(-1)).toEqual([12, 3, 0, 0, 30, 548]);
    const [costs] = await made.model("acquisition_costs");
    expect([Number(costs?.cost_months), Number(costs?.cost)]).toEqual([2, 22.5]);
  } finally {
    await made.close();
  }
});

test("buyers of the year before the last are told by how often they had bought, and by whether they came again", async () => {
  const made = await handMade(tables);
  try {
    const rows = (await made.model("retention_groups")).map((row) =>
      ["days_before", "customers", "kept", "kept_revenue", "kept_squares"].map((name) => Number(row[name])),
    );
    expect(rows).toEqual([
      [0, 1, 1, 40, 1600],
      [1, 2, 0, 0, 0],
      [2, 1, 1, 9, 81],
      [3, 1, 1, 100, 10000],
    ]);
  } finally {
    await made.close();
  }
});
