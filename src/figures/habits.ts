import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { html } from "../components/html.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const MEASURES = ["basket", "items", "gap"] as const;
type Measure = (typeof MEASURES)[number];

/** What a purchase usually looks like: amount, pieces, and how long after the one before. */
export const habits: Figure = (context) => {
  const words = context.t.habits;
  const rows = rowsOf(context, "habits");
  if (rows.length === 0) return emptyFigure(context, "habits", words.plain, "habits");
  const shown = rows.filter((row) => !isSuppressed(row));
  if (shown.length === 0) return hiddenFigure(context, "habits", words.plain);
  const finding = findingOf(context, shown);
  const charts = MEASURES.flatMap((measure) => {
    const own = shown.filter((row) => textOf(row, "measure") === measure);
    if (own.length === 0) return [];
    const title = words.names[measure];
    const description = words.describe(formatOf(context).count(own.length));
    return [
      html`<p class="figure-subtitle">${title}</p>${dotIntervals(
        own.map((row) => ({
          label: labelOf(words.channels, textOf(row, "channel")),
          value: numberOf(row, "median"),
          low: numberOf(row, "low"),
          high: numberOf(row, "high"),
          text: words.row(written(context, measure, row, "median"), range(context, measure, row, "low", "high")),
        })),
        (value) => amount(context, measure, value),
        { id: `habits-${measure}`, title, description },
      )}`,
    ];
  });
  return figure(context, {
    name: "habits",
    finding,
    subtitle: words.subtitle,
    chart: html`${charts}`,
    notes: [words.note],
    table: "habits",
    rows,
    metric: "habits",
  });
};

function findingOf(context: FigureContext, shown: readonly Row[]): string {
  const words = context.t.habits;
  const of = (measure: Measure): Row | undefined =>
    shown.find((row) => textOf(row, "measure") === measure && textOf(row, "channel") === "all");
  const [basket, items, gap] = MEASURES.map(of);
  if (basket === undefined) return words.plain;
  const list = [
    written(context, "basket", basket, "median"),
    ...(items === undefined ? [] : [words.said.pieces(written(context, "items", items, "median"))]),
  ];
  const said = words.finding(list.join(", "));
  return gap === undefined ? said : `${said}${words.again(words.said.days(written(context, "gap", gap, "median")))}`;
}

const written = (context: FigureContext, measure: Measure, row: Row, column: string): string =>
  amount(context, measure, numberOf(row, column) ?? 0);
const range = (context: FigureContext, measure: Measure, row: Row, low: string, high: string): string =>
  context.t.figures.range(written(context, measure, row, low), written(context, measure, row, high));

const amount = (context: FigureContext, measure: Measure, value: number): string =>
  measure === "basket"
    ? formatOf(context).money(value)
    : formatDecimal(value, context.locale, Number.isInteger(value) || measure === "gap" ? 0 : 1);
