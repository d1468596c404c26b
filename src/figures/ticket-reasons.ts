import { absence } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatRelative } from "../components/format/shares.js";
import { reasonName } from "../components/labels.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

/** Of all changes called one, at most one in twenty is expected to be none. */
const LEVEL = 0.05;

/** What customers ask about, and which of it has become more or less frequent for the orders there are. */
export const ticketReasons: Figure = (context) => {
  const words = context.t.trends.reasons;
  const format = formatOf(context);
  const rows = rowsOf(context, "ticket_reasons");
  if (rows.length === 0) return emptyFigure(context, "ticket-reasons", words.plain, "ticket_reasons");
  if (rows.every((row) => numberOf(row, "tickets") === null))
    return hiddenFigure(context, "ticket-reasons", words.plain);
  const finding = findingOf(context, rows);
  const n = rows.reduce((sum, row) => sum + (numberOf(row, "tickets") ?? 0), 0);
  return figure(context, {
    name: "ticket-reasons",
    finding,
    subtitle: words.subtitle,
    chart: rankedBars({
      panels: [words.panel],
      aside: words.aside,
      rows: rows.map((row) => {
        const value = numberOf(row, "tickets");
        const share = numberOf(row, "share");
        return {
          label: reasonName(context, textOf(row, "reason")),
          className: textOf(row, "reason") === "other" ? "context" : "main",
          cells: [
            {
              value,
              text: value === null ? absence(context, row) : format.count(value),
              ...(share !== null && { detail: format.share(share) }),
            },
          ],
          aside: asideOf(context, row),
        };
      }),
      words: { id: "ticket-reasons", title: finding, description: words.describe(format.count(rows.length)) },
    }),
    notes: rows.some((row) => numberOf(row, "q_value") !== null) ? [words.note] : [],
    n: context.t.figures.counted(n, format.count(n), "requests"),
    table: "ticket_reasons",
    rows,
    metric: "ticket_change",
  });
};

/** Reasons of which a change is beyond chance, the largest change first. */
export function changed(rows: readonly Row[], direction: "risen" | "fallen"): readonly Row[] {
  const sign = direction === "risen" ? 1 : -1;
  return rows
    .filter(
      (row) =>
        textOf(row, "reason") !== "other" &&
        (numberOf(row, "q_value") ?? 1) < LEVEL &&
        sign * (numberOf(row, "change") ?? 0) > 0,
    )
    .toSorted((a, b) => sign * ((numberOf(b, "change") ?? 0) - (numberOf(a, "change") ?? 0)));
}

/** The most frequent reason that has a name. */
export const mostFrequent = (rows: readonly Row[]): Row | undefined =>
  rows.find((row) => !["other", "no_reason"].includes(textOf(row, "reason")) && numberOf(row, "share") !== null);

function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.trends.reasons;
  for (const direction of ["risen", "fallen"] as const) {
    const [row] = changed(rows, direction);
    if (row !== undefined)
      return words[direction](named(context, row), changeText(context, row), rangeText(context, row));
  }
  if (rows.some((row) => numberOf(row, "q_value") !== null)) return words.steady;
  const top = mostFrequent(rows);
  return top === undefined
    ? words.plain
    : words.top(reasonName(context, textOf(top, "reason")), formatOf(context).share(numberOf(top, "share") ?? 0));
}

export const named = (context: FigureContext, row: Row): string =>
  context.t.figures.quoted(reasonName(context, textOf(row, "reason")));
export const changeText = (context: FigureContext, row: Row): string =>
  formatRelative(numberOf(row, "change") ?? 0, context.locale);

function rangeText(context: FigureContext, row: Row): string {
  const [low, high] = [numberOf(row, "change_low"), numberOf(row, "change_high")];
  if (low === null || high === null) return "–";
  return context.t.figures.range(formatRelative(low, context.locale), formatRelative(high, context.locale));
}

function asideOf(context: FigureContext, row: Row): string {
  const words = context.t.trends.reasons;
  const q = numberOf(row, "q_value");
  if (q === null || numberOf(row, "change") === null) return words.none;
  return q < LEVEL
    ? words.change(changeText(context, row), rangeText(context, row))
    : words.unsure(changeText(context, row));
}
