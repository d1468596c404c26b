import type { Engine } from "../../engines/engine.js";
import { literal } from "../../engines/engine.js";
import type { ModelNode } from "../graph.js";
import { fill } from "./parameters.js";

/** Which days each kind of fact covers: where its series begin. */
const SUBJECTS = {
  orders: { table: "int_orders", day: "order_date" },
  tickets: { table: "int_tickets", day: "opened_date" },
  surveys: { table: "int_survey_answers", day: "answered_date" },
  contracts: { table: "int_contracts", day: "started_on" },
} as const;

/** A first period counts as complete when the data begins within its first week. */
const START_TOLERANCE_DAYS = 7;

export interface Period {
  readonly grain: "month" | "quarter" | "year";
  readonly period: string;
  readonly first: string;
  readonly last: string;
  readonly isComplete: boolean;
}

/** One row per kind of fact, grain and period from its first day to the as-of day, also where nothing happened. */
export function reportPeriods(asOf: string): ModelNode {
  return {
    name: "report_periods",
    reads: Object.values(SUBJECTS).map((subject) => subject.table),
    build: async (engine) => {
      const tuples: string[] = [];
      for (const [subject, { table, day }] of Object.entries(SUBJECTS)) {
        const from = await firstDay(engine, table, day);
        if (from === null) continue;
        for (const { grain, period, first, last, isComplete } of periods(from, asOf))
          tuples.push(
            `(${[subject, grain, period].map(literal).join(", ")}, date ${literal(first)}, date ${literal(last)}, ${isComplete})`,
          );
      }
      await fill(
        engine,
        "report_periods",
        "subject varchar, grain varchar, period varchar, first_day date, last_day date, is_complete boolean",
        tuples,
      );
    },
  };
}

/** The first day up to which at most 0.1 % of rows lie before it: one date in 1900 makes no hundred-year series. */
async function firstDay(engine: Engine, table: string, day: string): Promise<string | null> {
  const [row] = await engine.rows<{ day: string | null }>(`select quantile_disc(${day}, 0.001) as day from ${table}`);
  return row?.day ?? null;
}

/** Months, quarters and years from the one of `from` to the one of `asOf`. */
export function periods(from: string, asOf: string): Period[] {
  const grains = { month: 1, quarter: 3, year: 12 } as const;
  return Object.entries(grains).flatMap(([grain, months]) => {
    const out: Period[] = [];
    let index = Math.floor(monthIndex(from) / months) * months;
    for (; index <= monthIndex(asOf); index += months) {
      const first = dayOf(index, 1);
      const end = dayOf(index + months, 0);
      const last = end > asOf ? asOf : end;
      out.push({
        grain: grain as Period["grain"],
        period: name(index, months),
        first,
        last,
        isComplete: end <= asOf && from <= dayOf(index, START_TOLERANCE_DAYS),
      });
    }
    return out;
  });
}

const monthIndex = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const dayOf = (index: number, day: number): string =>
  new Date(Date.UTC(Math.floor(index / 12), index % 12, day)).toISOString().slice(0, 10);

function name(index: number, months: number): string {
  const year = String(Math.floor(index / 12));
  if (months === 12) return year;
  if (months === 3) return `${year}-Q${(index % 12) / 3 + 1}`;
  return `${year}-${String((index % 12) + 1).padStart(2, "0")}`;
}
