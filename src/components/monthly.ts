import type { Unit } from "../../loaders/publish/metrics.js";
import type { FigureContext } from "../figures/figure.js";
import { wordOf } from "../i18n/label.js";
import type { Note } from "./charts/notes.js";
import { type Point, pointsOf, type SeriesColumns } from "./charts/points.js";
import { formatMonthName, formatPeriod, inPeriod, parseDay, period } from "./format/dates.js";
import { formatOf } from "./format/format.js";
import { latestComplete, numberOf, type Row, rowsOf, textOf } from "./rows.js";

export interface Monthly {
  readonly points: readonly Point[];
  readonly notes: readonly Note[];
  readonly format: (value: number) => string;
  readonly tip: (point: Point) => string;
  readonly words: {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly soFar: string;
    readonly hidden: string;
  };
  /** What the marks mean, for those that occur. */
  readonly legend: readonly string[];
  /** Latest period that the data covers whole; comparisons start from it. */
  readonly latest: Row | undefined;
}

/** What every figure over time shares: its points, the calendar, the words for what is hidden or not over yet. */
export function monthly(
  context: FigureContext,
  options: { id: string; title: string; name: string; rows: readonly Row[]; columns: SeriesColumns; unit: Unit },
): Monthly {
  const { t, locale, report } = context;
  const { rows, columns, unit, id, title, name } = options;
  const format = formatOf(context);
  const points = pointsOf(rows, columns, locale);
  const latest = latestComplete(rows, columns.value);
  const partial = points.filter(({ value, isComplete }) => value !== null && !isComplete);
  const last = points.at(-1);
  const notes = calendarNotes(context, points);
  const words = t.figures;
  const interval = ({ low, high }: Point) => (low === null || high === null ? null : format.interval(unit, low, high));
  return {
    points,
    notes,
    format: (value) => format.value(unit, value),
    tip: (point) =>
      words.findings.series.tip(
        point.name,
        format.value(unit, point.value ?? 0, point.low, point.high),
        interval(point),
      ),
    words: {
      id,
      title,
      description: words.findings.series.describe(
        name,
        points[0]?.name ?? "",
        points.at(-1)?.name ?? "",
        latest === undefined ? "–" : describe(context, latest, columns.value, unit),
      ),
      soFar: last === undefined ? "" : words.soFar(shortName(last, locale)),
      hidden: words.hiddenPoint(report.k),
    },
    legend: [
      points.some(({ low }) => low !== null) && words.legend.band,
      partial.length > 0 && words.legend.partial(sentence(words.list(partial.map(({ name }) => name))), partial.length),
      points.some(({ isHidden }) => isHidden) && `◇ ${t.shell.states.suppressedNote(report.k)}`,
      notes.length > 0 && words.legend.notes,
    ].filter((note) => note !== false),
    latest,
  };
}

const shortName = ({ period, name }: Point, locale: FigureContext["locale"]): string =>
  period.kind === "month" ? formatMonthName(period.start, locale) : name;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function describe(context: FigureContext, row: Row, column: string, unit: Unit): string {
  return `${formatPeriod(textOf(row, "month"), context.locale)}, ${formatOf(context).value(unit, numberOf(row, column) ?? 0)}`;
}

/** Kinds of notes by how much a reader of a curve needs them; a kind is drawn while the chart stays readable. */
const NOTE_KINDS = ["incident", "note", "promotion", "holiday"];
const MOST_NOTES = 10;

function calendarNotes(context: FigureContext, points: readonly Point[]): readonly Note[] {
  const [from, to] = [points[0]?.period.start, points.at(-1)?.period.end];
  if (from === undefined || to === undefined) return [];
  const notes = rowsOf(context, "calendar")
    .map((row) => ({
      date: parseDay(textOf(row, "date")),
      label: wordOf(context, {}, textOf(row, "label")),
      kind: textOf(row, "kind"),
    }))
    .filter(({ date }) => date >= from && date < to);
  const most = NOTE_KINDS.findLastIndex(
    (_, index) => notes.filter(({ kind }) => NOTE_KINDS.indexOf(kind) <= index).length <= MOST_NOTES,
  );
  return notes.filter(({ kind }) => NOTE_KINDS.indexOf(kind) <= most);
}

/** The same period one year earlier, where the data has it whole. */
export function yearBefore(rows: readonly Row[], row: Row, column: string): Row | undefined {
  const month = textOf(row, "month");
  const before = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  return rows.find(
    (candidate) =>
      textOf(candidate, "month") === before &&
      numberOf(candidate, column) !== null &&
      candidate["is_complete"] !== false,
  );
}

export const inPeriodOf = ({ locale }: FigureContext, row: Row): string => inPeriod(textOf(row, "month"), locale);

/** "per month", or per quarter or year where months hold too few persons. */
export const perPeriod = ({ t }: FigureContext, rows: readonly Row[]): string => {
  const first = rows[0];
  return t.figures.per[first === undefined ? "month" : period(textOf(first, "month")).kind];
};
