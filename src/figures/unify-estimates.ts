import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { largest, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

type Measure = "precision" | "recall";
const METHODS = ["clerical", "planted", "agreement"] as const;

/** A share as pages write it, with its interval and the copies or pairs behind it. */
interface Written {
  readonly share: string;
  readonly interval: string;
  readonly n: string;
}

/** What one method found of one measure; null where it is not published. */
export function estimateOf(context: FigureContext, method: (typeof METHODS)[number], measure: Measure): Written | null {
  const row = rowsOf(context, "identity_quality").find(
    (one) =>
      textOf(one, "measure") === measure && textOf(one, "method") === method && numberOf(one, "estimate") !== null,
  );
  return row === undefined ? null : written(context, row);
}

function written(context: FigureContext, row: Row): Written {
  const format = formatOf(context);
  const [estimate, low, high] = ["estimate", "low", "high"].map((column) => numberOf(row, column) ?? 0);
  return {
    share: format.value("share", estimate ?? 0, low, high),
    interval: format.interval("share", low ?? 0, high ?? 0),
    n: format.count(numberOf(row, "n") ?? 0),
  };
}

/** How copies hidden in the base were found again, and what people judged: nobody holds the truth of the base itself. */
export const unifyEstimates: Figure = (context) => {
  const { t } = context;
  const words = t.unification.estimates;
  const format = formatOf(context);
  const rows = rowsOf(context, "identity_quality");
  const shown = rows.filter((row) => numberOf(row, "estimate") !== null);
  if (shown.length === 0) return emptyFigure(context, "unify-estimates", words.plain, "identity_quality");
  const finding = findingOf(context);
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

/** What people judged comes before the test, which says less about the base. */
function findingOf(context: FigureContext): string {
  const words = context.t.unification.estimates;
  const judged = estimateOf(context, "clerical", "precision");
  if (judged) return words.judged(judged.share);
  const found = estimateOf(context, "planted", "recall");
  const right = estimateOf(context, "planted", "precision");
  return found && right ? words.tested(found.n, found.share, right.share) : words.plain;
}

function nameOf({ t }: FigureContext, measure: string, method: string): string {
  const names = t.unification.estimates.names[measure === "precision" ? "precision" : "recall"];
  return method === "planted" || method === "agreement" || method === "clerical" ? names[method] : method;
}
