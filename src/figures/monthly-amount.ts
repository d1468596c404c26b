import type { MetricId, Unit } from "../../loaders/publish/metrics.js";
import { metric as definition } from "../../loaders/publish/metrics.js";
import { monthBars } from "../components/charts/month-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import type { Html } from "../components/html.js";
import { inPeriodOf, monthly, perPeriod, yearBefore } from "../components/monthly.js";
import { numberOf, rowsOf } from "../components/rows.js";
import type { FigureContext } from "./figure.js";

interface MonthlyAmount {
  readonly name: string;
  readonly column: "revenue" | "orders" | "buyers";
  readonly metric: MetricId;
}

/** An amount of `revenue_monthly` as bars; its finding sets the latest full month beside the same month a year before. */
export function monthlyAmount(context: FigureContext, { name, column, metric }: MonthlyAmount): Html {
  const { t, locale } = context;
  const words = t.figures.findings[column];
  const rows = rowsOf(context, "revenue_monthly");
  const subtitle = words.subtitle(perPeriod(context, rows));
  const format = formatOf(context);
  const unit: Unit = definition(metric).unit;
  const id = name;
  const draft = monthly(context, {
    id,
    title: subtitle,
    name: subtitle,
    rows,
    columns: { value: column },
    unit,
  });
  if (draft.latest === undefined || draft.points.every(({ value }) => value === 0))
    return emptyFigure(context, name, t.metrics[metric].name, "revenue_monthly");
  const value = format.value(unit, numberOf(draft.latest, column) ?? 0);
  const before = yearBefore(rows, draft.latest, column);
  const finding =
    before === undefined
      ? words.finding(inPeriodOf(context, draft.latest), value)
      : words.against(
          inPeriodOf(context, draft.latest),
          value,
          inPeriodOf(context, before),
          format.value(unit, numberOf(before, column) ?? 0),
        );
  const chart = monthBars({
    locale,
    points: draft.points,
    notes: draft.notes,
    format: draft.format,
    formatAxis: (number) => format.axis(unit, number),
    words: { ...draft.words, title: finding },
    tip: draft.tip,
  });
  return figure(context, {
    name,
    finding,
    subtitle,
    chart,
    notes: draft.legend,
    calendar: draft.notes,
    table: "revenue_monthly",
    rows,
    metric,
  });
}
