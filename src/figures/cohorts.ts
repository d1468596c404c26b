import { type MetricId, metric } from "../../loaders/publish/metrics.js";
import type { PublishedName } from "../../loaders/publish/tables.js";
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
const YEAR = 12;

/** Who first bought together, and how many of them bought in each later period: a triangle, darker where more came back. */
export const cohorts: Figure = (context) => {
  const words = context.t.time.cohorts;
  const rows = rowsOf(context, "cohorts");
  if (rows.length === 0) return emptyFigure(context, "cohorts", words.plain, "cohorts");
  return triangle(context, rows, {
    name: "cohorts",
    finding: finding(context, rows),
    column: "rate",
    isFirstShown: false,
    columns: words.columns,
    format: (rate) => formatOf(context).share(rate, 0),
    legend: words.legend,
    metric: "cohort_return",
  });
};

/** The same with whoever came back in the period or after it; hatched where that cannot be told yet. */
export const cohortReturns: Figure = (context) => {
  const words = context.t.loyalty.returns;
  const cells = rowsOf(context, "cohort_returns");
  if (cells.length === 0) return emptyFigure(context, "cohort-returns", words.plain, "cohort_returns");
  const key = (row: Row): string => `${textOf(row, "cohort")} ${numberOf(row, "months_since")}`;
  const known = new Map(cells.map((row) => [key(row), row]));
  const furthest = Math.max(...cells.map((row) => numberOf(row, "months_since") ?? 0));
  const rows = rowsOf(context, "cohorts")
    .filter((row) => (numberOf(row, "months_since") ?? 0) <= furthest)
    .map((row) => {
      if (row["months_since"] === 0) return row;
      const { rate = null, suppressed = false } = known.get(key(row)) ?? {};
      return { ...row, rate, suppressed, is_complete: known.has(key(row)) };
    });
  const window = formatOf(context).count(Math.max(...cells.map((row) => numberOf(row, "window_months") ?? 0)));
  return triangle(context, rows, {
    name: "cohort-returns",
    finding: returnsFinding(context, cells, window),
    column: "rate",
    isFirstShown: false,
    columns: words.columns(window),
    format: (rate) => formatOf(context).share(rate, 0),
    legend: words.legend(window),
    open: words.open,
    table: "cohort_returns",
    metric: "retention_or_after",
  });
};

/** What those who first bought together have paid since, each. */
export const cohortValue: Figure = (context) => {
  const words = context.t.time.cohortValue;
  const rows = rowsOf(context, "cohorts");
  if (rows.every((row) => numberOf(row, "value_per_customer") === null))
    return emptyFigure(context, "cohort-value", words.plain, "cohorts");
  const hasHidden = rows.some(isSuppressed);
  return triangle(context, rows, {
    name: "cohort-value",
    finding: valueFinding(context, rows),
    column: "value_per_customer",
    isFirstShown: true,
    columns: words.columns,
    format: (value) => formatOf(context).cell("money", Math.round(value)),
    legend: hasHidden ? `${words.legend} ${words.hidden}` : words.legend,
    metric: "cohort_value",
  });
};

interface Triangle {
  readonly name: string;
  readonly finding: string;
  readonly column: string;
  /** Whether the first period has a cell of its own. */
  readonly isFirstShown: boolean;
  readonly columns: string;
  readonly format: (value: number) => string;
  readonly legend: string;
  /** What a hatched cell is, where not a period that is not over. */
  readonly open?: string;
  /** The table whose rows are shown; cohorts if absent. */
  readonly table?: PublishedName;
  readonly metric: MetricId;
}

function triangle(context: FigureContext, rows: readonly Row[], options: Triangle): Html {
  const { name, finding, column, isFirstShown, legend, metric } = options;
  const words = context.t.time.cohorts;
  const names = [...new Set(rows.map((row) => textOf(row, "cohort")))];
  const later = [...new Set(rows.map((row) => numberOf(row, "months_since") ?? 0))]
    .filter((months) => isFirstShown || months > 0)
    .sort((a, b) => a - b);
  const [shown, columns] = [names.slice(-MOST.cohorts), later.slice(0, MOST.periods)];
  const at = (cohort: string, months: number): Row | undefined =>
    rows.find((row) => textOf(row, "cohort") === cohort && numberOf(row, "months_since") === months);
  const most = Math.max(...rows.map((row) => numberOf(row, column) ?? 0));
  const isCut = shown.length < names.length || columns.length < later.length;
  const hasOpen = shown.some((cohort) => [0, ...columns].some((months) => isOpen(at(cohort, months))));
  const count = formatOf(context).count;
  return dataTable(context, {
    name,
    finding,
    head: html`<tr><th scope="col" rowspan="2">${words.cohort}</th><th scope="col" rowspan="2" class="num">${words.size}</th>${columns.length > 0 && html`<th scope="colgroup" colspan="${columns.length}">${options.columns}</th>`}</tr><tr>${columns.map((months) => columnHead(words.column(count(months)), true))}</tr>`,
    body: shown.map(
      (cohort) =>
        html`<tr><th scope="row">${formatPeriodShort(cohort, context.locale)}</th>${size(context, at(cohort, 0))}${columns.map((months) => cell(context, at(cohort, months), most, options))}</tr>`,
    ),
    note: [
      hasOpen && legend,
      rows.some(isSuppressed) && context.t.shell.states.suppressedNote(context.report.k),
      isCut && words.some,
    ]
      .filter((note) => note !== false)
      .join(" "),
    table: options.table ?? "cohorts",
    metric,
  });
}

