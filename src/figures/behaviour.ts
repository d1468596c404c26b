import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { criterionValue } from "../components/criteria.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

/** Who never ordered, or not of a known category, has no behaviour to tell. */
const NOTHING: readonly string[] = ["0", "none"];
/** Of all buyers, the least share whose main category must be known before a sentence tells of it. */
const LEAST_KNOWN = 0.5;
/** Bands of customers who came back often. */
const OFTEN: readonly string[] = ["4_9", "10_more"];

interface Shared extends Row {
  readonly share: number | null;
  readonly share_revenue: number | null;
}

/**
 * Values of a criterion of the counting page, with their shares of the buyers and of their revenue where all are shown; none
 * of revenue where credits exceed purchases.
 */
function sharedRows(context: FigureContext, criterion: string): readonly Shared[] {
  const rows = rowsOf(context, "counting_values").filter(
    (row) => textOf(row, "criterion") === criterion && !NOTHING.includes(textOf(row, "value")),
  );
  const isWhole = !rows.some(isSuppressed);
  const total = (column: string): number => rows.reduce((sum, row) => sum + (numberOf(row, column) ?? 0), 0);
  const isGain = rows.every((row) => (numberOf(row, "revenue_12m") ?? -1) >= 0);
  const [customers, revenue] = [total("customers"), total("revenue_12m")];
  const share = (row: Row, column: string, all: number): number | null =>
    isWhole && all > 0 ? (numberOf(row, column) ?? 0) / all : null;
  return rows.map((row) => ({
    ...row,
    share: share(row, "customers", customers),
    share_revenue: isGain ? share(row, "revenue_12m", revenue) : null,
  }));
}

/** How often customers have ordered, and what those who did so bring. */
export const orderBands: Figure = (context) => {
  const least = (row: Row): number => Number.parseInt(textOf(row, "value"), 10);
  const rows = sharedRows(context, "order_band").toSorted((a, b) => least(a) - least(b));
  const often = rows.filter((row) => OFTEN.includes(textOf(row, "value")));
  const sum = (column: "share" | "share_revenue"): number => often.reduce((all, row) => all + (row[column] ?? 0), 0);
  const words = context.t.people.orders;
  const { share } = formatOf(context);
  const isTold = often.length > 0 && rows.every((row) => row.share !== null && row.share_revenue !== null);
  return bars(context, {
    name: "order-bands",
    criterion: "order_band",
    rows,
    words,
    finding: isTold ? words.finding(share(sum("share"), 0), share(sum("share_revenue"), 0)) : words.plain,
    metric: "order_bands",
  });
};

/** What customers mostly buy, and what those who do bring. */
export const mainCategories: Figure = (context) => {
  const words = context.t.people.categories;
  const { share } = formatOf(context);
  const rows = sharedRows(context, "main_category").toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const [first] = rows;
  const finding =
    first === undefined || first.share === null || first.share_revenue === null || !isMostlyKnown(context, rows)
      ? words.plain
      : words.finding(
          criterionValue(context, "main_category", [textOf(first, "value")]),
          share(first.share, 0),
          share(first.share_revenue, 0),
        );
  return bars(context, {
    name: "main-categories",
    criterion: "main_category",
    rows,
    words,
    finding,
    metric: "main_category",
  });
};

/** Whether most buyers have a main category; buyers by their orders, since who has none here may never have bought. */
function isMostlyKnown(context: FigureContext, known: readonly Row[]): boolean {
  const buyers = rowsOf(context, "counting_values").filter(
    (row) => textOf(row, "criterion") === "order_band" && !NOTHING.includes(textOf(row, "value")),
  );
  const total = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + (numberOf(row, "customers") ?? 0), 0);
  return buyers.length > 0 && !buyers.some(isSuppressed) && total(known) >= LEAST_KNOWN * total(buyers);
}

interface Bars {
  readonly name: string;
  readonly criterion: string;
  readonly rows: readonly Shared[];
  readonly words: FigureContext["t"]["people"]["orders" | "categories"];
  readonly finding: string;
  readonly metric: "order_bands" | "main_category";
}

function bars(context: FigureContext, { name, criterion, rows, words, finding, metric }: Bars) {
  if (rows.length === 0) return emptyFigure(context, name, words.plain, "counting_values");
  return figure(context, {
    name,
    finding,
    subtitle: words.subtitle,
    chart: rankedBars({
      panels: [words.people, words.revenue],
      rows: rows.map((row) => ({
        label: criterionValue(context, criterion, [textOf(row, "value")]),
        className: "main",
        cells: [shareCell(context, row, "share", "customers"), shareCell(context, row, "share_revenue")],
      })),
      words: { id: name, title: finding, description: words.describe(formatOf(context).count(rows.length)) },
    }),
    table: "counting_values",
    rows,
    columns: ["value", "customers", "contactable", "revenue_12m"],
    metric,
  });
}
