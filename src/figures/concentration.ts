import { type CurvePoint, curve } from "../components/charts/curve.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { numberOf, type Row, rowsOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

const TOLD = 0.2;
const MARKED = [0.2, 0.5, 0.8, 0.1];

/** What share of revenue the most valuable customers have brought. */
export const concentration: Figure = (context) => {
  const words = context.t.time.concentration;
  const rows = rowsOf(context, "concentration");
  const told = rows.find((row) => numberOf(row, "share_customers") === TOLD && numberOf(row, "share_revenue") !== null);
  if (told === undefined) return emptyFigure(context, "concentration", words.plain, "concentration");
  const format = formatOf(context);
  const of = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const share = (row: Row): string => format.value("share", of(row, "share_revenue"), of(row, "low"), of(row, "high"));
  const interval = format.interval("share", of(told, "low"), of(told, "high"));
  const customers = (row: Row): string => format.share(of(row, "share_customers"), 0);
  const decimal = (column: string): string => formatDecimal(of(told, column), context.locale, 2);
  const known = rows.filter((row) => numberOf(row, "share_revenue") !== null);
  const points: CurvePoint[] = [
    { x: 0, value: 0, low: 0, high: 0, tip: "" },
    ...known.map((row) => ({
      x: of(row, "share_customers"),
      value: of(row, "share_revenue"),
      low: of(row, "low"),
      high: of(row, "high"),
      tip: words.tip(customers(row), share(row)),
    })),
  ];
  const finding = words.finding(customers(told), share(told), interval);
  return figure(context, {
    name: "concentration",
    finding,
    subtitle: words.subtitle,
    chart: curve({
      points,
      marks: MARKED.flatMap((mark) =>
        known
          .filter((row) => of(row, "share_customers") === mark)
          .map((row) => ({ x: mark, label: customers(row), count: share(row) })),
      ),
      countTitle: words.revenue,
      formatAxis: (value) => format.axis("share", value),
      words: { id: "concentration", title: finding, description: words.describe(customers(told), share(told)) },
    }),
    notes: [context.t.figures.legend.band, words.gini(decimal("gini"), decimal("gini_low"), decimal("gini_high"))],
    table: "concentration",
    rows,
    columns: ["share_customers", "share_revenue", "low", "high"],
    metric: "top_share",
  });
};
