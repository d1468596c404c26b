import { type Engine, literal } from "../../engines/engine.js";
import { instantOf, type OpenSpan, openSpans, segments } from "../../methods/open-hours.js";
import type { Report } from "../../workspace/schema.js";
import { CLOSED_WORDS, minutesIn } from "../../workspace/service-schema.js";
import type { ModelNode } from "../graph.js";
import { fill } from "./parameters.js";

/** Requests older than this have no open hours: the table stays small whatever one wrong date says. */
const MOST_DAYS = 20 * 366;
const DAY_MS = 86_400_000;
/** A year is shown, and who has waited for more than a year by then is forgotten. */
const BACKLOG_DAYS = 800;

/** What the service promises, and where the report's last day ends. */
export const serviceSettings = ({ service, timezone }: Report, asOf: string): ModelNode[] => [
  {
    name: "service_settings",
    reads: [],
    build: (engine) =>
      engine.run(`create or replace table service_settings as select
        timestamp ${literal(utc(instantOf(dayAfter(asOf, 1), 0, timezone)))} as ends_at,
        ${service.hours === undefined ? "false" : "true"} as has_hours,
        cast(${service.sla.first_reply === undefined ? "null" : minutesIn(service.sla.first_reply)} as double) as first_reply_minutes,
        cast(${service.sla.resolution === undefined ? "null" : minutesIn(service.sla.resolution)} as double) as resolution_minutes`),
  },
  {
    name: "service_closed_words",
    reads: [],
    build: (engine) =>
      fill(
        engine,
        "service_closed_words",
        "pattern varchar",
        [...new Set(service.closed ?? CLOSED_WORDS)].map((word) => `(${literal(`${plain(word)}%`)})`),
      ),
  },
];

/** Open and closed stretches of each day, with the open minutes before each: business time is one look-up per instant. */
export const serviceHours = (report: Report, asOf: string): ModelNode => ({
  name: "service_hours",
  reads: ["int_ticket_times", "calendar"],
  build: async (engine) => {
    const rows = report.service.hours === undefined ? [] : await stretches(engine, report, asOf);
    await fill(
      engine,
      "service_hours",
      "utc_day date, from_at timestamp, to_at timestamp, is_open boolean, minutes_before double",
      rows,
    );
  },
});

async function stretches(engine: Engine, { service, timezone }: Report, asOf: string): Promise<string[]> {
  const [row] = await engine.rows<{ day: string | null }>("select min(opened_date) as day from int_ticket_times");
  if (!row?.day) return [];
  const earliest = dayAfter(asOf, -MOST_DAYS);
  const from = dayAfter([row.day, earliest].sort().at(-1) as string, -1);
  const to = dayAfter(asOf, 1);
  const closed = await closedDays(engine, service.holidays, from, to);
  const open: OpenSpan[] = openSpans({ hours: service.hours ?? {}, closed, zone: timezone, from, to });
  return segments(open, Date.parse(`${from}T00:00:00Z`), Date.parse(`${dayAfter(to, 1)}T00:00:00Z`)).map(
    ({ from: start, to: end, isOpen, before }) =>
      `(date ${literal(utc(start).slice(0, 10))}, timestamp ${literal(utc(start))}, timestamp ${literal(utc(end))}, ${isOpen}, ${before})`,
  );
}

async function closedDays(
  engine: Engine,
  holidays: string | undefined,
  from: string,
  to: string,
): Promise<ReadonlySet<string>> {
  if (holidays === undefined) return new Set();
  if (holidays === "calendar") {
    const rows = await engine.rows<{ date: string }>("select date from calendar where kind = 'holiday'");
    return new Set(rows.map(({ date }) => date));
  }
  const { publicHolidays } = await import("../../workspace/public-holidays.js");
  return publicHolidays(holidays, Number(from.slice(0, 4)), Number(to.slice(0, 4)));
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
const utc = (instant: number): string => new Date(instant).toISOString().slice(0, 19).replace("T", " ");

/** As `normalise_text` writes it: capitals without accents. */
const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();

/** One row per day on which a request can have been open, with the first day of its week and of its month. */
export const serviceDays = (asOf: string): ModelNode => ({
  name: "service_days",
  reads: ["int_ticket_times"],
  build: async (engine) => {
    const [row] = await engine.rows<{ day: string | null }>("select min(opened_date) as day from int_ticket_times");
    const rows: string[] = [];
    const earliest = dayAfter(asOf, -BACKLOG_DAYS);
    const from = row?.day ? ([row.day, earliest].sort().at(-1) as string) : dayAfter(asOf, 1);
    for (let day = from; day <= asOf; day = dayAfter(day, 1)) {
      const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
      rows.push(
        `(date ${literal(day)}, date ${literal(dayAfter(day, -weekday))}, date ${literal(`${day.slice(0, 7)}-01`)})`,
      );
    }
    await fill(engine, "service_days", "day date, week_first date, month_first date", rows);
  },
});
