import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

const SHARES = [
  ["revenue", "share", "revenue"],
  ["orders", "share_orders", "orders"],
  ["customers", "share_customers", "customers"],
] as const;

/** One loyalty card, three denominators: of revenue, of orders, of identified buyers. */
export const cardedSales: Figure = (context) => {
  const { t } = context;
  const words = t.reach.denominators;
  const format = formatOf(context);
  const all = rowsOf(context, "identified_sales");
  if (all.length === 0) return emptyFigure(context, "carded-sales", words.plain, "identified_sales");
  const rows = all.filter((row) => textOf(row, "source") === "card");
  const card = rows[0] ?? {};
  const [revenue, orders, customers] = SHARES.map(([, column]) => numberOf(card, column));
  const isKnown = typeof revenue === "number" && typeof orders === "number" && typeof customers === "number";
  const finding = isKnown
    ? orders === 0
      ? words.none
      : words.finding(format.share(revenue), format.share(orders), format.share(customers))
    : words.plain;
  const chart = rankedBars({
    panels: [words.share],
    rows: SHARES.map(([label, share, count]) => ({
      label: words[label],
      className: "way-card",
      cells: [shareCell(context, card, share, count === "revenue" ? undefined : count)],
    })),
    words: { id: "carded-sales", title: finding, description: words.describe },
  });
  return figure(context, {
    name: "carded-sales",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: [words.claim],
    table: "identified_sales",
    rows,
    metric: "identified_share",
  });
};
