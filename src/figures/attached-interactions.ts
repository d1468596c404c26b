import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, ranked, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

/** How many interactions belong to a known person, and how many to one whom a customer record describes. */
export const attachedInteractions: Figure = (context) => {
  const { t } = context;
  const words = t.reach.attached;
  const format = formatOf(context);
  const rows = rowsOf(context, "attached");
  if (rows.length === 0) return emptyFigure(context, "attached-interactions", words.plain, "attached");
  const name = (source: string) => labelOf(t.reach.interactions, source);
  const least = ranked(rows, "share_linked").findLast((row) => numberOf(row, "share_linked") !== null);
  const share = least && numberOf(least, "share_linked");
  const finding =
    least !== undefined && typeof share === "number"
      ? words.finding(name(textOf(least, "source")), format.share(share))
      : words.plain;
  const chart = rankedBars({
    panels: [words.person, words.record],
    rows: rows.map((row) => ({
      label: name(textOf(row, "source")),
      className: "main",
      cells: [shareCell(context, row, "share", "attached"), shareCell(context, row, "share_linked")],
    })),
    words: { id: "attached-interactions", title: finding, description: words.describe },
  });
  return figure(context, {
    name: "attached-interactions",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: [words.note],
    table: "attached",
    rows,
    metric: "attached_share",
  });
};
