import { type CurvePoint, curve } from "../components/charts/curve.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { isSuppressed, numberOf, type Row, rowsOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** Days told in the sentence, and those marked below the curve, the more important first. */
const TOLD = [30, 90, 365];
/** Days of which the share is told with its interval. */
const MILESTONES = [30, 60, 90, 180, 365];
const MARKED = [365, 90, 30, 730, 180, 0, 545, 270];

/** How many of those who bought once bought again, by days since the first purchase. */
export const secondPurchase: Figure = (context) => {
  const words = context.t.time.secondPurchase;
  const rows = rowsOf(context, "second_purchase_curve");
  const known = rows.filter((row) => !isSuppressed(row));
  if (known.length < 2) return emptyFigure(context, "second-purchase", words.plain, "second_purchase_curve");
  const format = formatOf(context);
  const of = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const share = (row: Row): string => format.value("share", of(row, "probability"), of(row, "low"), of(row, "high"));
  const interval = (row: Row): string => format.interval("share", of(row, "low"), of(row, "high"));
  const points = known.map(
    (row): CurvePoint => ({
      x: of(row, "days"),
      value: of(row, "probability"),
      low: of(row, "low"),
      high: of(row, "high"),
      tip: words.tip(format.count(of(row, "days")), share(row), interval(row), format.count(of(row, "at_risk"))),
    }),
  );
  const told = known.filter((row) => TOLD.includes(of(row, "days")));
  const last = known.at(-1) ?? {};
  const milestones = known
    .filter((row) => MILESTONES.includes(of(row, "days")))
    .map((row) =>
      words.milestone(format.count(of(row, "days")), share(row), interval(row), format.count(of(row, "at_risk"))),
    );
  const finding = words.finding(
    context.t.figures.list(
      (told.length > 0 ? told : [last]).map((row) => words.by(share(row), format.count(of(row, "days")))),
    ),
  );
  const chart = curve({
    points,
    marks: MARKED.flatMap((day) =>
      known
        .filter((row) => of(row, "days") === day)
        .map((row) => ({ x: day, label: format.count(day), count: format.count(of(row, "at_risk")) })),
    ),
    countTitle: words.atRisk,
    formatAxis: (value) => format.axis("share", value),
    words: {
      id: "second-purchase",
      title: finding,
      description: words.describe(format.count(of(last, "days")), share(last)),
    },
  });
  const first = known[0] ?? {};
  const n = of(first, "at_risk");
  return figure(context, {
    name: "second-purchase",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: [
      context.t.figures.legend.band,
      words.note,
      ...(milestones.length > 0 ? [words.milestones(milestones)] : []),
    ],
    n: context.t.figures.counted(n, format.count(n), "buyers"),
    table: "second_purchase_curve",
    rows,
    metric: "second_purchase",
  });
};
