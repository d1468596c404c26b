import type { Engine } from "../../engines/engine.js";
import { literal } from "../../engines/engine.js";
import type { Report } from "../../workspace/schema.js";
import type { ModelNode } from "../graph.js";
import { fill } from "./parameters.js";

/** How long ago the base is looked at once more, the longest first: as long as the history before it lasts. */
const MONTHS_AGO = [12, 6, 3, 1] as const;
/** History that a score needs before it can be put to the test, and how long it is then followed, in days. */
const SCORE_HISTORY = 180;
const FOLLOWED = 90;
const HEAT_FOLLOWED = 30;

/** Days on which the same rules look at the base. `now` is the as-of day, all others are ends of months before it. */
export interface Observation {
  readonly observation: string;
  readonly day: string;
}

/** One row per day on which the base is looked at, with what is counted back from it. */
export function observationDays(report: Report, asOf: string): ModelNode {
  const window = report.rfm.window ?? "24 months";
  return {
    name: "observations",
    reads: ["int_order_days"],
    build: async (engine) => {
      const ago = (day: string, months: number) => `add_months_to(${day}, -${months})`;
      const tuples = observations(await firstDay(engine), asOf).map(({ observation, day: iso }) => {
        const day = `date ${literal(iso)}`;
        const from =
          window === "all" ? "date '0001-01-01'" : `add_days_to(${ago(day, Number.parseInt(window, 10))}, 1)`;
        return `(${literal(observation)}, ${day}, ${ago(day, 6)}, ${ago(day, 12)}, ${ago(day, 24)}, ${from})`;
      });
      await fill(
        engine,
        "observations",
        "observation varchar, day date, half_year_ago date, year_ago date, two_years_ago date, rfm_from date",
        tuples,
      );
    },
  };
}

async function firstDay(engine: Engine): Promise<string | null> {
  const [row] = await engine.rows<{ day: string | null }>(
    "select cast(quantile_disc(order_date, 0.001) as varchar) as day from int_order_days",
  );
  return row?.day ?? null;
}

/**
 * The days of a run. `past` is the end of a month a year before the last one that is over, or half a year, a quarter or a
 * month, so that at least as much history lies before it: people of whom too little was seen would all look new. Scores are
 * put to the test from an end of a month after which 90 days are over, and compared between the last two that are over.
 */
export function observations(firstOrder: string | null, asOf: string): Observation[] {
  const last = monthEndBefore(asOf, 0);
  const past =
    firstOrder === null ? undefined : MONTHS_AGO.find((months) => firstOrder <= monthEndBefore(last, 2 * months));
  return [
    { observation: "now", day: asOf },
    ...(past === undefined ? [] : [{ observation: "past", day: monthEndBefore(last, past) }]),
    ...[
      { observation: "score_tested", day: monthEndBefore(daysBefore(asOf, FOLLOWED), 0) },
      ...[0, 1, 2].map((months) => ({
        observation: `heat_${months + 1}`,
        day: monthEndBefore(daysBefore(asOf, HEAT_FOLLOWED), months),
      })),
      { observation: "month_before", day: monthEndBefore(last, 1) },
      { observation: "month_end", day: last },
    ].filter(({ day }) => firstOrder !== null && firstOrder <= daysBefore(day, SCORE_HISTORY)),
  ];
}

/** The last end of a month that is not after the day, `months` earlier. */
export function monthEndBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const isOver = endOfMonth(year, month) === day;
  return endOfMonth(year, month - months - (isOver ? 0 : 1));
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 864e5).toISOString().slice(0, 10);

const endOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
