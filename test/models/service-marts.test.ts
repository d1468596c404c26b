import { afterAll, beforeAll, expect, test } from "vitest";
import { serviceDays } from "../../loaders/models/derived/service-hours.js";
import { type HandMade, handMade, rowsOf } from "../support/hand-made.js";

const TICKET = {
  source_system: "varchar",
  ticket_id: "varchar",
  person_id: "bigint",
  requester: "varchar",
  opened_at: "timestamp",
  opened_date: "date",
  channel: "varchar",
  reason: "varchar",
  class: "varchar",
  order_id: "varchar",
};
const TIMES = {
  source_system: "varchar",
  ticket_id: "varchar",
  opened_date: "date",
  resolved_at: "timestamp",
  resolved_date: "date",
  reopened_at: "timestamp",
  reopened_date: "date",
  replies: "integer",
  is_resolution_told: "boolean",
  is_open: "boolean",
};
const ORDER = {
  source_system: "varchar",
  order_id: "varchar",
  person_id: "bigint",
  order_date: "date",
  channel: "varchar",
  store_id: "varchar",
  amount: "decimal(18, 2)",
  is_order: "boolean",
};

/** A request of a person (0: nobody known) on a day at noon, resolved on another, or reopened. */
const REQUESTS: readonly (readonly [
  id: string,
  person: number,
  day: string,
  reason: string,
  order: string | null,
  resolved: string | null,
  reopened: string | null,
  replies: number,
])[] = [
  ["a", 1, "2025-06-02", "late", "o1", "2025-06-04", null, 1],
  ["b", 1, "2025-06-09", "late", null, "2025-06-09", null, 2],
  ["c", 1, "2025-06-17", "late", null, "2025-06-18", "2025-06-20", 1],
  ["d", 1, "2025-06-18", "other", null, null, null, 0],
  ["e", 0, "2025-06-03", "late", null, "2025-06-05", null, 1],
  // Before the days that are looked at, and over long before the year that is shown.
  ["g", 5, "2023-09-01", "late", null, "2023-12-01", null, 1],
  ["f", 2, "2025-12-20", "late", "o3", null, null, 0],
];

const quoted = (text: string | null): string => (text === null ? "null" : `'${text}'`);
const at = (day: string | null): string => (day === null ? "null" : `timestamp '${day} 12:00:00'`);
const on = (day: string | null): string => (day === null ? "null" : `date '${day}'`);

let made: HandMade;
beforeAll(async () => {
  made = await handMade(
    {
      run_parameters:
        "select date '2025-12-31' as as_of, date '2024-12-31' as year_ago, date '2023-12-31' as two_years_ago, 11 as k",
      report_periods:
        "select 'tickets' as subject, 'month' as grain, date '2025-06-01' as first_day, true as is_complete",
      mapped_columns: "select 'tickets' as table_name, 'desk' as system, 'reopened_at' as column_name",
      int_ticket_changes:
        "select 'desk' as source_system, 'a' as ticket_id, cast(null as timestamp) as reopened_at, 1 as replies",
      stg_tickets: "select 'desk' as source_system, cast(null as varchar) as order_id",
      int_tickets: rowsOf(
        TICKET,
        REQUESTS.map(
          ([id, person, day, reason, order]) =>
            `'desk', '${id}', ${person || "null"}, '${person || id}', ${at(day)}, ${on(day)}, 'web', '${reason}', 'complaint', ${quoted(order)}`,
        ),
      ),
      int_ticket_times: rowsOf(
        TIMES,
        REQUESTS.map(
          ([id, , day, , , resolved, reopened, replies]) =>
            `'desk', '${id}', ${on(day)}, ${at(resolved)}, ${on(resolved)}, ${at(reopened)}, ${on(reopened)}, ${replies}, true, ${resolved === null || reopened !== null}`,
        ),
      ),
      int_ticket_orders: rowsOf(
        { order_id: "varchar", source_system: "varchar", person_id: "bigint", order_date: "date" },
        ["'o1', 'shop', 1, date '2025-06-01'", "'o3', 'shop', 2, date '2025-12-15'"],
      ),
      int_orders: rowsOf(ORDER, [
        "'shop', 'o1', 1, date '2025-06-01', 'web', null, 40, true",
        "'shop', 'o2', 1, date '2025-08-20', 'web', null, 60, true",
        "'shop', 'o3', 2, date '2025-12-15', 'web', null, 50, true",
        "'shop', 'o4', 3, date '2025-07-01', 'store', 's1', 20, true",
        "'shop', 'o5', 3, date '2025-07-02', 'store', 's1', 30, true",
        "'shop', 'o6', 4, date '2025-07-01', 'store', 's1', 10, false",
      ]),
      stg_order_lines: rowsOf({ source_system: "varchar", order_id: "varchar", product_id: "varchar" }, [
        "'shop', 'o1', 'p1'",
        "'shop', 'o1', 'p2'",
        "'shop', 'o2', 'p1'",
        "'shop', 'o4', 'p2'",
        "'shop', 'o5', 'p9'",
      ]),
      stg_products: rowsOf({ product_id: "varchar", name: "varchar", category: "varchar", supplier: "varchar" }, [
        "'p1', 'Cream', 'Care', 'North'",
        "'p2', 'Soap', 'Care', 'South'",
      ]),
      int_person_scope: "select unnest([1, 2, 3]) as person_id, cast(null as varchar) as excluded_reason",
    },
    [serviceDays("2025-12-31")],
  );
});
afterAll(() => made?.close());

