import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import { isSuppressed, largest, numberOf, type Row, ranked, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable } from "../components/tables/data-table.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** Families of records that somebody should look at, largest first: oddities, never accusations. */
export const qualityAnomalies: Figure = (context) => {
  const { t } = context;
  const words = t.quality.anomalies;
  const rows = rowsOf(context, "anomalies");
  if (rows.length === 0) return emptyFigure(context, "quality-anomalies", t.metrics.anomalies.name, "anomalies");
  const head = html`<tr>${[words.family, words.meaning].map((text) => columnHead(text))}${[words.records, words.persons].map((text) => columnHead(text, true))}</tr>`;
  const body = ranked(rows, "records").map((row) => {
    const family = textOf(row, "family");
    return html`<tr><th scope="row">${labelOf(words.names, family)}</th><td>${labelOf(words.meanings, family)}</td>${["records", "persons"].map((column) => counted(context, row, column))}</tr>`;
  });
  return dataTable(context, {
    name: "quality-anomalies",
    finding: finding(context, rows),
    head,
    body,
    note: isWhole(context, rows) ? words.note : `${words.note} ${words.unlisted(context.report.k)}`,
    table: "anomalies",
    metric: "anomalies",
  });
};

function counted(context: FigureContext, row: Row, column: string): Html {
  const value = numberOf(row, column);
  if (value === null)
    return html`<td class="num"><span class="is-hidden">${context.t.shell.states.suppressed}</span></td>`;
  const text = formatOf(context).count(value);
  return value === 0
    ? html`<td class="num"><span class="is-zero">${text}</span></td>`
    : html`<td class="num">${text}</td>`;
}

function finding(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.quality.anomalies;
  const first = largest(rows, "records");
  const records = first && numberOf(first, "records");
  if (first && records)
    return words.finding(labelOf(words.names, textOf(first, "family")), formatOf(context).count(records));
  return rows.some(isSuppressed) || !isWhole(context, rows) ? words.few : words.none;
}

/** Families of too few people have no row. */
const isWhole = ({ t }: FigureContext, rows: readonly Row[]): boolean =>
  Object.keys(t.quality.anomalies.names).every((family) => rows.some((row) => textOf(row, "family") === family));
