import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { statusName } from "../components/labels.js";
import { largest, numberOf, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** Customers by life-cycle status, in the order of a customer's life, beside what each spends; nobody is no bar. */
export const baseByStatus: Figure = (context) => {
  const { t } = context;
  const words = t.figures.findings.base;
  const format = formatOf(context);
  const rows = rowsOf(context, "base_counts");
  if (rows.length === 0) return emptyFigure(context, "base-by-status", words.plain, "base_counts");
  const top = largest(rows, "share_revenue");
  const [share, revenue] = [top && numberOf(top, "share"), top && numberOf(top, "share_revenue")];
  const finding =
    top && typeof share === "number" && typeof revenue === "number"
      ? words.finding(
          t.figures.quoted(statusName(context, textOf(top, "status"))),
          format.share(share),
          format.share(revenue),
        )
      : words.plain;
  const chart = rankedBars({
    panels: [words.customers, words.revenue],
    rows: rows
      .filter((row) => numberOf(row, "customers") !== 0)
      .map((row) => ({
        label: statusName(context, textOf(row, "status")),
        className: `status-${textOf(row, "status")}`,
        cells: [shareCell(context, row, "share", "customers"), shareCell(context, row, "share_revenue")],
      })),
    words: { id: "base-by-status", title: finding, description: words.describe(format.count(rows.length)) },
  });
  return figure(context, {
    name: "base-by-status",
    finding,
    subtitle: words.subtitle,
    chart,
    table: "base_counts",
    rows,
    metric: "lifecycle_status",
  });
};
