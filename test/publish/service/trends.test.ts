import { expect, test } from "vitest";
import type { Row } from "../../../loaders/engines/engine.js";
import { backlogRows } from "../../../loaders/publish/rows/service/backlog.js";
import { handlingRows } from "../../../loaders/publish/rows/service/ticket-handling.js";
import { rateRows } from "../../../loaders/publish/rows/service/ticket-rates.js";
import { reasonRows } from "../../../loaders/publish/rows/service/ticket-reasons.js";

const K = 11;

const reason = (name: string, tickets: number, before: number, isComparable = true): Row => ({
  reason: name,
  tickets,
  tickets_before: before,
  units: tickets,
  units_before: before,
  is_comparable: isComparable,
});
/** Thirteen weeks alike on both sides. */
const weeks = (name: string, tickets: number, before: number, orders = 0): Row[] =>
  (["now", "before"] as const).flatMap((window_name) =>
    Array.from({ length: 13 }, (_, week) => ({
      reason: name,
      window_name,
      week,
      tickets: window_name === "now" ? tickets : before,
      orders,
    })),
  );

test("a reason changes against the orders of the same weeks, and few persons stand together", () => {
  const rows = reasonRows(
    [reason("late", 260, 130), reason("lost", 104, 104), reason("rare", 13, 2)],
    [...weeks("late", 20, 10), ...weeks("lost", 8, 8), ...weeks("rare", 1, 0), ...weeks("", 0, 0, 100)],
    K,
  );
  expect(rows.map((row) => [row.reason, row.tickets, row.per_100_orders, row.change])).toEqual([
    ["late", 260, 20, 1],
    ["other", 117, 9, 0.125],
  ]);
  expect(rows.reduce((sum, row) => sum + Number(row.share), 0)).toBeCloseTo(1, 3);
  expect(Number(rows[0]?.q_value)).toBeLessThan(0.001);
  expect(Number(rows[1]?.q_value)).toBeGreaterThan(0.1);
});

test("without orders a change is of requests a day; without a year before there is none", () => {
  const given = [...weeks("late", 20, 10), ...weeks("lost", 8, 8)];
  const [late] = reasonRows([reason("late", 260, 130), reason("lost", 104, 104)], given, K);
  expect(late).toMatchObject({ per_100_orders: null, change: 1 });
  const rows = reasonRows([reason("late", 260, 0, false), reason("lost", 104, 0, false)], given, K);
  expect(rows.map((row) => [row.reason, row.change, row.q_value])).toEqual([
    ["late", null, null],
    ["lost", null, null],
  ]);
  expect(reasonRows([reason("late", 4, 0, false)], given, K)).toEqual([]);
});

test("orders with a request are set against all other orders, all tests together", () => {
  const row = (dimension: string, value: string, orders: number, asked: number): Row => ({
    dimension,
    position: dimension === "all" ? 0 : 1,
    value,
    orders,
    asked_orders: asked,
    units: orders,
    asked_units: asked,
    other_units: orders - asked,
  });
  const rows = rateRows(
    [
      row("all", "all", 1_000, 60),
      row("category", "a", 300, 36),
      row("category", "b", 650, 24),
      row("category", "c", 50, 0),
    ],
    K,
  );
  expect(rows.map((one) => [one.value, one.per_100_orders, one.against_rest])).toEqual([
    ["all", 6, null],
    ["b", 3.69, "lower"],
    ["a", 12, "higher"],
    ["c", 0, "not_enough"],
  ]);
  expect(rateRows([row("all", "all", 1_000, 4), row("category", "a", 1_000, 4)], K)).toEqual([]);
  // Wilson (1927) for 36 of 300.
  expect(rows[2]).toMatchObject({ low: 8.8, high: 16.17 });
});

test("shares of requests have Wilson's interval, and values of few persons stand together", () => {
  const row = (dimension: string, value: string, tickets: number, hits: number): Row => ({
    dimension,
    value,
    measure: "repeated",
    tickets,
    hits,
    units: tickets,
    hit_units: hits,
    other_units: tickets - hits,
  });
  const rows = handlingRows(
    [row("all", "all", 200, 40), row("channel", "a", 100, 20), row("channel", "b", 90, 17), row("channel", "c", 10, 3)],
    K,
  );
  expect(rows.map((one) => [one.value, one.tickets, one.share])).toEqual([
    ["all", 200, 0.2],
    ["a", 100, 0.2],
    ["other", 100, 0.2],
  ]);
  expect(handlingRows([row("all", "all", 200, 4)], K)).toEqual([]);
  expect(rows[0]).toMatchObject({ low: 0.1505, high: 0.2609 });
});

test("days are told where few of them have few who are waiting, came or went; else weeks, which tell neither", () => {
  const row = (scale: string, date: string, units: number, came: number): Row => ({
    scale,
    date,
    days: scale === "day" ? 1 : 7,
    open_days: scale === "day" ? units : 7 * units + 3,
    units,
    came,
    went: came,
  });
  const days = (came: number) => Array.from({ length: 14 }, (_, day) => row("day", `2025-01-${day + 10}`, 40, came));
  const both = (came: number) => [
    ...days(came),
    row("week", "2025-01-06", 44, came),
    row("week", "2025-01-13", 41, came),
  ];
  expect(backlogRows(both(12), K)).toHaveLength(14);
  expect(backlogRows(both(3), K).map((one) => [one.scale, one.open, one.came])).toEqual([
    ["week", 44.4, 0],
    ["week", 41.4, 0],
  ]);
});
