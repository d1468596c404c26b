import { pointsOf } from "../components/charts/points.js";
import { smallMultiples } from "../components/charts/small-multiples.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatPeriod, formatPeriodShort } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { reasonName } from "../components/labels.js";
import { inPeriodOf, monthly, perPeriod } from "../components/monthly.js";
import { latestComplete, numberOf, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";
import { byReason } from "./reasons.js";

/** Requests per month, one small chart per reason on one scale, the most frequent first. */
export const ticketsByReason: Figure = (context) => {
  const { t, locale } = context;
  const words = t.figures.findings.tickets;
  const format = formatOf(context);
  const rows = rowsOf(context, "tickets_monthly");
  const subtitle = words.subtitle(perPeriod(context, rows));
  const reasons = byReason(rows, "tickets");
  const top = reasons[0] && latestComplete(reasons[0].rows, "tickets");
  const most = top && numberOf(top, "tickets");
  if (!top || typeof most !== "number")
    return emptyFigure(context, "tickets-by-reason", t.metrics.tickets.name, "tickets_monthly");
  const counted = (n: number) => t.figures.counted(n, format.count(n), "requests");
  const finding = words.finding(reasonName(context, textOf(top, "reason")), counted(most), inPeriodOf(context, top));
  const parts = monthly(context, {
    id: "tickets-by-reason",
    title: finding,
    name: subtitle,
    rows,
    columns: { value: "tickets" },
    unit: "tickets",
  });
  const chart = smallMultiples({
    id: "tickets-by-reason",
    multiples: reasons.map(({ reason, rows: here }) => ({
      title: reasonName(context, reason),
      points: pointsOf(here, { value: "tickets" }, locale),
    })),
    format: format.count,
    hidden: parts.words.hidden,
    ends: [
      formatPeriodShort(textOf(rows[0] ?? {}, "month"), locale),
      formatPeriodShort(textOf(rows.at(-1) ?? {}, "month"), locale),
    ],
    describe: ({ title, points }) => {
      const last = points.findLast(({ value, isComplete }) => value !== null && isComplete);
      return words.describe(
        title,
        last === undefined || last.value === null ? "–" : `${last.name}, ${counted(last.value)}`,
      );
    },
    tip: parts.tip,
  });
  const notes = [...parts.legend.filter((note) => note !== t.figures.legend.notes)];
  return figure(context, {
    name: "tickets-by-reason",
    finding,
    subtitle,
    chart,
    notes,
    n: formatPeriod(textOf(top, "month"), locale),
    table: "tickets_monthly",
    rows,
    metric: "tickets",
  });
};
