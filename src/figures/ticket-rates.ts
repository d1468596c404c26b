import { absence } from "../components/cells.js";
import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { numberOf, type Row, ranked, rowsOf, textOf } from "../components/rows.js";
import { orderedName } from "../components/service-names.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** The table has them all. */
const MOST_ROWS = 12;

/** Orders that lead to a request, by what was ordered or where; nothing where a criterion tells none apart. */
export const ticketRates: Figure = (context, { by = "category", required }) => {
  const words = context.t.trends.rates;
  const criterion = labelOf(words.by, by);
  const name = `ticket-rates-${by.replaceAll("_", "-")}`;
  const all = rowsOf(context, "ticket_rates");
  const whole = all.filter((row) => textOf(row, "dimension") === "all");
  const own = ranked(
    all.filter((row) => textOf(row, "dimension") === by),
    "per_100_orders",
  );
  if (own.length === 0) return required ? emptyFigure(context, name, words.plain(criterion), "ticket_rates") : html``;
  if (own.every((row) => numberOf(row, "per_100_orders") === null))
    return hiddenFigure(context, name, words.plain(criterion));
  const format = formatOf(context);
  const drawn = [...whole, ...own.slice(0, MOST_ROWS)];
  const finding = findingOf(context, criterion, whole[0], own);
  const n = numberOf(whole[0] ?? {}, "orders");
  return figure(context, {
    name,
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(
      drawn.map((row) => ({
        label: orderedName(context, textOf(row, "value")),
        value: numberOf(row, "per_100_orders"),
        low: numberOf(row, "low"),
        high: numberOf(row, "high"),
        text: rateText(context, row),
      })),
      (value) => format.axis("per_100_orders", value),
      { id: name, title: finding, description: words.describe(format.count(drawn.length)) },
    ),
    notes: [words.note],
    n: n === null ? null : context.t.figures.counted(n, format.count(n), "orders"),
    table: "ticket_rates",
    rows: [...whole, ...own],
    metric: "ticket_rate",
  });
};

const rate = (context: FigureContext, row: Row): string =>
  formatOf(context).value("per_100_orders", numberOf(row, "per_100_orders") ?? 0);
const interval = (context: FigureContext, row: Row): string =>
  formatOf(context).interval("per_100_orders", numberOf(row, "low") ?? 0, numberOf(row, "high") ?? 0);

function rateText(context: FigureContext, row: Row): string {
  if (numberOf(row, "per_100_orders") === null) return absence(context, row);
  const orders = numberOf(row, "orders") ?? 0;
  const counted = context.t.figures.counted(orders, formatOf(context).count(orders), "orders");
  return context.t.trends.rates.row(rate(context, row), interval(context, row), counted);
}

/** The highest rate that lies above all other orders, else the lowest below. */
function findingOf(context: FigureContext, criterion: string, whole: Row | undefined, own: readonly Row[]): string {
  const words = context.t.trends.rates;
  const of = (verdict: string) => own.filter((row) => textOf(row, "against_rest") === verdict);
  const [high, low] = [of("higher")[0], of("lower").at(-1)];
  const row = high ?? low;
  if (row === undefined || whole === undefined || numberOf(whole, "per_100_orders") === null)
    return words.unsure(criterion);
  return (high === undefined ? words.lower : words.higher)(
    context.t.figures.quoted(orderedName(context, textOf(row, "value"))),
    rate(context, row),
    interval(context, row),
    rate(context, whole),
  );
}
