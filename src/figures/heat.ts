import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatDate } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** How warm people are today, and whether warmth has told who buys. */
export const heat: Figure = (context) => {
  const words = context.t.standing.heat;
  const format = formatOf(context);
  const now = rowsOf(context, "heat").filter((row) => numberOf(row, "customers") !== null);
  const rows = rowsOf(context, "heat_calibration");
  const days = [...new Set(rows.map((row) => textOf(row, "since")))].sort();
  const last = days.at(-1);
  if (last === undefined) return emptyFigure(context, "heat", words.plain, "heat_calibration");
  const latest = rows.filter((row) => textOf(row, "since") === last);
  const finding = findingOf(context, latest);
  const chart = dotIntervals(
    latest.map((row) => {
      const [value, low, high] = ["rate", "low", "high"].map((column) => numberOf(row, column));
      const isShown = typeof value === "number" && typeof low === "number" && typeof high === "number";
      return {
        label: labelOf(words.bands, textOf(row, "band")),
        value: value ?? null,
        low: low ?? null,
        high: high ?? null,
        text: isShown
          ? `${format.value("share", value, low, high)} (${format.interval("share", low, high)})`
          : context.t.shell.states.suppressed,
      };
    }),
    (value) => format.axis("share", value),
    { id: "heat", title: finding, description: words.describe },
  );
  const told = days.filter((day) => predicts(rows.filter((row) => textOf(row, "since") === day)));
  return figure(context, {
    name: "heat",
    finding,
    subtitle: words.subtitle(formatDate(last, context.locale)),
    chart,
    notes: [
      ...(now.length > 0
        ? [
            words.today(
              context.t.figures.list(
                now.map((row) =>
                  words.count(format.count(numberOf(row, "customers") ?? 0), labelOf(words.bands, textOf(row, "band"))),
                ),
              ),
            ),
          ]
        : []),
      words.months(format.count(told.length), format.count(days.length)),
    ],
    table: "heat_calibration",
    rows,
    columns: ["since", "band", "customers", "bought", "rate", "low", "high"],
    metric: "heat",
  });
};

/** Hot people bought more often than cold ones, beyond chance. */
const predicts = (rows: readonly Row[]): boolean =>
  (numberOf(rows.find((row) => !isSuppressed(row)) ?? {}, "ratio_low") ?? 0) > 1;

function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.standing.heat;
  const row = rows.find((one) => numberOf(one, "ratio") !== null);
  if (row === undefined) return words.plain;
  if (!predicts(rows)) return words.nothing;
  const [ratio, low, high] = ["ratio", "ratio_low", "ratio_high"].map((column) => numberOf(row, column) ?? 0);
  const written = (value: number | undefined): string =>
    formatDecimal(value ?? 0, context.locale, (value ?? 0) < 10 ? 1 : 0);
  return words.finding(written(ratio), context.t.figures.range(written(low), written(high)));
}
