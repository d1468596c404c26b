import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { secondPurchaseBand } from "../components/second-purchase-bands.js";
import type { Figure, FigureContext } from "./figure.js";

type Measure = "speed" | "amount";
const MEASURES: readonly Measure[] = ["speed", "amount"];
/** A correlation from here on is called a sign (small by Cohen 1988); one surely below the second is next to none (Evans 1996). */
const SMALL = 0.1;
const VERY_WEAK = 0.2;

/** Whether the second purchase tells who orders later, by its speed or by its amount. */
export const secondPurchaseEffect: Figure = (context) => {
  const words = context.t.time.secondPurchaseEffect;
  const format = formatOf(context);
  const rows = rowsOf(context, "second_purchase_effect");
  const known = rows.filter((row) => !isSuppressed(row));
  const of = (measure: Measure): Row[] => known.filter((row) => textOf(row, "measure") === measure);
  const told = MEASURES.filter((measure) => of(measure).length > 1);
  if (told.length === 0) return emptyFigure(context, "second-purchase-effect", words.plain, "second_purchase_effect");
  const said = told.map((measure) => verdictOf(context, measure, of(measure)));
  const finding = told[0] === "speed" ? said.join(words.and) : words.alone(said.join(""));
  const rho = (measure: Measure): string => {
    const [value, low, high] = ["rho", "rho_low", "rho_high"].map((column) =>
      formatDecimal(numberOf(of(measure)[0] ?? {}, column) ?? 0, context.locale, 2),
    );
    return words.rho[measure](value ?? "", context.t.figures.range(low ?? "", high ?? ""));
  };
  const n = of(told[0] ?? "speed").reduce((sum, row) => sum + (numberOf(row, "customers") ?? 0), 0);
  return figure(context, {
    name: "second-purchase-effect",
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(
      told.flatMap((measure) =>
        of(measure).map((row) => ({
          label: secondPurchaseBand(context, textOf(row, "band")),
          value: numberOf(row, "later_orders"),
          low: numberOf(row, "low"),
          high: numberOf(row, "high"),
          text: words.row(
            orders(context, row),
            context.t.figures.range(orders(context, row, "low"), orders(context, row, "high")),
          ),
        })),
      ),
      (value) => formatDecimal(value, context.locale, Number.isInteger(value) ? 0 : 1),
      { id: "second-purchase-effect", title: finding, description: words.describe },
    ),
    notes: [words.rhos(context.t.figures.list(told.map(rho))), words.note],
    n: context.t.figures.counted(n, format.count(n), "buyers"),
    table: "second_purchase_effect",
    rows,
    metric: "second_purchase_effect",
  });
};

/** Whether the measure tells, with the means of its ends where it does: those ends have to differ the way the whole does. */
function verdictOf(context: FigureContext, measure: Measure, rows: readonly Row[]): string {
  const words = context.t.time.secondPurchaseEffect[measure];
  const [first = {}, last = {}] = [rows[0], rows.at(-1)];
  const of = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const [rho, low, high] = [of(first, "rho"), of(first, "rho_low"), of(first, "rho_high")];
  const isClear = low > 0 || high < 0;
  const isAlike = Math.sign(of(last, "later_orders") - of(first, "later_orders")) === Math.sign(rho);
  const band = (row: Row): string => secondPurchaseBand(context, textOf(row, "band"), "said");
  if (isClear && Math.abs(rho) >= SMALL && isAlike)
    return words.tells(band(first), orders(context, first), band(last), orders(context, last));
  return Math.max(-low, high) < VERY_WEAK ? words.hardly : words.unknown;
}

/** A mean with the digits that all intervals of the figure support. */
function orders(context: FigureContext, row: Row, column = "later_orders"): string {
  const widths = rowsOf(context, "second_purchase_effect").map(
    (one) => (numberOf(one, "high") ?? 0) - (numberOf(one, "low") ?? 0),
  );
  return formatDecimal(numberOf(row, column) ?? 0, context.locale, Math.max(...widths) < 0.2 ? 2 : 1);
}
