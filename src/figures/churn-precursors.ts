import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { notice } from "../components/not-assessable.js";
import { precursorName, precursorSubject } from "../components/precursors.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

/** What a reader can take in at once. */
const MOST = 12;
/** Share of chance findings that is put up with (Benjamini & Hochberg 1995). */
const Q = 0.1;

/** What was known of those under contract before they left, against those who stayed: what goes with leaving, not why. */
export const churnPrecursors: Figure = (context) => {
  const words = context.t.leaving.precursors;
  const all = rowsOf(context, "churn_precursors");
  const rows = all
    .filter((row) => !isSuppressed(row) && numberOf(row, "ratio") !== null)
    .sort((a, b) => Math.abs(logOf(b, "ratio")) - Math.abs(logOf(a, "ratio")));
  const lacking = lackingOf(context, all);
  if (rows.length === 0) return withoutRows(context, lacking);
  const format = formatOf(context);
  const shown = rows.slice(0, MOST);
  const solid = rows.filter(isSolid);
  const first = solid.find((row) => (numberOf(row, "low") ?? 0) > 1) ?? solid[0];
  const finding =
    first === undefined
      ? words.none
      : words.finding(precursorSubject(context, first), ratio(context, first, "ratio"), interval(context, first));
  return figure(context, {
    name: "churn-precursors",
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(
      shown.map((row) => ({
        label: precursorName(context, row),
        value: logOf(row, "ratio"),
        low: logOf(row, "low"),
        high: logOf(row, "high"),
        text: words.row(ratio(context, row, "ratio"), interval(context, row)),
      })),
      (value) =>
        words.axis(
          formatDecimal(2 ** value, context.locale, value < 0 ? 2 : 1)
            .replace(/0$/, "")
            .replace(/[.,]$/, ""),
        ),
      { id: "churn-precursors", title: finding, description: words.describe(format.count(shown.length)) },
    ),
    notes: [
      words.solid(solid.length, format.count(solid.length), format.count(rows.length)),
      words.cause,
      words.bases,
      ...(rows.length > shown.length ? [words.some] : []),
      ...(lacking.length > 0 ? [words.lacking(context.t.figures.list(lacking))] : []),
    ],
    table: "churn_precursors",
    rows: all,
    metric: "churn_precursor",
  });
};

const isSolid = (row: Row): boolean => (numberOf(row, "q_value") ?? 1) < Q;
const logOf = (row: Row, column: string): number => Math.log2(numberOf(row, column) ?? 1);
const ratio = (context: FigureContext, row: Row, column: string): string =>
  formatDecimal(numberOf(row, column) ?? 0, context.locale, (numberOf(row, "ratio") ?? 0) < 1 ? 2 : 1);
const interval = (context: FigureContext, row: Row): string =>
  context.t.figures.range(ratio(context, row, "low"), ratio(context, row, "high"));

/** What could have been looked at, had it been given. */
function lackingOf(context: FigureContext, rows: readonly Row[]): string[] {
  const { needs } = context.t.leaving.precursors;
  const has = (isOne: (factor: string) => boolean): boolean => rows.some((row) => isOne(textOf(row, "factor")));
  const { filled } = context.report;
  return [
    ...(filled.includes("tickets") ? [] : [needs.tickets]),
    ...(has((factor) => factor === "late_delivery") ? [] : [needs.deliveries]),
    ...(filled.includes("surveys") ? [] : [needs.surveys]),
    ...(has((factor) => factor.startsWith("attribute:")) ? [] : [needs.attributes]),
  ];
}

function withoutRows(context: FigureContext, lacking: readonly string[]) {
  const words = context.t.leaving.precursors;
  if (!context.report.filled.includes("contracts"))
    return emptyFigure(context, "churn-precursors", words.plain, "churn_precursors");
  const says = [words.few, ...(lacking.length > 0 ? [words.lacking(context.t.figures.list(lacking))] : [])];
  return notice("churn-precursors", words.plain, says.join(" "));
}
