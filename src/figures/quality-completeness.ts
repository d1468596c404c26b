import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable } from "../components/tables/data-table.js";
import { labelOf, wordOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** How often each field of the customer record is filled, in each system. */
export const qualityCompleteness: Figure = (context) => {
  const { t } = context;
  const words = t.quality.completeness;
  const rows = rowsOf(context, "completeness");
  if (rows.length === 0) return emptyFigure(context, "quality-completeness", words.note, "completeness");
  const systems = [...new Set(rows.map((row) => textOf(row, "system")))];
  const fields = [...new Set(rows.map((row) => textOf(row, "field")))];
  const at = (field: string, system: string) =>
    rows.find((row) => textOf(row, "field") === field && textOf(row, "system") === system);
  const head = html`<tr>${columnHead(words.field)}${systems.map((system) => columnHead(wordOf(context, context.t.labels.systems, system), true))}</tr>`;
  const body = fields.map(
    (field) =>
      html`<tr><th scope="row">${labelOf(t.labels.fields, field)}</th>${systems.map((system) => cell(context, at(field, system)))}</tr>`,
  );
  return dataTable(context, {
    name: "quality-completeness",
    finding: finding(context, rows),
    head,
    body,
    note: words.note,
    table: "completeness",
    metric: "completeness",
  });
};

function finding(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.quality.completeness;
  const shown = rows.filter((row) => numberOf(row, "share") !== null);
  const least = shown.toSorted((a, b) => (numberOf(a, "share") ?? 0) - (numberOf(b, "share") ?? 0))[0];
  const share = least && numberOf(least, "share");
  if (least === undefined || share === null || share === undefined || share === 1) return words.complete;
  const { labels } = context.t;
  return words.finding(
    labelOf(labels.fields, textOf(least, "field")),
    wordOf(context, labels.systems, textOf(least, "system")),
    formatOf(context).share(share),
  );
}

/** The emptier the darker, because gaps are what to look for; full fields stay white. */
const shade = (share: number): string => (share > 0.99 ? "" : `seq-${Math.min(5, Math.floor((1 - share) * 5) + 1)}`);

function cell(context: FigureContext, row: Row | undefined): Html {
  const { states } = context.t.shell;
  if (row !== undefined && isSuppressed(row))
    return html`<td class="num"><span class="is-hidden">${states.suppressed}</span></td>`;
  const share = row && numberOf(row, "share");
  if (share === null || share === undefined)
    return html`<td class="num"><span class="is-missing" role="img" aria-label="${states.missing}">${states.missingMark}</span></td>`;
  return html`<td class="num heat ${shade(share)}">${formatOf(context).share(share)}</td>`;
}
