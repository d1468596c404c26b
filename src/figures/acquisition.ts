import { type CurvePoint, curve } from "../components/charts/curve.js";
import { figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { needsHistory } from "../components/not-assessable.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const MARKED = [12, 0, 6, 3, 9];

/** What a new customer brings month by month, and after how many of them what winning one cost is paid back. */
export const acquisition: Figure = (context) => {
  const words = context.t.value.acquisition;
  const rows = rowsOf(context, "acquisition").filter((row) => numberOf(row, "value") !== null);
  const last = rows.at(-1);
  if (last === undefined || rows.length < 2)
    return needsHistory(context, "acquisition", words.plain, "acquisition", words.needs);
  const format = formatOf(context);
  const of = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const value = (row: Row): string => format.money(of(row, "value"));
  const cac = numberOf(last, "cac");
  const points = rows.map(
    (row): CurvePoint => ({
      x: of(row, "months"),
      value: of(row, "value"),
      low: of(row, "low"),
      high: of(row, "high"),
      tip: words.tip(of(row, "months"), value(row), format.interval("money", of(row, "low"), of(row, "high"))),
    }),
  );
  const finding = findingOf(context, rows, last);
  const customers = of(last, "customers");
  return figure(context, {
    name: "acquisition",
    finding,
    subtitle: words.subtitle(labelOf(context.t.value.basis, textOf(last, "basis"))),
    chart: curve({
      points,
      marks: MARKED.flatMap((month) =>
        rows
          .filter((row) => of(row, "months") === month)
          .map((row) => ({ x: month, label: format.count(month), count: value(row) })),
      ),
      countTitle: words.value,
      formatAxis: (amount) => format.axis("money", amount),
      ...(cac !== null && { rule: { value: cac, label: words.cost(format.money(cac)) } }),
      words: {
        id: "acquisition",
        title: finding,
        description: words.describe(format.count(of(last, "months")), value(last)),
      },
    }),
    notes: [context.t.figures.legend.band, cac === null ? words.noCosts : words.note],
    n: context.t.figures.counted(customers, format.count(customers), "buyers"),
    table: "acquisition",
    rows,
    columns: ["months", "value", "low", "high", "cac", "ratio"],
    metric: "newcomer_value",
  });
};

/** Without costs only the value; with them, when it was paid back and how many times over. */
function findingOf(context: FigureContext, rows: readonly Row[], last: Row): string {
  const words = context.t.value.acquisition;
  const format = formatOf(context);
  const [months = 0, value = 0] = ["months", "value"].map((column) => numberOf(last, column) ?? 0);
  const [cac, ratio, low, high] = ["cac", "ratio", "ratio_low", "ratio_high"].map((column) => numberOf(last, column));
  if (typeof cac !== "number" || typeof ratio !== "number")
    return words.finding.value(format.money(value), words.months(months, format.count(months)));
  const until = words.months(months, format.count(months));
  const digits = (number: number): string => formatDecimal(number, context.locale, 2);
  const times = `${digits(ratio)} (${context.t.figures.range(digits(low ?? ratio), digits(high ?? ratio))})`;
  const paid = rows.find((row) => row["is_paid_back"] === true);
  const cost = format.money(cac);
  if (paid === undefined) return words.finding.open(cost, times, until);
  const month = numberOf(paid, "months") ?? 0;
  return month === 0
    ? words.finding.atOnce(cost, times, until)
    : words.finding.paid(cost, words.months(month, format.count(month)), times, until);
}
