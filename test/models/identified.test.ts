import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const ORDER = {
  person_id: "bigint",
  identified_by: "varchar",
  order_date: "date",
  store_id: "varchar",
  is_order: "boolean",
  amount: "decimal(18, 2)",
};
const TABLES = {
  run_parameters: "select date '2025-06-30' as as_of, date '2024-06-30' as year_ago",
  int_orders: rowsOf(ORDER, [
    "1, 'card', '2025-01-05', 's1', true, 10",
    "1, 'card', '2025-02-05', 's1', true, 20",
    "1, 'account', '2025-02-06', null, true, 30",
    "2, 'account', '2025-02-07', null, true, 40",
    "3, 'account', '2025-02-08', null, false, -5",
    "null, 'anonymous', '2025-02-09', 's2', true, 5",
    "4, 'card', '2023-01-01', 's1', true, 1000",
  ]),
  stg_stores: rowsOf({ store_id: "varchar", name: "varchar" }, ["'s1', 'Nantes'"]),
  report_periods: `select 'orders' as subject, 'month' as grain, month as period, true as is_complete
    from (values ('2025-01'), ('2025-02')) as given (month)`,
};

test("a card's share of revenue, of orders and of customers are three numbers", async () => {
  const made = await handMade(TABLES);
  const rows = await made.model("identified_sales");
  const of = (wanted: string) => rows.find(({ source }) => source === wanted);
  expect(of("card")).toMatchObject({
    orders: 2,
    revenue: 30,
    share: 0.3,
    share_orders: 0.4,
    customers: 1,
    share_customers: 0.5,
  });
  // Person 3 only sent something back: no buyer. Person 1 is in both ways, which follows from 1 + 2 of 2 buyers.
  expect(of("account")).toMatchObject({ customers: 2, complement: 0, overlap: 1, units: 3 });
  expect(of("anonymous")).toMatchObject({ customers: null, share_customers: null, buyers: 0, overlap: 0 });
  expect(of("contact")).toMatchObject({ orders: 0, revenue: 0, customers: 0 });
  await made.close();
});

test("months and shops add up to the sales they split", async () => {
  const made = await handMade(TABLES);
  const months = await made.model("identified_monthly");
  expect(months.map(({ month, source, revenue }) => [month, source, revenue])).toEqual([
    ["2025-01", "account", 0],
    ["2025-01", "anonymous", 0],
    ["2025-01", "card", 10],
    ["2025-02", "account", 65],
    ["2025-02", "anonymous", 5],
    ["2025-02", "card", 20],
  ]);
  const shops = (await made.model("identified_stores")).filter(({ detail }) => detail === "ways");
  expect(shops.map(({ store, source, share }) => [store, source, share])).toEqual([
    ["Nantes", "card", 1],
    ["no_store", "account", 1],
    ["s2", "anonymous", 1],
  ]);
  await made.close();
});

test("families of data: how many are covered, and since when to the nearest 30 days", async () => {
  const traces = ["1, 'transactions', '2025-06-01'", "2, 'transactions', '2025-03-01'", "2, 'socio_demographic', null"];
  const made = await handMade({
    run_parameters: TABLES.run_parameters,
    int_person_traces: rowsOf({ person_id: "bigint", family: "varchar", first_date: "date" }, traces),
    int_person_scope: "select unnest([1, 2, 3, 4]) as person_id, cast(null as varchar) as excluded_reason",
  });
  const rows = await made.model("coverage");
  const of = (wanted: string) => rows.find(({ family }) => family === wanted);
  // 30 and 122 days: the median, 76, is nearer to 90 than to 60.
  expect(of("transactions")).toMatchObject({ persons: 4, covered: 2, share: 0.5, median_days: 90, missing: 2 });
  expect(of("socio_demographic")).toMatchObject({ covered: 1, median_days: null });
  expect(of("navigation")).toMatchObject({ covered: 0, share: 0 });
  await made.close();
});
