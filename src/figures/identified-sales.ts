import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { headline } from "../components/headline.js";
import { valueName } from "../components/labels.js";
import { numberOf, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** How much of the sales can be put to a person, and what made it possible. */
export const identifiedSales: Figure = (context) => {
  const { t } = context;
  const words = t.figures.findings.identified;
  const format = formatOf(context);
  const rows = rowsOf(context, "identified_sales");
  if (rows.every((row) => numberOf(row, "orders") === 0))
    return emptyFigure(context, "identified-sales", t.metrics.identified_share.name, "identified_sales");
  const identified = headline(context, "identified_share");
  const anonymous = rows.find((row) => textOf(row, "source") === "anonymous");
  const unknown = anonymous === undefined ? null : numberOf(anonymous, "share");
  const finding =
    identified !== undefined
      ? words.finding(format.share(identified.value))
      : unknown !== null
        ? words.anonymous(format.share(unknown))
        : words.subtitle;
  const chart = rankedBars({
    panels: [words.share],
    rows: rows.map((row) => ({
      label: valueName(context, "identified_sales", "source", textOf(row, "source")),
      className: textOf(row, "source") === "anonymous" ? "context" : "main",
      cells: [shareCell(context, row, "share")],
    })),
    words: { id: "identified-sales", title: finding, description: words.describe },
  });
  return figure(context, {
    name: "identified-sales",
    finding,
    subtitle: words.subtitle,
    chart,
    table: "identified_sales",
    rows,
    metric: "identified_share",
  });
};
