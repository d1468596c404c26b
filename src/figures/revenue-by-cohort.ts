import { flowBars } from "../components/charts/flow-bars.js";
import { pointsOf } from "../components/charts/points.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatMonthName } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { inPeriodOf, perPeriod } from "../components/monthly.js";
import { isSuppressed, latestComplete, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { upperFirst } from "./answers/sentence.js";
import type { Figure, FigureContext } from "./figure.js";

const EARLIER = "earlier";
const STEPS = 5;

/** Revenue in layers, one for each year in which customers first bought: does it live on new customers or on old ones? */
export const revenueByCohort: Figure = (context) => {
  const { t, locale } = context;
  const words = t.time.layers;
  const format = formatOf(context);
  const rows = rowsOf(context, "revenue_by_cohort");
  const years = [...new Set(rows.map((row) => textOf(row, "cohort")))].sort(byAge);
  const oldest = years[0];
  if (oldest === undefined) return emptyFigure(context, "revenue-by-cohort", words.plain, "revenue_by_cohort");
  const periods = [...new Set(rows.map((row) => textOf(row, "month")))].sort();
  const series = years.map((year, index) => {
    const own = new Map(rows.filter((row) => textOf(row, "cohort") === year).map((row) => [textOf(row, "month"), row]));
    return {
      label: label(context, year, index === 0),
      className: `step-${STEPS - years.length + index + 1}`,
      points: pointsOf(
        periods.map((month) => own.get(month) ?? empty(rows, month)),
        { value: "revenue" },
        locale,
      ),
    };
  });
  const last = series[0]?.points.at(-1);
  const finding = findingOf(context, rows, oldest);
  const chart = flowBars({
    locale,
    series,
    format: format.money,
    formatAxis: (value) => format.axis("money", value),
    words: {
      id: "revenue-by-cohort",
      title: finding,
      description: words.describe(label(context, oldest, true)),
      soFar:
        last === undefined
          ? ""
          : t.figures.soFar(last.period.kind === "month" ? formatMonthName(last.period.start, locale) : last.name),
    },
  });
  return figure(context, {
    name: "revenue-by-cohort",
    finding,
    subtitle: words.subtitle(perPeriod(context, rows)),
    chart,
    notes: [words.note],
    table: "revenue_by_cohort",
    rows,
    metric: "revenue_by_cohort",
  });
};

const byAge = (a: string, b: string): number => (a === EARLIER ? -1 : b === EARLIER ? 1 : a < b ? -1 : 1);

/** Before their first year customers have bought nothing. */
const empty = (rows: readonly Row[], month: string): Row => ({
  month,
  revenue: 0,
  is_complete: rows.find((row) => textOf(row, "month") === month)?.["is_complete"] ?? true,
  suppressed: false,
});

function label({ t }: FigureContext, year: string, isFirst: boolean): string {
  const words = t.time.layers;
  if (year === EARLIER) return words.earlier;
  return isFirst ? words.first(year) : words.year(year);
}

/** How much of the latest whole period customers of earlier years have paid; who came before the data stands in its oldest year. */
function findingOf(context: FigureContext, rows: readonly Row[], oldest: string): string {
  const words = context.t.time.layers;
  const latest = latestComplete(rows, "revenue");
  if (latest === undefined) return words.plain;
  const month = textOf(latest, "month");
  const own = rows.filter((row) => textOf(row, "month") === month);
  const sum = (some: readonly Row[]): number => some.reduce((total, row) => total + (numberOf(row, "revenue") ?? 0), 0);
  const older = own.filter((row) => textOf(row, "cohort") !== month.slice(0, 4));
  const all = sum(own);
  const isWhole = own.every((row) => !isSuppressed(row) && (numberOf(row, "revenue") ?? -1) >= 0);
  const isOldestOnly = own.every((row) => textOf(row, "cohort") === oldest);
  if (!isWhole || isOldestOnly || all <= 0 || older.length === own.length) return words.plain;
  return words.finding(upperFirst(inPeriodOf(context, latest)), formatOf(context).share(sum(older) / all, 0));
}
