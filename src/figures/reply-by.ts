import { absence } from "../components/cells.js";
import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { numberOf, type Row, ranked, rowsOf, textOf } from "../components/rows.js";
import { aboutName, type Step, stepOf } from "../components/service-names.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** Values that are no thing of their own. */
const UNNAMED = ["other", "unknown", "no_reason"];
const MOST_ROWS = 16;
/** Ticks are whole hours, or whole minutes where all waits are short. */
const TICK = 60;

/** How long requests took by what they were about, the slowest first; nothing where one criterion tells none apart. */
export const replyBy: Figure = (context, { by = "channel", step: wanted, required }) => {
  const step = stepOf(wanted);
  const words = context.t.service.times;
  const criterion = labelOf(context.t.service.by, by);
  const name = `reply-by-${by}-${step.replace("_", "-")}`;
  const all = rowsOf(context, "reply_time_by").filter(
    (row) => textOf(row, "step") === step && textOf(row, "clock") === "calendar",
  );
  const whole = all.filter((row) => textOf(row, "dimension") === "all");
  const own = ranked(
    all.filter((row) => by !== "all" && textOf(row, "dimension") === by),
    "median_minutes",
  );
  const rows = [...whole, ...own];
  if (rows.length === 0 || (own.length === 0 && !required))
    return required ? emptyFigure(context, name, words.plain[step](criterion), "reply_time_by") : html``;
  if (rows.every((row) => numberOf(row, "median_minutes") === null))
    return hiddenFigure(context, name, words.plain[step](criterion));
  const format = formatOf(context);
  const drawn = [...whole, ...mostAsked(own)];
  const finding = findingOf(context, step, criterion, whole[0], own);
  return figure(context, {
    name,
    finding,
    subtitle: words.subtitle[step],
    chart: dotIntervals(
      drawn.map((row) => ({
        label: aboutName(context, textOf(row, "value")),
        value: numberOf(row, "median_minutes"),
        low: numberOf(row, "low"),
        high: numberOf(row, "high"),
        text: timesText(context, row),
      })),
      (value) => format.axis("minutes", value),
      { id: name, title: finding, description: words.describe(format.count(drawn.length)) },
      true,
      TICK,
    ),
    notes: [
      ...meanNote(context, whole[0]),
      ...openNote(context, whole[0]),
      ...waitingNote(context, whole[0]),
      words.note,
    ],
    n: requests(context, whole[0]),
    table: "reply_time_by",
    rows: rowsOf(context, "reply_time_by").filter(
      (row) => textOf(row, "step") === step && ["all", by].includes(textOf(row, "dimension")),
    ),
    metric: "reply_time",
  });
};

/** With many reasons, those of most requests, still the slowest first; the table has them all. */
function mostAsked(rows: readonly Row[]): readonly Row[] {
  const kept = new Set(ranked(rows, "tickets").slice(0, MOST_ROWS));
  return rows.filter((row) => kept.has(row));
}

/** The interval is drawn; the table writes it. */
function timesText(context: FigureContext, row: Row): string {
  const format = formatOf(context);
  const [median, p90] = [numberOf(row, "median_minutes"), numberOf(row, "p90_minutes")];
  if (median === null) return absence(context, row);
  return `${format.value("minutes", median)}${p90 === null ? "" : context.t.service.times.p90(format.value("minutes", p90))}`;
}

function openNote(context: FigureContext, row: Row | undefined): string[] {
  const open = rowsOf(context, "reply_time_by").find(
    (other) =>
      row !== undefined &&
      textOf(other, "clock") === "business" &&
      ["dimension", "value", "step"].every((column) => textOf(other, column) === textOf(row, column)),
  );
  const median = open && numberOf(open, "median_minutes");
  return typeof median === "number" ? [context.t.service.times.open(formatOf(context).value("minutes", median))] : [];
}

/** The slowest and the quickest of some size, where their intervals lie apart. */
function findingOf(
  context: FigureContext,
  step: Step,
  criterion: string,
  whole: Row | undefined,
  own: readonly Row[],
): string {
  const words = context.t.service.times;
  const format = formatOf(context);
  const minutes = (row: Row, column = "median_minutes") => numberOf(row, column) ?? 0;
  if (own.length === 0) {
    if (whole === undefined || numberOf(whole, "median_minutes") === null || numberOf(whole, "high") === null)
      return words.plain[step](criterion);
    return words.one[step](
      format.value("minutes", minutes(whole)),
      format.interval("minutes", minutes(whole, "low"), minutes(whole, "high")),
    );
  }
  const told = own.filter((row) => !UNNAMED.includes(textOf(row, "value")) && numberOf(row, "low") !== null);
  const [slow, quick] = [told[0], told.findLast((row) => numberOf(row, "high") !== null)];
  if (slow === undefined || quick === undefined || slow === quick) return words.plain[step](criterion);
  if (minutes(slow, "low") <= minutes(quick, "high")) return words.alike[step](criterion);
  const named = (row: Row) => context.t.figures.quoted(aboutName(context, textOf(row, "value")));
  return words.differ[step](
    named(slow),
    format.value("minutes", minutes(slow)),
    named(quick),
    format.value("minutes", minutes(quick)),
  );
}

/** Only where the mean would mislead: twice the median or more. */
function meanNote(context: FigureContext, row: Row | undefined): string[] {
  const [mean, median] = ["mean_minutes", "median_minutes"].map((column) => row && numberOf(row, column));
  if (typeof mean !== "number" || typeof median !== "number" || mean < 2 * median) return [];
  const format = formatOf(context);
  return [context.t.service.times.mean(format.value("minutes", mean), format.value("minutes", median))];
}

function waitingNote(context: FigureContext, row: Row | undefined): string[] {
  const open = row && numberOf(row, "open");
  if (typeof open !== "number" || open === 0) return [];
  return [context.t.service.times.waiting(context.t.figures.counted(open, formatOf(context).count(open), "requests"))];
}

export function requests(context: FigureContext, row: Row | undefined): string | null {
  const n = row && numberOf(row, "tickets");
  return typeof n === "number" ? context.t.figures.counted(n, formatOf(context).count(n), "requests") : null;
}
