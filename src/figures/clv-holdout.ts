import { calibrationDots, calibrationLegend } from "../components/charts/calibration-dots.js";
import { figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { html } from "../components/html.js";
import { notAssessable } from "../components/not-assessable.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

/** What was foreseen for the purchases kept back, beside those that came and what the old rate would have said. */
export const clvHoldout: Figure = (context) => {
  const words = context.t.value.holdout;
  const rows = rowsOf(context, "clv_holdout");
  const all = rows.find((row) => textOf(row, "repeats") === "all" && !isSuppressed(row));
  if (all === undefined) return notAssessable(context, "clv-holdout", words.plain, "clv_holdout");
  const format = formatOf(context);
  const of = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const decimal = (value: number): string => formatDecimal(value, context.locale, 2);
  const finding = words.finding(
    format.count(of(all, "days")),
    errorWords(context, numberOf(all, "error_model")),
    errorWords(context, numberOf(all, "error_naive")),
  );
  const known = rows.filter((row) => row !== all && !isSuppressed(row));
  const marks = calibrationLegend(words.actual, words.predicted, words.naive);
  const chart = calibrationDots(
    known.map((row) => {
      const label = words.row(textOf(row, "repeats"));
      const [actual, predicted, naive] = [of(row, "actual"), of(row, "predicted"), of(row, "naive")];
      return {
        label,
        detail: words.customers(format.count(of(row, "customers"))),
        actual,
        low: numberOf(row, "low") ?? actual,
        high: numberOf(row, "high") ?? actual,
        predicted,
        naive,
        tip: words.tip(label, decimal(actual), decimal(predicted), decimal(naive)),
      };
    }),
    (value) => formatDecimal(value, context.locale, Number.isInteger(value) ? 0 : 1),
    {
      id: "clv-holdout",
      title: finding,
      description: words.describe(decimal(of(all, "actual")), decimal(of(all, "predicted")), decimal(of(all, "naive"))),
    },
  );
  const n = of(all, "customers");
  return figure(context, {
    name: "clv-holdout",
    finding,
    subtitle: words.subtitle,
    chart: html`<ul class="legend">${marks.map(
      ({ label, className, path }) =>
        html`<li><svg class="legend-key" width="12" height="12" aria-hidden="true"><path class="${className}" d="${path}"/></svg>${label}</li>`,
    )}</ul>${chart}`,
    notes: [words.miss(decimal(of(all, "miss_model")), decimal(of(all, "miss_naive")))],
    n: context.t.figures.counted(n, format.count(n), "buyers"),
    table: "clv_holdout",
    rows,
    columns: ["repeats", "customers", "actual", "low", "high", "predicted", "naive", "error_model", "error_naive"],
    metric: "holdout_error",
  });
};

/** "16% too low": a forecast that is off by less than half a percent is right. */
export function errorWords(context: FigureContext, error: number | null): string {
  const words = context.t.value.error;
  if (error === null || Math.abs(error) < 0.005) return words.none;
  const share = formatOf(context).share(Math.abs(error), 0);
  return error < 0 ? words.low(share) : words.high(share);
}
