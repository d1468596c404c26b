import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** The score as answered, and as it would be if each group of the base answered as often as it is large. */
export const npsWeighted: Figure = (context) => {
  const words = context.t.voice.weighted;
  const format = formatOf(context);
  const all = rowsOf(context, "nps_weighted");
  if (all.length === 0) return emptyFigure(context, "nps-weighted", words.plain, "nps_weighted");
  const rows = all.filter((row) => numberOf(row, "weighted") !== null);
  const [first] = rows;
  if (first === undefined) return hiddenFigure(context, "nps-weighted", words.plain);
  const finding = findingOf(context, rows);
  const points = [
    { label: words.asAnswered, row: first, columns: ["score", "low", "high"] },
    ...rows.map((row) => ({
      label: labelOf(context.t.voice.dimensions, textOf(row, "dimension")),
      row,
      columns: ["weighted", "weighted_low", "weighted_high"],
    })),
  ].map(({ label, row, columns }, index) => {
    const [value = 0, low = 0, high = 0] = columns.map((column) => numberOf(row, column) ?? 0);
    const texts = [format.value("nps", value, low, high), format.interval("nps", low, high)] as const;
    const covered = format.share(numberOf(row, "covered") ?? 0, 0);
    return { label, value, low, high, text: index === 0 ? words.plainRow(...texts) : words.row(...texts, covered) };
  });
  return figure(context, {
    name: "nps-weighted",
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(points, (value) => format.axis("nps", value), {
      id: "nps-weighted",
      title: finding,
      description: words.describe(format.count(rows.length)),
    }),
    notes: [words.note],
    table: "nps_weighted",
    rows: all,
    metric: "nps_weighted",
  });
};

/** The weighting that moves the score most; a difference only where its interval leaves out the score as answered. */
function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.voice.weighted;
  const format = formatOf(context);
  const number = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const distance = (row: Row): number => Math.abs(number(row, "weighted") - number(row, "score"));
  const row = rows.toSorted((a, b) => distance(b) - distance(a))[0] as Row;
  const [weighted, low, high] = ["weighted", "weighted_low", "weighted_high"].map((column) => number(row, column));
  const by = labelOf(context.t.voice.by, textOf(row, "dimension"));
  const score = number(row, "score");
  const said = format.value("nps", weighted ?? 0, low, high);
  const plain = format.value("nps", score, number(row, "low"), number(row, "high"));
  return score < (low ?? 0) || score > (high ?? 0)
    ? words.finding(by, said, format.interval("nps", low ?? 0, high ?? 0), plain)
    : words.same(by, said, plain);
}
