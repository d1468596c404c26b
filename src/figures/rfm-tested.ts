import { type MetricId, metric } from "../../loaders/publish/metrics.js";
import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatDate } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import type { Html } from "../components/html.js";
import { scoreName, scoreShortName } from "../components/labels.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

/** Is the score worth anything: how many of each segment bought in the 90 days after being scored. */
export const rfmOutlook: Figure = (context) => {
  const words = context.t.standing.scores.outlook;
  return tested(context, "rfm_outlook", words, (rows) => {
    const told = rows
      .filter((row) => (numberOf(row, "customers") ?? 0) >= metric("rfm_outlook").minimum)
      .sort((a, b) => (numberOf(b, "rate") ?? 0) - (numberOf(a, "rate") ?? 0));
    const [best, worst] = [told[0], told.at(-1)];
    if (best === undefined || worst === undefined) return words.plain;
    if (best["ranks"] !== true) return words.worthless;
    const named = (row: Row): string => context.t.figures.quoted(scoreName(context, textOf(row, "segment")));
    return words.finding(named(best), share(context, best), named(worst), share(context, worst));
  });
};

/** How steady the score is: how many of each segment were in the same one a month later. */
export const rfmStability: Figure = (context) => {
  const words = context.t.standing.scores.stability;
  return tested(context, "rfm_stability", words, (rows) => {
    const all = numberOf(rows[0] ?? {}, "rate_all");
    return all === null ? words.plain : words.finding(formatOf(context).share(all, 0));
  });
};

const share = (context: FigureContext, row: Row): string =>
  formatOf(context).value("share", numberOf(row, "rate") ?? 0, numberOf(row, "low"), numberOf(row, "high"));

interface Words {
  readonly plain: string;
  readonly subtitle: (since: string) => string;
  readonly describe: (n: string) => string;
  readonly all?: (share: string) => string;
  readonly note?: string;
}

function tested(
  context: FigureContext,
  table: "rfm_outlook" | "rfm_stability",
  words: Words,
  find: (rows: readonly Row[]) => string,
): Html {
  const id = table.replace("_", "-");
  const rows = rowsOf(context, table);
  const shown = rows.filter((row) => !isSuppressed(row));
  if (shown.length === 0) return emptyFigure(context, id, words.plain, table);
  const format = formatOf(context);
  const finding = find(shown);
  const all = numberOf(shown[0] ?? {}, "rate_all");
  const chart = dotIntervals(
    rows.map((row) => {
      const [value, low, high] = ["rate", "low", "high"].map((column) => numberOf(row, column));
      const isShown = typeof value === "number" && typeof low === "number" && typeof high === "number";
      return {
        label: scoreShortName(context, textOf(row, "segment")),
        value: value ?? null,
        low: low ?? null,
        high: high ?? null,
        text: isShown
          ? `${share(context, row)} (${format.interval("share", low, high)})`
          : context.t.shell.states.suppressed,
      };
    }),
    (value) => format.axis("share", value),
    { id, title: finding, description: words.describe(format.count(rows.length)) },
  );
  return figure(context, {
    name: id,
    finding,
    subtitle: words.subtitle(formatDate(textOf(shown[0] ?? {}, "since"), context.locale)),
    chart,
    notes: [
      ...(words.all === undefined || all === null ? [] : [words.all(format.share(all, 1))]),
      ...(words.note === undefined ? [] : [words.note]),
    ],
    table,
    rows,
    columns: ["segment", "customers", table === "rfm_outlook" ? "bought" : "stayed", "rate", "low", "high"],
    metric: table satisfies MetricId,
  });
}
