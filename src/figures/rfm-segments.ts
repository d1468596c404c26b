import { absence, shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { rfmName, rfmShortName } from "../components/labels.js";
import { numberOf, ranked, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** RFM segments by what they spend, beside how many they are and what they put in a basket. */
export const rfmSegments: Figure = (context) => {
  const { t, report } = context;
  const words = t.figures.findings.rfm;
  const format = formatOf(context);
  const rows = ranked(rowsOf(context, "rfm_segments"), "share_revenue");
  const top = rows[0];
  if (top === undefined) return emptyFigure(context, "rfm-segments", t.metrics.rfm.name, "rfm_segments");
  const [share, revenue] = [numberOf(top, "share"), numberOf(top, "share_revenue")];
  const finding =
    share === null || revenue === null
      ? t.metrics.rfm.name
      : words.finding(rfmName(context, textOf(top, "segment")), format.share(share), format.share(revenue));
  const chart = rankedBars({
    panels: [words.customers, words.revenue],
    aside: words.basket,
    rows: rows.map((row) => {
      const average = numberOf(row, "average_basket");
      return {
        label: rfmShortName(context, textOf(row, "segment")),
        className: `rfm-${textOf(row, "segment")}`,
        cells: [shareCell(context, row, "share", "customers"), shareCell(context, row, "share_revenue")],
        aside: average === null ? absence(context, row) : format.money(Math.round(average)),
      };
    }),
    words: { id: "rfm-segments", title: finding, description: words.describe(format.count(rows.length)) },
  });
  const notes = [words.window(report.rfm.window_months)];
  return figure(context, {
    name: "rfm-segments",
    finding,
    subtitle: words.subtitle,
    chart,
    notes,
    table: "rfm_segments",
    rows,
    metric: "rfm",
  });
};
