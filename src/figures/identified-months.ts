import { pointsOf } from "../components/charts/points.js";
import { stackedMonths } from "../components/charts/stacked-months.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatMonthName, formatPeriod } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { valueName } from "../components/labels.js";
import { inPeriodOf, perPeriod } from "../components/monthly.js";
import { latestComplete, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { upperFirst } from "./answers/sentence.js";
import type { Figure, FigureContext } from "./figure.js";

/** From what is known best to what is not known at all. */
export const WAYS = ["known", "card", "account", "e_receipt", "contact", "anonymous"] as const;

/** Share of revenue by what told us who bought, over time. */
export const identifiedMonths: Figure = (context) => {
  const { t, locale } = context;
  const words = t.reach.months;
  const format = formatOf(context);
  const rows = rowsOf(context, "identified_monthly");
  if (rows.length === 0) return emptyFigure(context, "identified-months", words.plain, "identified_monthly");
  const series = WAYS.flatMap((way) => {
    const own = rows.filter((row) => textOf(row, "source") === way);
    if (own.length === 0) return [];
    const label = valueName(context, "identified_monthly", "source", way);
    return [{ label, className: `way-${way}`, points: pointsOf(own, { value: "share" }, locale) }];
  });
  const last = series[0]?.points.at(-1);
  const finding = findingOf(context, rows);
  const chart = stackedMonths({
    locale,
    series,
    format: (value) => format.share(value),
    words: {
      id: "identified-months",
      title: finding,
      description: words.describe(
        formatPeriod(textOf(rows[0] ?? {}, "month"), locale),
        formatPeriod(textOf(rows.at(-1) ?? {}, "month"), locale),
      ),
      soFar:
        last === undefined
          ? ""
          : t.figures.soFar(last.period.kind === "month" ? formatMonthName(last.period.start, locale) : last.name),
    },
  });
  return figure(context, {
    name: "identified-months",
    finding,
    subtitle: words.subtitle(perPeriod(context, rows)),
    chart,
    notes: last?.isComplete === false ? [words.partial] : [],
    table: "identified_monthly",
    rows,
    metric: "identified_share",
  });
};

function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.reach.months;
  const anonymous = rows.filter((row) => textOf(row, "source") === "anonymous");
  const latest = latestComplete(anonymous, "share");
  if (latest === undefined) {
    const any = latestComplete(rows, "share");
    return any !== undefined && anonymous.length === 0
      ? words.known(upperFirst(inPeriodOf(context, any)))
      : words.plain;
  }
  const share = formatOf(context).share(numberOf(latest, "share") ?? 0);
  return words.finding(upperFirst(inPeriodOf(context, latest)), share);
}