const isOpen = (row: Row | undefined): boolean => row !== undefined && !isSuppressed(row) && !isComplete(row);

const hidden = ({ t }: FigureContext): Html => html`<span class="is-hidden">${t.shell.states.suppressed}</span>`;

function size(context: FigureContext, row: Row | undefined): Html {
  const buyers = row && numberOf(row, "buyers");
  if (buyers === null || buyers === undefined) return number(hidden(context));
  return html`<td class="num${isOpen(row) ? " is-open" : ""}">${formatOf(context).count(buyers)}</td>`;
}

/** Nothing where the period lies ahead; hatched where it is not over; hidden also where the cohort's size is. */
function cell(context: FigureContext, row: Row | undefined, most: number, { column, format, open }: Triangle): Html {
  if (row === undefined) return html`<td></td>`;
  if (isOpen(row))
    return html`<td class="num heat is-open"><span role="img" aria-label="${open ?? context.t.time.cohorts.open}">…</span></td>`;
  const value = numberOf(row, column);
  if (value === null) return html`<td class="num">${hidden(context)}</td>`;
  const step = value === 0 ? "" : `seq-${Math.min(STEPS, Math.floor((value / most) * STEPS) + 1)}`;
  return html`<td class="num heat ${step}">${format(value)}</td>`;
}

const sizesOf = (rows: readonly Row[]): Map<string, number> =>
  new Map(
    rows.filter((row) => row["months_since"] === 0).map((row) => [textOf(row, "cohort"), numberOf(row, "buyers") ?? 0]),
  );

/** The latest cohort of enough people whose next period is over. */
function finding(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.time.cohorts;
  const next = Math.min(...rows.map((row) => numberOf(row, "months_since") ?? 0).filter((months) => months > 0));
  const sizes = sizesOf(rows);
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

/** The latest cohort of enough people that could be followed for a year, or for as long as any was. */
function valueFinding(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.time.cohortValue;
  const sizes = sizesOf(rows);
  const known = rows.filter(
    (row) =>
      numberOf(row, "value_per_customer") !== null &&
      (sizes.get(textOf(row, "cohort")) ?? 0) >= metric("cohort_value").minimum,
  );
  const months = Math.max(...known.map((row) => numberOf(row, "months_since") ?? 0).filter((since) => since <= YEAR));
  const latest = known.findLast((row) => numberOf(row, "months_since") === months);
  const value = latest && numberOf(latest, "value_per_customer");
  if (months <= 0 || latest === undefined || typeof value !== "number") return words.plain;
  const format = formatOf(context);
  const cohort = textOf(latest, "cohort");
  return words.finding(
    inPeriod(cohort, context.locale),
    format.money(value),
    words.periods[period(cohort).kind],
    format.count(months),
  );
}

/** The latest cohort of enough people that was followed for the whole window, from its next period on. */
function returnsFinding(context: FigureContext, cells: readonly Row[], window: string): string {
  const words = context.t.loyalty.returns;
  const next = Math.min(...cells.map((row) => numberOf(row, "months_since") ?? 0));
  const latest = cells.findLast(
    (row) =>
      numberOf(row, "months_since") === next &&
      numberOf(row, "rate") !== null &&
      (numberOf(row, "customers") ?? 0) >= metric("retention_or_after").minimum,
  );
  const [rate, low, high] = ["rate", "low", "high"].map((column) => latest && numberOf(latest, column));
  if (latest === undefined || typeof rate !== "number" || typeof low !== "number" || typeof high !== "number")
    return words.plain;
  const format = formatOf(context);
  const cohort = textOf(latest, "cohort");
  return words.finding(
    inPeriod(cohort, context.locale),
    format.value("share", rate, low, high),
    context.t.time.cohorts.later[period(cohort).kind],
    window,
    format.interval("share", low, high),
  );
}
