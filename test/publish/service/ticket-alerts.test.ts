import { describe, expect, test } from "vitest";
import type { Row } from "../../../loaders/engines/engine.js";
import { type AlertMarts, ticketAlertRows } from "../../../loaders/publish/rows/service/ticket-alerts.js";

const DAYS = 400;
const AS_OF = "2026-10-31";
const WEEK = [4, 3, 3, 2, 3, 1, 2];

/** A steady series with `more` requests a day from `from` to `to`, days before the as-of day. */
function series(name: Partial<Row>, more = 0, from = 0, to = 0): Row[] {
  return Array.from({ length: DAYS }, (_, i): Row => {
    const day = i - DAYS + 1;
    const tickets = (WEEK[i % 7] ?? 0) + (day >= from && day <= to ? more : 0);
    return {
      series: "reason",
      reason: "late",
      product_id: "",
      product: "",
      day_number: day,
      tickets,
      series_looked: 3,
      ...name,
    };
  });
}

const weeksOf = (rows: readonly Row[], units: number): Row[] => rows.map((row) => ({ ...row, units }));

const orders = (product = ""): Row[] =>
  Array.from({ length: DAYS }, (_, i) => ({ product_id: product, day_number: i - DAYS + 1, orders: 100 }));

const marts = (requests: readonly Row[], units = 30): AlertMarts => ({
  requests,
  orders: [...orders(), ...orders("P1")],
  weeks: weeksOf(requests, units),
});

describe("alarms on requests", () => {
  test("tell the week that stands out, its days, and that it is still on", () => {
    const [row, ...others] = ticketAlertRows(marts(series({}, 6, -9, 0)), AS_OF, 11);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ series: "reason", reason: "late", product: null, last_day: AS_OF, is_active: true });
    // Ten days of six more: found in the first days, 60 − 7 · 6 = 18 a week in ordinary times.
    expect(String(row?.["first_day"]) >= "2026-10-23" && String(row?.["first_day"]) <= "2026-10-27").toBe(true);
    expect(row).toMatchObject({ requests: 60, expected: 18, ratio: 3.3, units: 30 });
  });

  test("name the product, and are over when the week is ordinary again", () => {
    const both = { series: "reason_product", product_id: "P1", product: "Soap" };
    const [row] = ticketAlertRows(marts(series(both, 6, -60, -50)), AS_OF, 11);
    expect(row).toMatchObject({ series: "reason_product", reason: "late", product: "Soap", is_active: false });
    expect(String(row?.["last_day"]) < "2026-09-20").toBe(true);
  });

  test("are told to the nearest five requests, so that no other table subtracts to a few", () => {
    for (const more of [3, 4, 5, 6, 7, 8]) {
      const [row] = ticketAlertRows(marts(series({}, more, -9, 0)), AS_OF, 11);
      expect(Number(row?.["requests"]) % 5).toBe(0);
      expect(row?.["ratio"]).toBe(Number((Number(row?.["requests"]) / Number(row?.["expected"])).toPrecision(2)));
    }
  });

  test("are silent where fewer than k people asked, in a steady series, without requests, and with short history", () => {
    expect(ticketAlertRows(marts(series({}, 6, -9, 0), 10), AS_OF, 11)).toEqual([]);
    expect(ticketAlertRows(marts(series({})), AS_OF, 11)).toEqual([]);
    expect(ticketAlertRows(marts([]), AS_OF, 11)).toEqual([]);
    const short = series({}, 6, -9, 0).filter(({ day_number }) => Number(day_number) > -50);
    expect(ticketAlertRows(marts(short), AS_OF, 11)).toEqual([]);
  });

  test("need no orders", () => {
    const requests = series({}, 6, -9, 0);
    const [row] = ticketAlertRows({ requests, orders: [], weeks: weeksOf(requests, 30) }, AS_OF, 11);
    expect(row).toMatchObject({ requests: 60, expected: 18 });
  });
});
