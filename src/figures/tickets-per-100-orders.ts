import { absence } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatPeriod } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { reasonName } from "../components/labels.js";
import { inPeriodOf } from "../components/monthly.js";
import { isComplete, numberOf, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";
import { byReason } from "./reasons.js";

/** Requests per 100 orders by reason in the latest full month: what service costs each order. */
export const ticketsPer100Orders: Figure = (context) => {
  const { t, locale } = context;
  const words = t.figures.findings.per100;
  const format = formatOf(context);
  const all = rowsOf(context, "tickets_monthly");
  const month = textOf(
    all.findLast((row) => isComplete(row) && numberOf(row, "per_100_orders") !== null) ?? {},
    "month",
  );
  const rows = all.filter((row) => textOf(row, "month") === month);
  const ranked = byReason(rows, "per_100_orders").flatMap((reason) => reason.rows);
  const top = ranked[0];
  const rate = top && numberOf(top, "per_100_orders");
  if (!top || typeof rate !== "number")
    return emptyFigure(context, "tickets-per-100-orders", t.metrics.tickets_per_100_orders.name, "tickets_monthly");
  const period = formatPeriod(month, locale);
  const finding = words.finding(
    reasonName(context, textOf(top, "reason")),
    format.value("per_100_orders", rate),
    inPeriodOf(context, top),
  );
  const chart = rankedBars({
    panels: [words.rate],
    rows: ranked.map((row) => {
      const value = numberOf(row, "per_100_orders");
      return {
        label: reasonName(context, textOf(row, "reason")),
        className: textOf(row, "reason") === "other" ? "context" : "main",
        cells: [{ value, text: value === null ? absence(context, row) : format.value("per_100_orders", value) }],
      };
    }),
    words: { id: "tickets-per-100-orders", title: finding, description: words.describe(period) },
  });
  return figure(context, {
    name: "tickets-per-100-orders",
    finding,
    subtitle: words.subtitle(period),
    chart,
    table: "tickets_monthly",
    rows: ranked,
    metric: "tickets_per_100_orders",
  });
};
