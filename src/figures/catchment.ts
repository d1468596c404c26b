import { absence } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { valueName } from "../components/labels.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** Shops that are put together have no place of their own; they come last. */
const TOGETHER = "other_stores";
/** Bands of distance, the nearest first. */
const BANDS = ["under_5", "5_10", "10_20", "20_50", "50_100", "100_200", "200_more"];

/** How far customers live from the shops they buy in. */
export const catchment: Figure = (context) => {
  const words = context.t.shops.catchment;
  const rows = rowsOf(context, "catchment");
  const far = rows.filter((row) => ["far", "known"].includes(textOf(row, "area")));
  if (rows.length === 0) return emptyFigure(context, "catchment", words.plain, "catchment");
  if (far.every((row) => step(row) === null && numberOf(row, "share") === null))
    return hiddenFigure(context, "catchment", words.plain);
  const ordered = far.toSorted((a, b) => rank(b) - rank(a));
  const format = formatOf(context);
  const finding = findingOf(context, ordered);
  const km = kilometres(context, rows);
  return figure(context, {
    name: "catchment",
    finding,
    subtitle: words.subtitle(km),
    chart: rankedBars({
      panels: [words.panel],
      aside: words.aside(km),
      rows: ordered
        .toSorted((a, b) => place(b) - place(a))
        .map((row) => ({
          label: shopName(context, row),
          className: "main",
          cells: [{ value: step(row), text: step(row) === null ? absence(context, row) : reachName(context, row) }],
          aside: farShare(context, row),
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
/** How long a bar is: bands up to the one that the fourth customer in five lives in. */
const step = (row: Row): number | null => {
  const at = BANDS.indexOf(textOf(row, "reach"));
  return at < 0 ? null : at + 1;
};
const place = (row: Row): number => (textOf(row, "store") === TOGETHER ? -1 : (step(row) ?? 0));
const reachName = (context: FigureContext, row: Row): string => labelOf(context.t.shops.reaches, textOf(row, "reach"));
/** "91% (421)"; hidden where the two sides stand together. */
function farShare(context: FigureContext, row: Row): string {
  const [share, customers] = [numberOf(row, "share"), numberOf(row, "customers")];
  const format = formatOf(context);
  if (textOf(row, "area") === "known" || share === null) return context.t.shell.states.suppressed;
  return customers === null ? format.share(share) : `${format.share(share)} (${format.count(customers)})`;
}
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
