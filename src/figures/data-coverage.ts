import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, ranked, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

/** How much of the base each family of data covers, and how far back it goes. */
export const dataCoverage: Figure = (context) => {
  const { t } = context;
  const words = t.reach.coverage;
  const format = formatOf(context);
  const rows = rowsOf(context, "coverage");
  if (rows.length === 0) return emptyFigure(context, "data-coverage", words.plain, "coverage");
  const name = (family: string) => labelOf(t.reach.families, family);
  const least = ranked(rows, "share").findLast((row) => numberOf(row, "share") !== null);
  const share = least && numberOf(least, "share");
  const finding =
    least !== undefined && typeof share === "number"
      ? words.finding(name(textOf(least, "family")), format.share(share))
      : words.plain;
  const chart = rankedBars({
    panels: [words.share],
    aside: words.depth,
    rows: rows.map((row) => {
      const days = numberOf(row, "median_days");
      return {
        label: name(textOf(row, "family")),
        className: "main",
        cells: [shareCell(context, row, "share", "covered")],
        aside: days === null ? t.shell.states.missingMark : words.days(format.count(days)),
      };
    }),
    words: { id: "data-coverage", title: finding, description: words.describe },
  });
  return figure(context, {
    name: "data-coverage",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: [words.note],
    table: "coverage",
    rows,
    metric: "data_coverage",
  });
};
