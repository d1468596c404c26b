import { afterAll, beforeAll, expect, test } from "vitest";
import { serviceHours, serviceSettings } from "../../loaders/models/derived/service-hours.js";
import { reportSchema } from "../../loaders/workspace/schema.js";
import { type HandMade, handMade, rowsOf } from "../support/hand-made.js";

const TICKET = {
  source_system: "varchar",
  ticket_id: "varchar",
  customer_id: "varchar",
  email: "varchar",
  loyalty_id: "varchar",
  opened_at: "timestamp",
  opened_date: "date",
  first_reply_at: "timestamp",
  resolved_at: "timestamp",
  reopened_at: "timestamp",
  resolved_date: "date",
  reopened_date: "date",
  channel: "varchar",
  reason: "varchar",
  class: "varchar",
  order_id: "varchar",
  product_id: "varchar",
  store_id: "varchar",
  status: "varchar",
};
const EVENT = {
  source_system: "varchar",
  ticket_id: "varchar",
  occurred_at: "timestamp",
  occurred_date: "date",
  event: "varchar",
};

/** A ticket of system `desk` opened at a UTC instant; times that are not given are empty. */
const ticket = (
  id: string,
  opened: string,
  { reply, resolved, reopened, status, system = "desk" }: Readonly<Partial<Record<string, string>>> = {},
): string => {
  const day = (text: string | undefined) => (text === undefined ? "null" : `date '${text.slice(0, 10)}'`);
  const at = (text: string | undefined) => (text === undefined ? "null" : `timestamp '${text}'`);
  return `'${system}', '${id}', null, null, null, ${at(opened)}, date '${opened.slice(0, 10)}', ${at(reply)}, ${at(resolved)}, ${at(reopened)}, ${day(resolved)}, ${day(reopened)}, 'web', null, null, null, null, null, ${status === undefined ? "null" : `'${status}'`}`;
};

const report = reportSchema.parse({
  title: "Test",
  timezone: "Europe/Paris",
  sources: {},
  service: {
    hours: { monday: "09:00-18:00", tuesday: ["09:00-12:00", "14:00-18:00"], friday: "09:00-18:00" },
    holidays: "FR",
    sla: { first_reply: "2 hours" },
  },
});

let made: HandMade;
beforeAll(async () => {
  made = await handMade(
    {
      run_parameters: "select date '2026-05-31' as as_of, date '2025-05-31' as year_ago",
      int_orders:
        "select cast(null as varchar) as order_id, cast(null as varchar) as source_system, cast(null as bigint) as person_id, cast(null as varchar) as store_id, cast(null as varchar) as channel, cast(null as date) as order_date where false",
      person_handles: "select cast(null as varchar) as handle, cast(null as bigint) as person_id where false",
      stg_calendar:
        "select cast(null as date) as date, cast(null as varchar) as label, cast(null as varchar) as kind where false",
      mapped_columns: rowsOf({ table_name: "varchar", system: "varchar", column_name: "varchar" }, [
        "'tickets', 'desk', 'first_reply_at'",
        "'tickets', 'desk', 'resolved_at'",
        "'tickets', 'mute', 'opened_at'",
        "'tickets', 'log', 'opened_at'",
      ]),
      stg_tickets: rowsOf(TICKET, [
        // Friday 24 April, 17:00 in Paris; Monday is open, and so the reply took an hour of each day.
        ticket("weekend", "2026-04-24 15:00:00", {
          reply: "2026-04-27 08:00:00",
          resolved: "2026-04-28 12:30:00",
          status: "Closed",
        }),
        // Thursday night to Monday: Friday 1 May is a holiday.
        ticket("holiday", "2026-04-30 20:00:00", { reply: "2026-05-04 07:30:00", status: "open" }),
        ticket("waiting", "2026-05-29 14:00:00", { status: "new" }),
        // Dated after the last day, or before its opening: not yet.
        ticket("early", "2026-05-26 08:00:00", { reply: "2026-06-02 08:00:00", resolved: "2026-05-25 08:00:00" }),
        ticket("undated", "2026-05-26 08:00:00", { status: "Clôturé" }),
        ticket("reopened", "2026-05-26 08:00:00", {
          resolved: "2026-05-26 09:00:00",
          reopened: "2026-05-27 09:00:00",
          status: "En cours",
        }),
        ticket("closed again", "2026-05-26 08:00:00", {
          resolved: "2026-05-26 09:00:00",
          reopened: "2026-05-27 09:00:00",
          status: "Résolu",
        }),
        ticket("said nothing", "2026-05-26 08:00:00", { system: "mute" }),
        ticket("logged", "2026-05-26 08:00:00", { system: "log" }),
        ticket("logged open", "2026-05-26 08:00:00", { system: "log" }),
      ]),
      stg_ticket_events: rowsOf(EVENT, [
        "'log', 'logged', timestamp '2026-05-26 09:00:00', date '2026-05-26', 'replied'",
        "'log', 'logged', timestamp '2026-05-26 08:30:00', date '2026-05-26', 'replied'",
        "'log', 'logged', timestamp '2026-05-26 10:00:00', date '2026-05-26', 'resolved'",
        "'log', 'logged', timestamp '2026-05-27 10:00:00', date '2026-05-27', 'reopened'",
        "'log', 'logged', timestamp '2026-05-28 10:00:00', date '2026-05-28', 'resolved'",
        "'log', 'logged open', timestamp '2026-05-28 10:00:00', date '2026-05-28', 'resolved'",
        "'log', 'logged open', timestamp '2026-05-29 10:00:00', date '2026-05-29', 'reopened'",
        "'log', 'a stranger', timestamp '2026-05-29 10:00:00', date '2026-05-29', 'resolved'",
      ]),
    },
    [...serviceSettings(report, "2026-05-31"), serviceHours(report, "2026-05-31")],
  );
});
afterAll(() => made?.close());

