import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { dataTable } from "../components/tables/data-table.js";
import { labelOf, wordOf } from "../i18n/label.js";
import { fieldMatrix, isUncounted } from "./field-matrix.js";
import type { Figure, FigureContext } from "./figure.js";

/** How often each field of the customer record is filled in each system, and how often what it holds can be right. */
export const qualityCompleteness: Figure = (context) => {
  const { t, report } = context;
  const words = t.quality.completeness;
  const rows = rowsOf(context, "completeness").filter((row) => textOf(row, "system") !== "all");
  if (rows.length === 0) return emptyFigure(context, "quality-completeness", words.plain, "completeness");
  const systems = [...new Set(rows.map((row) => textOf(row, "system")))];
  const { head, body } = fieldMatrix(context, {
    fields: [...new Set(rows.map((row) => textOf(row, "field")))],
    groups: systems.map((system) => [system, wordOf(context, t.labels.systems, system)]),
    at: (field, system) => rows.find((row) => textOf(row, "field") === field && textOf(row, "system") === system),
  });
  return dataTable(context, {
    name: "quality-completeness",
    finding: finding(context, rows),
    head,
    body,
    note: rows.some(isUncounted) ? `${words.note} ${words.few(report.k)}` : words.note,
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
