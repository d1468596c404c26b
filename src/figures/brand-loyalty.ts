import { emptyFigure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { html } from "../components/html.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** How loyal customers are, as parts that are not added up. */
export const brandLoyalty: Figure = (context) => {
  const words = context.t.brandLoyalty;
  const rows = rowsOf(context, "brand_loyalty");
  if (rows.length === 0) return emptyFigure(context, "brand-loyalty", words.plain, "brand_loyalty");
  if (rows.every(isSuppressed)) return hiddenFigure(context, "brand-loyalty", words.plain);
  const { part, value, range, n, change } = words.columns;
  return dataTable(context, {
    name: "brand-loyalty",
    finding: finding(context, rows),
    head: html`<tr>${columnHead(part)}${[value, range, n, change].map((name) => columnHead(name, true))}</tr>`,
    body: rows.map(
      (row) =>
        html`<tr><th scope="row">${labelOf(words.parts, textOf(row, "part"))}</th>${cells(context, row).map(number)}</tr>`,
    ),
    note: rows.some(isSuppressed)
      ? `${words.note} ${context.t.shell.states.suppressedNote(context.report.k)}`
      : words.note,
    table: "brand_loyalty",
    metric: "brand_loyalty",
  });
};

const unitOf = (row: Row) => {
  const part = textOf(row, "part");
  return part === "nps" ? "nps" : part === "tenure" ? "customers" : "share";
};

function cells(context: FigureContext, row: Row) {
  const hidden = html`<span class="is-hidden">${context.t.shell.states.suppressed}</span>`;
  const [value, low, high, n] = ["value", "low", "high", "n"].map((column) => numberOf(row, column));
  if (typeof value !== "number" || typeof low !== "number" || typeof high !== "number") return [hidden, "", "", ""];
  const format = formatOf(context);
  const unit = unitOf(row);
  return [
    format.value(unit, value, low, high),
    format.interval(unit, low, high),
    format.count(n ?? 0),
    changeOf(context, row),
  ];
}

/** Shares and scores change by points; the range says whether by chance. */
function changeOf(context: FigureContext, row: Row): string {
  const [change, low, high] = ["change", "change_low", "change_high"].map((column) => numberOf(row, column));
  if (typeof change !== "number" || typeof low !== "number" || typeof high !== "number") return "–";
  const times = unitOf(row) === "share" ? 100 : 1;
  const points = (value: number): string => formatDecimal(value * times, context.locale, 1, true);
  const words = context.t.brandLoyalty;
  return `${words.points(points(change))} (${context.t.figures.range(points(low), points(high))})`;
}

function finding(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.brandLoyalty;
  const row = rows.find((one) => one["part"] === "retention");
  const [value, low, high, from, to] = ["value", "low", "high", "change_low", "change_high"].map(
    (column) => row && numberOf(row, column),
  );
  if (typeof value !== "number" || typeof low !== "number" || typeof high !== "number") return words.plain;
  const format = formatOf(context);
  const said = words.finding(format.value("share", value, low, high), format.interval("share", low, high));
  if (typeof from !== "number" || typeof to !== "number") return said;
  return said + (from > 0 ? words.change.up : to < 0 ? words.change.down : words.change.none);
}
