import { metric as definition, METRICS, type MetricId, type Unit } from "../../loaders/publish/metrics.js";
import type { FigureContext } from "../figures/figure.js";
import type { Noun } from "../i18n/en/figures.js";
import { formatOf } from "./format/format.js";
import { formatDecimal } from "./format/numbers.js";
import { formatRelative } from "./format/shares.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "./rows.js";

/** A headline number, read from its published row. */
export interface Headline {
  readonly metric: MetricId;
  readonly unit: Unit;
  readonly row: Row;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly change: number | null;
  readonly verdict: string;
}

export const headlines = (context: FigureContext): readonly Headline[] =>
  rowsOf(context, "headlines").flatMap((row) => {
    const known = METRICS.find(({ id }) => id === textOf(row, "metric"));
    if (known === undefined) return [];
    const [value, low, high, n, change] = ["value", "low", "high", "n", "change"].map((column) =>
      numberOf(row, column),
    );
    return [
      {
        metric: known.id,
        unit: known.unit,
        row,
        value: value ?? null,
        low: low ?? null,
        high: high ?? null,
        n: n ?? null,
        change: change ?? null,
        verdict: textOf(row, "verdict"),
      },
    ];
  });

/** A headline that has a value; nothing can be said of the others. */
export const headline = (
  context: FigureContext,
  metric: MetricId,
): (Headline & { readonly value: number }) | undefined => {
  const found = headlines(context).find((candidate) => candidate.metric === metric);
  return found === undefined || found.value === null ? undefined : { ...found, value: found.value };
};

const NOUNS: Readonly<Partial<Record<MetricId, Noun>>> = {
  customers: "people",
  repeat_rate: "buyers",
  buyers_12m: "buyers",
  contract_churn: "customerMonths",
  identified_share: "orders",
};
const UNIT_NOUNS: Readonly<Partial<Record<Unit, Noun>>> = {
  customers: "customers",
  orders: "orders",
  money: "orders",
  nps: "answers",
  score: "answers",
  answers: "answers",
  tickets: "requests",
  per_100_orders: "requests",
  minutes: "requests",
  rows: "rows",
};

/** What `n` counts for a metric. */
export function nounOf(metric: MetricId): Noun {
  return NOUNS[metric] ?? (metric === "csat" ? "answers" : (UNIT_NOUNS[definition(metric).unit] ?? "customers"));
}

export function valueText(context: FigureContext, { unit, value, low, high, row }: Headline): string {
  if (value !== null) return formatOf(context).value(unit, value, low, high);
  const words = context.t.shell.states;
  return isSuppressed(row) ? words.suppressed : words.missing;
}

export const intervalText = (context: FigureContext, { unit, low, high }: Headline): string | null =>
  low === null || high === null ? null : formatOf(context).interval(unit, low, high);

/** A change with its sign, as published: a difference in points of shares and scores, relative for everything else. */
export function changeText(context: FigureContext, unit: Unit, change: number): string {
  const { locale, t } = context;
  if (unit !== "share" && unit !== "nps" && unit !== "score") return formatRelative(change, locale);
  const { points, text } = inPoints(unit, change, locale);
  return unit === "score" ? text : t.figures.points(points, text);
}

function inPoints(
  unit: Unit,
  change: number,
  locale: FigureContext["locale"],
): { readonly points: number; readonly text: string } {
  const points = unit === "share" ? change * 100 : change;
  const digits = Math.abs(points) < 10 ? 1 : 0;
  return {
    points: Number(points.toFixed(digits)),
    text: formatDecimal(points, locale, digits, true).replace(/[.,]0$/, ""),
  };
}

/** "−2.2 to +1.8 points": the unit said once. */
export function changeRange(context: FigureContext, unit: Unit, low: number, high: number): string {
  const { t, locale } = context;
  if (unit !== "share" && unit !== "nps")
    return t.figures.range(changeText(context, unit, low), changeText(context, unit, high));
  const [from, to] = [inPoints(unit, low, locale), inPoints(unit, high, locale)];
  return t.figures.range(from.text, t.figures.points(Math.max(Math.abs(from.points), Math.abs(to.points)), to.text));
}

/** Differences this small would change no decision; an interval inside it says "stable" rather than "not enough data". */
const IMMATERIAL: Readonly<Partial<Record<Unit, number>>> = {
  share: 0.03,
  nps: 3,
  score: 0.1,
  minutes: 0.1,
  per_100_orders: 0.1,
};

export type Movement = "better" | "worse" | "stable" | "unsure" | "counted" | "same" | "none";

export function movement(context: FigureContext, { unit, row, change, verdict }: Headline): Movement {
  if (change === null || verdict === "not_comparable") return "none";
  if (verdict === "better" || verdict === "worse") return verdict;
  if (verdict === "stable") {
    const [low, high] = [numberOf(row, "change_low"), numberOf(row, "change_high")];
    const limit = IMMATERIAL[unit] ?? 0;
    return low !== null && high !== null && low >= -limit && high <= limit ? "stable" : "unsure";
  }
  return /[1-9]/.test(changeText(context, unit, change)) ? "counted" : "same";
}
