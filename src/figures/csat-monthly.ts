import { formatOf } from "../components/format/format.js";
import { numberOf, type Row, rowsOf } from "../components/rows.js";
import { answered } from "./answered.js";
import type { Figure, FigureContext } from "./figure.js";
import { seriesFigure } from "./series-figure.js";

/** Share of the two best scores per month, on the scale that most months use; scales are never mixed. */
export const csatMonthly: Figure = (context) => {
  const words = context.t.figures.findings.csat;
  const all = rowsOf(context, "csat_monthly");
  const scale = usualScale(all);
  return seriesFigure(context, {
    name: "csat-monthly",
    table: "csat_monthly",
    rows: all.filter((row) => numberOf(row, "scale_max") === scale),
    columns: { value: "score", low: "low", high: "high" },
    metric: "csat",
    subtitle: words.subtitle(formatScale(context, scale)),
    withZero: false,
    finding: words.finding,
    counts: "answers",
    n: (row) => answered(context, row),
  });
};

const formatScale = (context: FigureContext, scale: number): string => formatOf(context).count(scale);

/** The scale that most rows use; the longer one where two are even. */
export function usualScale(rows: readonly Row[]): number {
  const uses = new Map<number, Row[]>();
  for (const row of rows) {
    const scale = numberOf(row, "scale_max") ?? 0;
    uses.set(scale, [...(uses.get(scale) ?? []), row]);
  }
  return [...uses].sort(([a, x], [b, y]) => y.length - x.length || b - a)[0]?.[0] ?? 5;
}
