import { pointsOf } from "../components/charts/points.js";
import { timeSeries } from "../components/charts/time-series.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { inPeriodOf, monthly } from "../components/monthly.js";
import { numberOf, rowsOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** How long half of the requests, and nine in ten, wait for a first reply. */
export const replyTime: Figure = (context) => {
  const { t, locale } = context;
  const words = t.figures.findings.reply;
  const format = formatOf(context);
  const rows = rowsOf(context, "reply_time_monthly");
  const parts = monthly(context, {
    id: "reply-time",
    title: words.subtitle,
    name: words.subtitle,
    rows,
    columns: { value: "median_minutes", low: "low", high: "high" },
    unit: "minutes",
  });
  const { latest } = parts;
  if (latest === undefined)
    return emptyFigure(context, "reply-time", t.metrics.first_reply_median.name, "reply_time_monthly");
  const minutes = (column: string) => {
    const value = numberOf(latest, column);
    return value === null ? null : format.value("minutes", value);
  };
  const finding = words.finding(inPeriodOf(context, latest), minutes("median_minutes") ?? "–", minutes("p90_minutes"));
  const chart = timeSeries({
    locale,
    series: [
      { points: pointsOf(rows, { value: "p90_minutes" }, locale), className: "series-context", label: words.p90 },
      { points: parts.points, className: "series-main", label: words.median },
    ],
    notes: parts.notes,
    format: parts.format,
    formatAxis: (number) => format.axis("minutes", number),
    tickUnit: 60,
    withZero: true,
    words: { ...parts.words, title: finding },
    tip: parts.tip,
  });
  const tickets = numberOf(latest, "tickets");
  const n = tickets === null ? null : words.n(format.count(tickets));
  return figure(context, {
    name: "reply-time",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: parts.legend,
    calendar: parts.notes,
    n,
    table: "reply_time_monthly",
    rows,
    metric: "first_reply_median",
  });
};
