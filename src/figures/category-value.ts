import { stackedShares } from "../components/charts/stacked-shares.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { wordOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

const STANDINGS = ["top", "middle", "low"] as const;
const COLOURS = { top: "step-5", middle: "step-3", low: "step-2" } as const;

/** Where the best buyers of each category stand among all buyers: big in one context may be small in all. */
export const categoryValue: Figure = (context) => {
  const words = context.t.people.contexts;
  const format = formatOf(context);
  const rows = rowsOf(context, "category_value");
  const at = (category: string, overall: string): Row | undefined =>
    rows.find((row) => textOf(row, "category") === category && textOf(row, "overall") === overall);
  const share = (category: string, overall: string): number => {
    const row = at(category, overall);
    return (row && numberOf(row, "share")) ?? 0;
  };
  const categories = [...new Set(rows.map((row) => textOf(row, "category")))].sort(
    (a, b) => share(a, "top") - share(b, "top"),
  );
  const first = categories[0];
  if (first === undefined) return emptyFigure(context, "category-value", words.plain, "category_value");
  const told = at(first, "top");
  const outside = 1 - share(first, "top");
  const interval = format.interval(
    "share",
    1 - ((told && numberOf(told, "high")) ?? 0),
    1 - ((told && numberOf(told, "low")) ?? 0),
  );
  const name = (category: string): string => wordOf(context, {}, category);
  const finding = words.finding(name(first), format.share(outside, 0), interval);
  return figure(context, {
    name: "category-value",
    finding,
    subtitle: words.subtitle,
    chart: stackedShares({
      keys: STANDINGS.map((standing) => ({ label: words.standings[standing], className: COLOURS[standing] })),
      rows: categories.map((category) => ({
        label: name(category),
        parts: STANDINGS.map((standing) => {
          const value = share(category, standing);
          return { value, text: format.share(value, 0) };
        }),
      })),
      words: { id: "category-value", title: finding, description: words.describe(format.count(categories.length)) },
    }),
    table: "category_value",
    rows,
    metric: "category_value",
  });
};
