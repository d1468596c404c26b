import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { statusName } from "../components/labels.js";
import { openings } from "../components/openings.js";
import { isOutOfScope, largest, numberOf, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** People by life-cycle status, in the order of a customer's life, beside what each spends; nobody is no bar. */
export const baseByStatus: Figure = (context) => {
  const { t } = context;
  const words = t.figures.findings.base;
  const format = formatOf(context);
  const rows = rowsOf(context, "base_counts");
  if (rows.every((row) => numberOf(row, "customers") === 0))
    return emptyFigure(context, "base-by-status", words.plain, "base_counts");
  const inBase = rows.filter((row) => !isOutOfScope(row));
  const top = largest(inBase, "share_revenue");
  const [share, revenue] = [top && numberOf(top, "share"), top && numberOf(top, "share_revenue")];
  const finding =
    top && typeof share === "number" && typeof revenue === "number" && revenue > 0
      ? words.finding(
          t.figures.quoted(statusName(context, textOf(top, "status"))),
          format.share(share),
          format.share(revenue),
        )
      : words.plain;
  const drawn = inBase.filter((row) => numberOf(row, "customers") !== 0);
  const chart = rankedBars({
    panels: [words.people, words.revenue],
    rows: drawn.map((row) => ({
      label: statusName(context, textOf(row, "status")),
      className: `status-${textOf(row, "status")}`,
      cells: [shareCell(context, row, "share", "customers"), shareCell(context, row, "share_revenue")],
    })),
    words: { id: "base-by-status", title: finding, description: words.describe(format.count(drawn.length)) },
  });
  return figure(context, {
    name: "base-by-status",
    finding,
    subtitle: words.subtitle,
    chart: html`${chart}${openings(context)}`,
    notes: rows.length > inBase.length ? [words.outOfScope] : [],
    table: "base_counts",
    rows,
    metric: "lifecycle_status",
  });
};
