import { absence, shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { valueName } from "../components/labels.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

/** Shops that are put together have no place of their own; they come last. */
const TOGETHER = "other_stores";

/** How far customers live from the shops they buy in. */
export const catchment: Figure = (context) => {
  const words = context.t.shops.catchment;
  const rows = rowsOf(context, "catchment");
  const far = rows.filter((row) => ["far", "known"].includes(textOf(row, "area")));
  if (rows.length === 0) return emptyFigure(context, "catchment", words.plain, "catchment");
  if (far.every((row) => numberOf(row, "share") === null)) return hiddenFigure(context, "catchment", words.plain);
  const ordered = far.toSorted((a, b) => rank(b) - rank(a));
  const format = formatOf(context);
  const finding = findingOf(context, ordered);
  return figure(context, {
    name: "catchment",
    finding,
    subtitle: words.subtitle(kilometres(context, rows)),
    chart: rankedBars({
      panels: [words.panel],
      aside: words.aside,
      rows: ordered.map((row) => ({
        label: shopName(context, row),
        className: "main",
        cells: [
          textOf(row, "area") === "known"
            ? { value: null, text: context.t.shell.states.suppressed }
            : shareCell(context, row, "share", "customers"),
        ],
        aside: textOf(row, "reach") === "" ? absence(context, row) : bandName(context, row),
      })),
      words: { id: "catchment", title: finding, description: words.describe(format.count(far.length)) },
    }),
    notes: [
      ...(far.some((row) => textOf(row, "area") === "known") ? [words.together(context.report.k)] : []),
      words.note,
    ],
    table: "catchment",
    rows,
    columns: ["store", "area", "customers", "share", "share_low", "share_high", "distance", "reach"],
    metric: "catchment",
  });
};

const rank = (row: Row): number => (textOf(row, "store") === TOGETHER ? -1 : (numberOf(row, "share") ?? 0));
const bandName = (context: FigureContext, row: Row): string =>
  valueName(context, "catchment", "reach", textOf(row, "reach"));
export const shopName = (context: FigureContext, row: Row): string =>
  valueName(context, "catchment", "store", textOf(row, "store"));

const kilometres = ({ locale }: FigureContext, rows: readonly Row[]): string => {
  const beyond = numberOf(rows[0] ?? {}, "beyond") ?? 0;
  return formatDecimal(beyond, locale, Number.isInteger(beyond) ? 0 : 1);
};

/** A shop is said to draw from farthest only where the intervals of all others end below its own. */
function findingOf(context: FigureContext, ordered: readonly Row[]): string {
  const words = context.t.shops.catchment;
  const format = formatOf(context);
  const shops = ordered.filter((row) => textOf(row, "store") !== TOGETHER && numberOf(row, "share") !== null);
  const [first, ...others] = shops;
  if (first === undefined) return words.plain;
  const of = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const say = (row: Row): string =>
    format.value("share", of(row, "share"), of(row, "share_low"), of(row, "share_high"));
  const km = kilometres(context, ordered);
  const told = [
    shopName(context, first),
    say(first),
    km,
    format.interval("share", of(first, "share_low"), of(first, "share_high")),
  ] as const;
  if (others.length === 0) return words.alone(...told);
  const isWhole = shops.length === ordered.length;
  if (isWhole && others.every((row) => of(row, "share_high") < of(first, "share_low"))) return words.first(...told);
  return words.range(say(others.at(-1) ?? first), say(first), km);
}
