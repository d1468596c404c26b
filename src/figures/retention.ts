import { type Curve, curves } from "../components/charts/curves.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { period } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

const DEFINITIONS = ["in", "or_after"] as const;
type Definition = (typeof DEFINITIONS)[number];
/** What a reader asks for first. */
const YEAR = 12;
const MARKED = [12, 24, 6, 18, 36, 3, 9, 1];

/** Who comes back, over all cohorts that could be followed, told in both ways that are in use. */
export const retention: Figure = (context) => {
  const words = context.t.loyalty.retention;
  const all = rowsOf(context, "retention");
  const rows = all.filter((row) => !isSuppressed(row));
  if (rows.length === 0)
    return all.length > 0
      ? hiddenFigure(context, "retention", words.plain)
      : emptyFigure(context, "retention", words.plain, "retention");
  const format = formatOf(context);
  const of = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const told = DEFINITIONS.filter((definition) => rows.some((row) => row["definition"] === definition));
  const lines = told.map(
    (definition): Curve => ({
      label: words.labels[definition],
      points: rows
        .filter((row) => row["definition"] === definition)
        .map((row) => ({
          x: of(row, "months_since"),
          value: of(row, "rate"),
          low: of(row, "low"),
          high: of(row, "high"),
          tip: words.tip(
            words.labels[definition],
            format.count(of(row, "months_since")),
            share(context, row),
            interval(context, row),
            format.count(of(row, "cohorts")),
            format.count(of(row, "customers")),
          ),
        })),
    }),
  );
  const since = [...new Set(rows.map((row) => of(row, "months_since")))];
  const rank = (months: number): number => (MARKED.includes(months) ? MARKED.indexOf(months) : MARKED.length);
  const at = chosen(rows, told);
  const finding = findingOf(context, rows, at);
  const [first] = rows.filter((row) => of(row, "months_since") === at);
  const window = format.count(of(rows[0] ?? {}, "window_months"));
  return figure(context, {
    name: "retention",
    finding,
    subtitle: words.subtitle,
    chart: curves({
      curves: lines,
      marks: since.sort((a, b) => rank(a) - rank(b) || a - b).map((x) => ({ x, label: words.mark(format.count(x)) })),
      formatAxis: (value) => format.axis("share", value),
      words: { id: "retention", title: finding, description: words.describe(format.count(Math.max(...since))) },
    }),
    notes: [
      context.t.figures.legend.band,
      ...(first === undefined
        ? []
        : [words.counted(format.count(at), format.count(of(first, "cohorts")), format.count(of(first, "customers")))]),
      ...(isOldestLeftOut(context, rows) ? [words.oldest] : []),
      ...(told.includes("or_after") ? [words.ends(window)] : []),
    ],
    table: "retention",
    rows: all,
    columns: ["definition", "months_since", "cohorts", "customers", "returned", "rate", "low", "high"],
    metric: told.length > 1 ? "retention_or_after" : "retention_in",
  });
};

/** Whether the table of cohorts has more of them than the curve counts. */
function isOldestLeftOut(context: FigureContext, rows: readonly Row[]): boolean {
  const cells = rowsOf(context, "cohorts");
  const known = new Set(
    cells.filter((row) => row["months_since"] === 0 && row["buyers"] !== 0).map((row) => textOf(row, "cohort")),
  );
  const [first] = rows.filter((row) => row["definition"] === "in");
  const there = cells.filter(
    (row) =>
      row["months_since"] === first?.["months_since"] &&
      row["is_complete"] !== false &&
      known.has(textOf(row, "cohort")),
  );
  return there.length > (numberOf(first ?? {}, "cohorts") ?? 0);
}

function share(context: FigureContext, row: Row): string {
  const [rate, low, high] = ["rate", "low", "high"].map((column) => numberOf(row, column) ?? 0);
  return formatOf(context).value("share", rate ?? 0, low ?? 0, high ?? 0);
}

const interval = (context: FigureContext, row: Row): string =>
  formatOf(context).interval("share", numberOf(row, "low") ?? 0, numberOf(row, "high") ?? 0);

/** A year on where it is known, else the latest time that both definitions, or the only one, tell. */
function chosen(rows: readonly Row[], told: readonly Definition[]): number {
  const months = rows.map((row) => numberOf(row, "months_since") ?? 0);
  const common = months.filter((at) =>
    told.every((definition) => rows.some((row) => row["definition"] === definition && row["months_since"] === at)),
  );
  return common.includes(YEAR) ? YEAR : Math.max(...(common.length > 0 ? common : months));
}

function findingOf(context: FigureContext, rows: readonly Row[], months: number): string {
  const words = context.t.loyalty.retention;
  const at = (definition: Definition): Row | undefined =>
    rows.find((row) => row["definition"] === definition && row["months_since"] === months);
  const [own, after] = [at("in"), at("or_after")];
  if (own === undefined) return words.plain;
  const cohort = textOf(rowsOf(context, "cohorts")[0] ?? {}, "cohort");
  const format = formatOf(context);
  const one = words.finding(format.count(months), period(cohort).kind, share(context, own), interval(context, own));
  if (after === undefined) return one;
  const window = format.count(numberOf(after, "window_months") ?? 0);
  return words.both(one, words.after(share(context, after), window, interval(context, after)));
}
