import { metric } from "../../loaders/publish/metrics.js";
import { emptyFigure } from "../components/figure.js";
import { formatPeriodShort, inPeriod, period } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import { isComplete, isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import type { Figure, FigureContext } from "./figure.js";

/** What fits on a page; the file has the rest. */
const MOST = { cohorts: 24, periods: 12 };
const STEPS = 5;

/** Who first bought together, and how many of them bought in each later period: a triangle, darker where more came back. */
export const cohorts: Figure = (context) => {
  const words = context.t.time.cohorts;
  const rows = rowsOf(context, "cohorts");
  if (rows.length === 0) return emptyFigure(context, "cohorts", words.plain, "cohorts");
  const names = [...new Set(rows.map((row) => textOf(row, "cohort")))];
  const later = [...new Set(rows.map((row) => numberOf(row, "months_since") ?? 0))]
    .filter((months) => months > 0)
    .sort((a, b) => a - b);
  const [shown, columns] = [names.slice(-MOST.cohorts), later.slice(0, MOST.periods)];
  const at = (cohort: string, months: number): Row | undefined =>
    rows.find((row) => textOf(row, "cohort") === cohort && numberOf(row, "months_since") === months);
  const most = Math.max(...rows.map((row) => numberOf(row, "rate") ?? 0));
  const format = formatOf(context);
  const isCut = shown.length < names.length || columns.length < later.length;
  const hasOpen = shown.some((cohort) => [0, ...columns].some((months) => isOpen(at(cohort, months))));
  return dataTable(context, {
    name: "cohorts",
    finding: finding(context, rows),
    head: html`<tr><th scope="col" rowspan="2">${words.cohort}</th><th scope="col" rowspan="2" class="num">${words.size}</th>${columns.length > 0 && html`<th scope="colgroup" colspan="${columns.length}">${words.columns}</th>`}</tr><tr>${columns.map((months) => columnHead(words.column(format.count(months)), true))}</tr>`,
    body: shown.map(
      (cohort) =>
        html`<tr><th scope="row">${formatPeriodShort(cohort, context.locale)}</th>${size(context, at(cohort, 0))}${columns.map((months) => cell(context, at(cohort, months), most))}</tr>`,
    ),
    note: [
      hasOpen && words.legend,
      rows.some(isSuppressed) && context.t.shell.states.suppressedNote(context.report.k),
      isCut && words.some,
    ]
      .filter((note) => note !== false)
      .join(" "),
    table: "cohorts",
    metric: "cohort_return",
  });
};

const isOpen = (row: Row | undefined): boolean => row !== undefined && !isSuppressed(row) && !isComplete(row);

const hidden = ({ t }: FigureContext): Html => html`<span class="is-hidden">${t.shell.states.suppressed}</span>`;

function size(context: FigureContext, row: Row | undefined): Html {
  const buyers = row && numberOf(row, "buyers");
  if (buyers === null || buyers === undefined) return number(hidden(context));
  return html`<td class="num${isOpen(row) ? " is-open" : ""}">${formatOf(context).count(buyers)}</td>`;
}

/** Nothing where the period lies ahead; hatched where it is not over; hidden also where the cohort's size is. */
function cell(context: FigureContext, row: Row | undefined, most: number): Html {
  if (row === undefined) return html`<td></td>`;
  if (isOpen(row))
    return html`<td class="num heat is-open"><span role="img" aria-label="${context.t.time.cohorts.open}">…</span></td>`;
  const rate = numberOf(row, "rate");
  if (rate === null) return html`<td class="num">${hidden(context)}</td>`;
  const step = rate === 0 ? "" : `seq-${Math.min(STEPS, Math.floor((rate / most) * STEPS) + 1)}`;
  return html`<td class="num heat ${step}">${formatOf(context).share(rate, 0)}</td>`;
}

/** The latest cohort of enough people whose next period is over. */
function finding(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.time.cohorts;
  const next = Math.min(...rows.map((row) => numberOf(row, "months_since") ?? 0).filter((months) => months > 0));
  const sizes = new Map(
    rows.filter((row) => row["months_since"] === 0).map((row) => [textOf(row, "cohort"), numberOf(row, "buyers") ?? 0]),
  );
  const latest = rows.findLast(
    (row) =>
      numberOf(row, "months_since") === next &&
      numberOf(row, "rate") !== null &&
      (sizes.get(textOf(row, "cohort")) ?? 0) >= metric("cohort_return").minimum,
  );
  const [rate, low, high] = ["rate", "low", "high"].map((column) => latest && numberOf(latest, column));
  if (latest === undefined || typeof rate !== "number" || typeof low !== "number" || typeof high !== "number")
    return words.plain;
  const format = formatOf(context);
  const cohort = textOf(latest, "cohort");
  return words.finding(
    inPeriod(cohort, context.locale),
    format.value("share", rate, low, high),
    words.later[period(cohort).kind],
    format.interval("share", low, high),
  );
}