test("minutes count by the clock and in open hours, over week-ends, holidays and lunch", async () => {
  const rows = new Map((await made.model("int_ticket_minutes")).map((row) => [row.ticket_id, row]));
  expect(rows.get("weekend")).toMatchObject({
    reply_minutes: 65 * 60,
    reply_open_minutes: 2 * 60,
    // An hour on Friday, nine on Monday, three and a half on Tuesday, with two hours of lunch before the half.
    resolution_open_minutes: 60 * (1 + 9 + 3.5),
  });
  expect(rows.get("holiday")).toMatchObject({ reply_minutes: 83.5 * 60, reply_open_minutes: 30 });
  // From Friday 16:00 to the end of Sunday.
  expect(rows.get("waiting")).toMatchObject({ is_replied: false, reply_minutes: 56 * 60, reply_open_minutes: 120 });
});

test("what is dated after the last day or before the opening has not happened", async () => {
  const rows = new Map((await made.model("int_ticket_times")).map((row) => [row.ticket_id, row]));
  expect(rows.get("early")).toMatchObject({ first_reply_at: null, resolved_at: null, is_open: true });
});

test("a request is open unless it was resolved since its last reopening, or its status says that it is done", async () => {
  const rows = await made.model("int_ticket_times");
  expect(Object.fromEntries(rows.map((row) => [row.ticket_id, [row.is_open, row.is_resolution_told]]))).toEqual({
    weekend: [false, true],
    holiday: [true, true],
    waiting: [true, true],
    early: [true, true],
    undated: [false, false],
    reopened: [true, true],
    "closed again": [false, true],
    "said nothing": [false, false],
    logged: [false, true],
    "logged open": [true, true],
  });
});

test("changes stand in for what the request's own row lacks", async () => {
  const rows = new Map((await made.model("int_ticket_minutes")).map((row) => [row.ticket_id, row]));
  expect(rows.get("logged")).toMatchObject({ reply_minutes: 30, resolution_minutes: 50 * 60, is_reply_told: true });
  expect(rows.get("said nothing")).toMatchObject({ is_reply_told: false, is_resolution_told: false });
});

test("waits are told of systems that tell them, with what is promised in open hours", async () => {
  const rows = await made.model("int_ticket_waits");
  const of = (id: string) =>
    rows
      .filter((row) => row.ticket_id === id)
      .map((row) => `${row.step} ${row.clock} ${row.minutes} ${row.promised_minutes}`);
  expect(of("said nothing")).toEqual([]);
  expect(of("undated")).toEqual([]);
  expect(of("holiday").filter((text) => text.startsWith("first"))).toEqual([
    "first_reply business 30 120",
    "first_reply calendar 5010 null",
  ]);
  const all = (await made.model("reply_time_by")).find(
    (row) => row.dimension === "all" && row.step === "first_reply" && row.clock === "business",
  );
  // Within two open hours: weekend (just), holiday, logged; beyond: early, after five days without a reply.
  expect(all).toMatchObject({ done: 3, within_units: 3, waiting_units: 2 });
});
