import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { inPeriodOf } from "../components/monthly.js";
import { numberOf, type Row, rowsOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";
import { seriesFigure } from "./series-figure.js";

export const contractChurn: Figure = (context) => {
  const words = context.t.figures.findings.churn;
  return seriesFigure(context, {
    name: "contract-churn",
    table: "churn_monthly",
    rows: rowsOf(context, "churn_monthly"),
    columns: { value: "rate", low: "low", high: "high" },
    metric: "contract_churn",
    subtitle: words.subtitle,
    withZero: true,
    finding: words.finding,
    counts: "customers_at_start",
    notes: (row) => {
      const format = formatOf(context);
      const { year, money, net } = context.t.contracts.churn;
      const [rate, low, high] = ["year_rate", "year_low", "year_high"].map((column) => numberOf(row, column));
      const [gross, netted] = [numberOf(row, "gross_rate"), numberOf(row, "net_rate")];
      return [
        ...trendNote(context, row),
        ...(typeof rate === "number" && typeof low === "number" && typeof high === "number"
          ? [year(format.value("share", rate, low, high), format.interval("share", low, high), yearAgo(context, row))]
          : []),
        ...(gross === null
          ? []
          : [
              [
                money(inPeriodOf(context, row), format.share(gross, 1)),
                netted === null || netted === gross ? null : net(format.share(netted, 1)),
              ]
                .filter((text) => text !== null)
                .join(", "),
            ]),
      ];
    },
    n: (row) => {
      const n = numberOf(row, "customers_at_start");
      return n === null ? null : words.n(context.t.figures.counted(n, formatOf(context).count(n), "customers"));
    },
  });
};

/** Under contract as the twelve months began: the start of the period that opens them. */
function yearAgo(context: FigureContext, row: Row): string | null {
  const rows = rowsOf(context, "churn_monthly");
  const at = rows.findIndex(({ month }) => month === row["month"]);
  const period = String(row["month"]);
  const perYear = period.includes("Q") ? 4 : period.includes("-") ? 12 : 1;
  const n = numberOf(rows[at - perYear + 1] ?? {}, "customers_at_start");
  return n === null ? null : context.t.figures.counted(n, formatOf(context).count(n), "customers");
}

/** Whether churn rises or falls, where the periods are enough to say. */
function trendNote(context: FigureContext, row: Row): string[] {
  const words = context.t.leaving.trend;
  const format = formatOf(context);
  const [trend, low, high, n] = ["trend", "trend_low", "trend_high", "trend_periods"].map((name) =>
    numberOf(row, name),
  );
  if (typeof trend !== "number" || typeof low !== "number" || typeof high !== "number") return [];
  const periods = format.count(n ?? 0);
  const span = context.t.figures.range(points(context, low), points(context, high));
  if (low <= 0 && high >= 0) return [words.flat(periods, span)];
  const size = points(context, Math.abs(trend));
  const reach = context.t.figures.range(
    points(context, Math.min(Math.abs(low), Math.abs(high))),
    points(context, Math.max(Math.abs(low), Math.abs(high))),
  );
  return [(trend > 0 ? words.rises : words.falls)(size, reach, periods)];
}

/** A difference of shares, in points. */
function points(context: FigureContext, share: number): string {
  const value = 100 * share;
  return context.t.figures.points(value, formatDecimal(value, context.locale, 1));
}
