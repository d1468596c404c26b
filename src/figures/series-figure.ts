import { metric as definition, type MetricId } from "../../loaders/publish/metrics.js";
import type { PublishedName } from "../../loaders/publish/tables.js";
import type { SeriesColumns } from "../components/charts/points.js";
import { timeSeries } from "../components/charts/time-series.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import type { Html } from "../components/html.js";
import { inPeriodOf, monthly } from "../components/monthly.js";
import { numberOf, type Row } from "../components/rows.js";
import type { FigureContext } from "./figure.js";

export interface SeriesFigure {
  readonly name: string;
  readonly table: PublishedName;
  readonly rows: readonly Row[];
  readonly columns: SeriesColumns & { readonly low: string; readonly high: string };
  readonly metric: MetricId;
  readonly subtitle: string;
  readonly withZero: boolean;
  /** From the latest full period: "in October 2026", value, interval. */
  readonly finding: (inPeriod: string, value: string, interval: string) => string;
  readonly n: (row: Row) => string | null;
  /** What else is known of the latest full period. */
  readonly notes?: (row: Row) => readonly string[];
  /** Column with the number behind a period's value. */
  readonly counts: string;
}

/** A rate or score per month with its interval. */
export function seriesFigure(context: FigureContext, options: SeriesFigure): Html {
  const { name, table, rows, columns, metric, subtitle, withZero, finding: compose, n, counts } = options;
  const { unit, minimum } = definition(metric);
  const format = formatOf(context);
  const parts = monthly(context, { id: name, title: subtitle, name: subtitle, rows, columns, unit });
  const { latest } = parts;
  if (latest === undefined) return emptyFigure(context, name, context.t.metrics[metric].name, table);
  const [value, low, high] = [columns.value, columns.low, columns.high].map((column) => numberOf(latest, column));
  const finding = compose(
    inPeriodOf(context, latest),
    format.value(unit, value ?? 0, low, high),
    typeof low === "number" && typeof high === "number" ? format.interval(unit, low, high) : "–",
  );
  const few = (numberOf(latest, counts) ?? minimum) < minimum ? [context.t.shell.states.indicativeNote(minimum)] : [];
  const chart = timeSeries({
    locale: context.locale,
    series: [{ points: parts.points, className: "series-main" }],
    notes: parts.notes,
    format: (number) => format.value(unit, number, low ?? null, high ?? null),
    formatAxis: (number) => format.axis(unit, number),
    withZero,
    words: { ...parts.words, title: finding },
    tip: parts.tip,
  });
  return figure(context, {
    name,
    finding,
    subtitle,
    chart,
    notes: [...few, ...(options.notes?.(latest) ?? []), ...parts.legend],
    calendar: parts.notes,
    n: n(latest),
    table,
    rows,
    metric,
  });
}
