import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { largest, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

type Measure = "precision" | "recall";
const MEASURES: readonly Measure[] = ["precision", "recall"];
const METHODS = ["clerical", "planted", "agreement"] as const;

/** The estimate that pages quote: people's judgement before planted copies, and these before shared keys. */
export function estimateOf(
  context: FigureContext,
  measure: Measure,
): { readonly share: string; readonly interval: string } | null {
  const rows = rowsOf(context, "identity_quality").filter(
    (row) => textOf(row, "measure") === measure && numberOf(row, "estimate") !== null,
  );
  const best = METHODS.flatMap((method) => rows.filter((row) => textOf(row, "method") === method))[0];
  return best === undefined ? null : written(context, best);
}

function written(context: FigureContext, row: Row): { readonly share: string; readonly interval: string } {
  const format = formatOf(context);
  const [estimate, low, high] = ["estimate", "low", "high"].map((column) => numberOf(row, column) ?? 0);
  return {
    share: format.value("share", estimate ?? 0, low, high),
    interval: format.interval("share", low ?? 0, high ?? 0),
  };
}

/** How often merges are right and what belongs together was united: estimates, since nobody holds the truth. */
export const unifyEstimates: Figure = (context) => {
  const { t } = context;
  const words = t.unification.estimates;
  const format = formatOf(context);
  const rows = rowsOf(context, "identity_quality");
  const shown = rows.filter((row) => numberOf(row, "estimate") !== null);
  if (shown.length === 0) return emptyFigure(context, "unify-estimates", words.plain, "identity_quality");
  const [precision, recall] = MEASURES.map((measure) => estimateOf(context, measure));
  const finding = precision && recall ? words.finding(precision.share, recall.share) : words.plain;
  const points = shown.map((row) => {
    const [measure, method] = [textOf(row, "measure"), textOf(row, "method")];
    const { share, interval } = written(context, row);
    return {
      label: nameOf(context, measure, method),
      value: numberOf(row, "estimate"),
      low: numberOf(row, "low"),
      high: numberOf(row, "high"),
      text: `${share} (${interval})`,
    };
  });
  const chart = dotIntervals(
    points,
    (value) => format.share(value, Math.abs(Math.round(value * 100) - value * 100) < 1e-6 ? 0 : 1),
    { id: "unify-estimates", title: finding, description: words.describe },
    false,
  );
  const notes = METHODS.flatMap((method) => {
    const most = largest(
      shown.filter((row) => textOf(row, "method") === method),
      "n",
    );
    return most === undefined ? [] : [words[method](format.count(numberOf(most, "n") ?? 0))];
  });
  const isJudged = shown.some((row) => textOf(row, "method") === "clerical");
  return figure(context, {
    name: "unify-estimates",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: isJudged ? notes : [...notes, words.unjudged],
    table: "identity_quality",
    rows,
    metric: "identity_precision",
  });
};

function nameOf({ t }: FigureContext, measure: string, method: string): string {
  const names = t.unification.estimates.names[measure === "precision" ? "precision" : "recall"];
  return method === "planted" || method === "agreement" || method === "clerical" ? names[method] : method;
}
