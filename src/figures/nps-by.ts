import { groupName } from "../components/answer-groups.js";
import { absence } from "../components/cells.js";
import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { numberOf, type Row, ranked, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** NPS by one criterion, everybody first; nothing where it tells no answers apart, unless it is the first one of a page. */
export const npsBy: Figure = (context, { by = "touchpoint", required }) => {
  const words = context.t.voice.nps;
  const criterion = labelOf(context.t.voice.by, by);
  const name = `nps-by-${by.replaceAll("_", "-")}`;
  const all = rowsOf(context, "nps_by");
  const own = inJourney(
    ranked(
      all.filter((row) => textOf(row, "dimension") === by),
      "score",
    ),
  );
  if (own.length === 0) return required ? emptyFigure(context, name, words.plain(criterion), "nps_by") : html``;
  const rows = [...all.filter((row) => textOf(row, "dimension") === "all"), ...own];
  if (rows.every((row) => numberOf(row, "score") === null)) return hiddenFigure(context, name, words.plain(criterion));
  const finding = findingOf(context, criterion, own);
  return figure(context, {
    name,
    finding,
    subtitle: own.some((row) => numberOf(row, "step") !== null) ? words.journey : words.subtitle,
    chart: npsDots(context, rows, { id: name, title: finding, description: words.describe(String(rows.length)) }),
    notes: [words.note],
    n: countedAnswers(context, own),
    table: "nps_by",
    rows,
    metric: "nps",
  });
};

/** Touchpoints in the order in which customers meet them, where the team has told it; the others after them. */
const inJourney = (rows: readonly Row[]): readonly Row[] =>
  rows.some((row) => numberOf(row, "step") !== null)
    ? rows.toSorted((a, b) => (numberOf(a, "step") ?? Infinity) - (numberOf(b, "step") ?? Infinity) || 0)
    : rows;

/** The values' scores with their intervals and answers. */
export const npsDots = (
  context: FigureContext,
  rows: readonly Row[],
  words: { readonly id: string; readonly title: string; readonly description: string },
) =>
  dotIntervals(
    rows.map((row) => {
      const [value, low, high] = ["score", "low", "high"].map((column) => numberOf(row, column));
      return {
        label: groupName(context, textOf(row, "dimension"), textOf(row, "value")),
        value: value ?? null,
        low: low ?? null,
        high: high ?? null,
        text: scoreText(context, row),
      };
    }),
    (value) => formatOf(context).axis("nps", value),
    words,
  );

function scoreText(context: FigureContext, row: Row): string {
  const format = formatOf(context);
  const [score, low, high, answers] = ["score", "low", "high", "answers"].map((column) => numberOf(row, column));
  if (typeof score !== "number" || typeof low !== "number" || typeof high !== "number") return absence(context, row);
  return context.t.voice.nps.row(
    format.value("nps", score, low, high),
    format.interval("nps", low, high),
    context.t.figures.counted(answers ?? 0, format.count(answers ?? 0), "answers"),
  );
}

/** The value that lies apart from all others, the lowest before the highest: somebody can do something about it. */
function findingOf(context: FigureContext, criterion: string, rows: readonly Row[]): string {
  const words = context.t.voice.nps;
  const format = formatOf(context);
  const of = (verdict: string) => rows.filter((row) => textOf(row, "against_rest") === verdict);
  const lowest = ranked(of("lower"), "score").at(-1);
  const [found, say] =
    lowest === undefined
      ? ([ranked(of("higher"), "score")[0], words.higher] as const)
      : ([lowest, words.lower] as const);
  if (found === undefined) return words.unsure(criterion);
  const [score, low, high] = ["score", "low", "high"].map((column) => numberOf(found, column) ?? 0);
  return say(
    criterion,
    context.t.figures.quoted(groupName(context, textOf(found, "dimension"), textOf(found, "value"))),
    format.value("nps", score ?? 0, low, high),
    format.interval("nps", low ?? 0, high ?? 0),
  );
}

/** Answers behind all values that are shown. */
export function countedAnswers(context: FigureContext, rows: readonly Row[]): string {
  const n = rows.reduce((sum, row) => sum + (numberOf(row, "answers") ?? 0), 0);
  return context.t.figures.counted(n, formatOf(context).count(n), "answers");
}
