import { stackedShares } from "../components/charts/stacked-shares.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { wordOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

const STANDINGS = ["top", "middle", "low"] as const;
const COLOURS = { top: "step-5", middle: "step-3", low: "step-2" } as const;

/** Where the best buyers of each category stand among all buyers: big in one context may be small in all. */
export const categoryValue: Figure = (context) => {
  const words = context.t.people.contexts;
  const format = formatOf(context);
  const all = rowsOf(context, "category_value");
  const hidden = new Set(all.filter(isSuppressed).map((row) => textOf(row, "category")));
  const rows = all.filter((row) => !hidden.has(textOf(row, "category")));
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
  if (first === undefined)
    return hidden.size > 0
      ? hiddenFigure(context, "category-value", words.plain)
      : emptyFigure(context, "category-value", words.plain, "category_value");
  const told = at(first, "top");
  const best = rows
    .filter((row) => textOf(row, "category") === first)
    .reduce((sum, row) => sum + (numberOf(row, "customers") ?? 0), 0);
  const limits = told === undefined ? noneOf(best) : { low: numberOf(told, "low"), high: numberOf(told, "high") };
  const outside = 1 - share(first, "top");
  const interval = format.interval("share", 1 - (limits.high ?? 0), 1 - (limits.low ?? 0));
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
    notes: [words.left(context.report.k)],
    table: "category_value",
    rows,
    metric: "category_value",
  });
};

/** Limits of Wilson (1927) of nobody among so many: nobody has no row. */
const noneOf = (n: number) => ({ low: 0, high: 1.96 ** 2 / (n + 1.96 ** 2) });
