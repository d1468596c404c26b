import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import { sumOf } from "../components/tables/totals.js";
import { entryOf, wordOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const COLUMNS = ["rows_read", "rows_accepted", "rows_rejected", "rows_filtered"] as const;

/** What was read from each file and what became of every row. */
export const qualitySources: Figure = (context) => {
  const words = context.t.quality.sources;
  const rows = rowsOf(context, "sources");
  if (rows.length === 0) return html`<p class="notice">${context.t.quality.answer.nothing}</p>`;
  const format = formatOf(context);
  const head = html`<tr>${[words.table, words.system, words.file].map((text) => columnHead(text))}${[words.read, words.accepted, words.rejected, words.filtered].map((text) => columnHead(text, true))}${columnHead(words.balance)}</tr>`;
  const body = rows.map(
    (row) =>
      html`<tr><th scope="row">${tableName(context, row)}</th><td>${wordOf(context, context.t.labels.systems, textOf(row, "system"))}</td><td class="file">${breakable(textOf(row, "file"))}</td>${COLUMNS.map((column) => number(format.count(numberOf(row, column) ?? 0)))}<td>${balance(context, [row])}</td></tr>`,
  );
  const foot = html`<tr><th scope="row">${context.t.shell.figure.total}</th><td></td><td></td>${COLUMNS.map((column) => number(format.count(sumOf(rows, column))))}<td>${balance(context, rows)}</td></tr>`;
  const finding = rows.every((row) => isBalanced([row]))
    ? words.finding(context.t.quality.files(rows.length))
    : words.unbalanced;
  return dataTable(context, {
    name: "quality-sources",
    finding,
    head,
    body,
    foot,
    note: words.note,
    table: "sources",
    metric: "rows_rejected",
  });
};

const tableName = ({ t }: FigureContext, row: Row): string =>
  entryOf(t.labels.canonical, textOf(row, "table"))?.name ?? textOf(row, "table");

/** Paths may break after a slash. */
const breakable = (path: string) => path.split("/").map((part, index) => html`${index > 0 && html`/<wbr>`}${part}`);

const isBalanced = (rows: readonly Row[]): boolean =>
  sumOf(rows, "rows_read") ===
  sumOf(rows, "rows_accepted") + sumOf(rows, "rows_rejected") + sumOf(rows, "rows_filtered");

function balance({ t }: FigureContext, rows: readonly Row[]) {
  const words = t.quality.sources;
  return isBalanced(rows)
    ? html`<span class="good"><span aria-hidden="true">✓</span> ${words.balanced}</span>`
    : html`<span class="bad"><span aria-hidden="true">✗</span> ${words.notBalanced}</span>`;
}
