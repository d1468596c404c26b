import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { largest, numberOf, type Row, rowsOf } from "../components/rows.js";
import { usualScale } from "./csat-monthly.js";
import type { Figure } from "./figure.js";

/** Every score that was given: a mean of four may be all fours, or fives and ones. */
export const csatDistribution: Figure = (context) => {
  const { t } = context;
  const words = t.figures.findings.distribution;
  const format = formatOf(context);
  const all = rowsOf(context, "csat_distribution");
  const scale = usualScale(all);
  const rows = all.filter((row) => numberOf(row, "scale_max") === scale).toReversed();
  const top = largest(rows, "share");
  const share = top && numberOf(top, "share");
  if (!top || typeof share !== "number")
    return emptyFigure(context, "csat-distribution", words.subtitle, "csat_distribution");
  const score = (row: Row) => format.count(numberOf(row, "score") ?? 0);
  const finding = words.finding(format.share(share), score(top), format.count(scale));
  const chart = rankedBars({
    panels: [words.share],
    rows: rows.map((row) => ({
      label: words.score(score(row), format.count(scale)),
      className: (numberOf(row, "score") ?? 0) >= scale - 1 ? "main" : "context",
      cells: [shareCell(context, row, "share", "answers")],
    })),
    words: { id: "csat-distribution", title: finding, description: words.describe },
  });
  return figure(context, {
    name: "csat-distribution",
    finding,
    subtitle: words.subtitle,
    chart,
    table: "csat_distribution",
    rows,
    metric: "csat",
  });
};
