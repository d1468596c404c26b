import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

/** What was understood of names, and what makes them hard to compare. */
export const unifyNames: Figure = (context) => {
  const words = context.t.unification.names;
  const rows = rowsOf(context, "identity_names");
  if (rows.length === 0) return emptyFigure(context, "unify-names", words.plain, "identity_names");
  const parsed = rows.find((row) => textOf(row, "trait") === "parsed");
  const share = parsed && numberOf(parsed, "share");
  // A share that few make or miss is rounded: its count is missing.
  const isNearlyAll = share === 1 && parsed !== undefined && numberOf(parsed, "records") === null;
  const found = isNearlyAll
    ? words.nearlyAll
    : typeof share === "number" && words.finding(formatOf(context).share(share));
  const finding = found || words.plain;
  const chart = rankedBars({
    panels: [words.share],
    rows: rows.map((row) => ({
      label: labelOf(words.traits, textOf(row, "trait")),
      className: "main",
      cells: [shareCell(context, row, "share", "records")],
    })),
    words: { id: "unify-names", title: finding, description: words.describe },
  });
  return figure(context, {
    name: "unify-names",
    finding,
    subtitle: words.subtitle,
    chart,
    table: "identity_names",
    rows,
    metric: "validity",
  });
};
