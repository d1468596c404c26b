import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { dataTable } from "../components/tables/data-table.js";
import { labelOf } from "../i18n/label.js";
import { fieldMatrix, isUncounted } from "./field-matrix.js";
import type { Figure, FigureContext } from "./figure.js";

/** A smaller difference is none to speak of. */
const NOTABLE = 0.05;
const STANDINGS = ["current", "lapsed", "no_order"] as const;

/** Whether the records of current customers are fuller than those of lapsed ones. */
export const qualityStanding: Figure = (context) => {
  const { t, report } = context;
  const words = t.quality.standing;
  const rows = rowsOf(context, "completeness_by_status");
  if (rows.length === 0) return emptyFigure(context, "quality-standing", words.plain, "completeness_by_status");
  const present = STANDINGS.filter((status) => rows.some((row) => textOf(row, "status") === status));
  const { head, body } = fieldMatrix(context, {
    fields: [...new Set(rows.map((row) => textOf(row, "field")))],
    groups: present.map((status) => [status, words.names[status]]),
    at: (field, status) => at(rows, field, status),
  });
  return dataTable(context, {
    name: "quality-standing",
    finding: finding(context, rows),
    head,
    body,
    note: rows.some(isUncounted) ? `${words.note} ${t.quality.completeness.few(report.k)}` : words.note,
    table: "completeness_by_status",
    metric: "completeness",
  });
};

const at = (rows: readonly Row[], field: string, status: string): Row | undefined =>
  rows.find((row) => textOf(row, "field") === field && textOf(row, "status") === status);

/** The field that tells the two apart most. */
function finding(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.quality.standing;
  const { share } = formatOf(context);
  const pairs = rows
    .filter((row) => textOf(row, "status") === "current")
    .map((row) => {
      const field = textOf(row, "field");
      const other = at(rows, field, "lapsed");
      return { field, current: numberOf(row, "share"), lapsed: other ? numberOf(other, "share") : null };
    })
    .flatMap(({ field, current, lapsed }) => (current === null || lapsed === null ? [] : [{ field, current, lapsed }]))
    .toSorted((a, b) => Math.abs(b.current - b.lapsed) - Math.abs(a.current - a.lapsed));
  const [widest] = pairs;
  if (widest === undefined) return words.plain;
  if (Math.abs(widest.current - widest.lapsed) < NOTABLE) return words.alike;
  return words.finding(labelOf(context.t.labels.fields, widest.field), share(widest.current), share(widest.lapsed));
}