test("a request open at the end of a day counts on it, one person once, from its last reopening on", async () => {
  const rows = (await made.model("backlog_daily")).filter(({ scale }) => scale === "day");
  const on = (date: string) => {
    const row = rows.find((one) => one.date === date);
    return [Number(row?.open_days), Number(row?.units), Number(row?.came), Number(row?.went)];
  };
  expect(on("2025-06-02")).toEqual([1, 1, 1, 0]);
  expect(on("2025-06-03")).toEqual([2, 2, 1, 1]);
  expect(on("2025-06-04")).toEqual([1, 1, 0, 1]);
  // b was resolved on its own day.
  expect(on("2025-06-09")).toEqual([0, 0, 0, 0]);
  expect(on("2025-06-17")).toEqual([1, 1, 1, 1]);
  // c is resolved, d is open; c comes back two days later: two requests of one person.
  expect(on("2025-06-18")).toEqual([1, 1, 1, 0]);
  expect(on("2025-06-20")).toEqual([2, 1, 0, 0]);
  expect(on("2025-12-31")).toEqual([3, 2, 0, 2]);
  const weeks = (await made.model("backlog_daily")).filter(({ scale }) => scale === "week");
  const first = weeks.find(({ date }) => date === "2025-06-02");
  expect([first?.days, first?.open_days, first?.units].map(Number)).toEqual([7, 4, 2]);
});

test("asked again is the same person and reason within seven days; one reply is enough where it resolved", async () => {
  const rows = await made.model("int_ticket_handling");
  const of = (measure: string) =>
    rows.filter((row) => row.measure === measure).map((row) => `${row.ticket_id}:${row.is_so}`);
  expect(of("repeated")).toEqual(["a:false", "b:true", "c:false", "d:false", "e:false", "f:false"]);
  expect(of("reopened")).toEqual(["a:false", "b:false", "c:true", "d:false", "e:false", "f:false"]);
  expect(of("one_touch")).toEqual(["a:true", "b:false", "c:false", "d:false", "e:true", "f:false"]);
});

test("an order that a request names counts in each of its goods; cancelled ones nowhere", async () => {
  const rows = (await made.model("ticket_rates")).map(
    (row) => `${row.dimension} ${row.value}: ${row.asked_orders} of ${row.orders}`,
  );
  expect(rows).toEqual([
    "all all: 2 of 5",
    "category Care: 1 of 3",
    "order_channel store: 0 of 2",
    "order_channel web: 2 of 3",
    "product Cream: 1 of 2",
    "product Soap: 1 of 2",
    "product p9: 0 of 1",
    "store s1: 0 of 2",
    "supplier North: 1 of 2",
    "supplier South: 1 of 2",
  ]);
});

test("reasons of 90 days stand beside the same days a year before, where the exports reach back", async () => {
  expect(await made.model("ticket_reasons")).toMatchObject([{ reason: "late", is_comparable: false }]);
});

test("who is followed after a request, and from when the others are", async () => {
  const rows = (await made.model("int_service_after")).map((row) => [
    row.person_id,
    row.order_date,
    row.reason,
    row.is_back,
    Number(row.back_amount),
    row.earlier_band,
  ]);
  // Person 1 asked on the day after and came back after 79 days; person 2 cannot be followed yet; the first purchase of person 3 was
  // followed by another on the very day from which others are followed.
  expect(rows).toEqual([
    [1, "2025-06-01", "late", true, 60, "first"],
    [1, "2025-08-20", "none", false, 0, "second"],
    [3, "2025-07-02", "none", false, 0, "second"],
  ]);
});
