import { absence } from "../components/cells.js";
import { heatGrid } from "../components/charts/heat-grid.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { rfmName, rfmShortName } from "../components/labels.js";
import { isSuppressed, largest, numberOf, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

const SCORES = [1, 2, 3, 4, 5] as const;

/** Customers by recency and value score, each RFM segment fenced off and named once. */
export const rfmGrid: Figure = (context) => {
  const { t } = context;
  const words = t.figures.findings.grid;
  const format = formatOf(context);
  const rows = rowsOf(context, "rfm_grid");
  if (rows.length === 0) return emptyFigure(context, "rfm-grid", t.metrics.rfm.name, "rfm_grid");
  const fullest = largest(rows, "customers");
  const most = fullest === undefined ? null : numberOf(fullest, "customers");
  if (most === 0 && !rows.some(isSuppressed)) return emptyFigure(context, "rfm-grid", t.metrics.rfm.name, "rfm_grid");
  if (fullest === undefined || most === null || rows.filter(isSuppressed).length > rows.length / 2) {
    return figure(context, {
      name: "rfm-grid",
      finding: words.plain,
      chart: html`<p class="notice notice-for-chart">${words.tooFew}</p>`,
      table: "rfm_grid",
      rows,
      metric: "rfm",
    });
  }
  const counted = (n: number) => t.figures.counted(n, format.count(n), "customers");
  const segment = textOf(fullest, "segment");
  const finding = words.finding(rfmName(context, segment), counted(most));
  const chart = heatGrid({
    rows: SCORES.toReversed().map((score) => words.row(score)),
    rowsShort: SCORES.toReversed().map((score) => words.rowShort(score)),
    columns: SCORES.map((score) => words.column(score)),
    columnTitle: words.columns,
    cells: rows.map((row) => {
      const [r, v, customers] = [
        numberOf(row, "recency_score") ?? 1,
        numberOf(row, "value_score") ?? 1,
        numberOf(row, "customers"),
      ];
      const name = rfmShortName(context, textOf(row, "segment"));
      const text = customers === null ? absence(context, row) : format.count(customers);
      return {
        column: v - 1,
        row: 5 - r,
        value: customers,
        text,
        region: name,
        tip: words.tip(name, r, v, customers === null ? text : counted(customers)),
      };
    }),
    words: {
      id: "rfm-grid",
      title: finding,
      description: words.describe(counted(most), rfmShortName(context, segment)),
    },
  });
  return figure(context, {
    name: "rfm-grid",
    finding,
    subtitle: words.subtitle,
    chart,
    table: "rfm_grid",
    rows,
    metric: "rfm",
  });
};
