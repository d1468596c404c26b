import { absence } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { crossingName } from "../components/labels.js";
import { isHidden, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

/** Whom to look after first: customers by what they bring and what they say, with what is at stake. */
export const npsCrossings: Figure = (context) => {
  const words = context.t.voice.crossings;
  const format = formatOf(context);
  const rows = rowsOf(context, "nps_value_crossings");
  if (rows.length === 0) return emptyFigure(context, "nps-crossings", words.plain, "nps_value_crossings");
  if (rows.every((row) => numberOf(row, "persons") === null))
    return hiddenFigure(context, "nps-crossings", words.plain);
  const finding = findingOf(context, rows);
  return figure(context, {
    name: "nps-crossings",
    finding,
    subtitle: words.subtitle,
    chart: rankedBars({
      panels: [words.panel],
      aside: words.aside,
      rows: rows.map((row) => {
        const persons = numberOf(row, "persons");
        const revenue = numberOf(row, "revenue_12m");
        return {
          label: nameOf(context, row),
          className: textOf(row, "kind") === "segment" ? "context" : "main",
          cells: [
            persons === null
              ? { value: null, text: absence(context, row) }
              : { value: persons, text: format.count(persons), detail: detailOf(context, row) },
          ],
          aside: revenue === null ? absence(context, row) : format.money(Math.round(revenue)),
        };
      }),
      words: { id: "nps-crossings", title: finding, description: words.describe(format.count(rows.length)) },
    }),
    notes: [words.note, ...likelyNotes(context, rows)],
    table: "nps_value_crossings",
    rows,
    metric: "nps_crossings",
  });
};

const nameOf = (context: FigureContext, row: Row): string =>
  crossingName(context, textOf(row, "crossing"), textOf(row, "kind"));

function detailOf(context: FigureContext, row: Row): string {
  const format = formatOf(context);
  const contactable = numberOf(row, "contactable");
  return contactable === null ? "" : context.t.voice.crossings.contactable(format.count(contactable));
}

/** Unhappy customers with the most at stake; failing these, whoever is shown. */
function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.voice.crossings;
  const format = formatOf(context);
  const shown = rows.filter((row) => !isHidden(row) && numberOf(row, "revenue_12m") !== null);
  const isUnhappy = (row: Row): boolean =>
    /detractors$/.test(textOf(row, "crossing")) && textOf(row, "kind") === "crossing";
  const [row] = (shown.some(isUnhappy) ? shown.filter(isUnhappy) : shown).toSorted(
    (a, b) => (numberOf(b, "revenue_12m") ?? 0) - (numberOf(a, "revenue_12m") ?? 0),
  );
  if (row === undefined) return words.plain;
  const [persons, revenue, contactable] = ["persons", "revenue_12m", "contactable"].map(
    (column) => numberOf(row, column) ?? 0,
  );
  return words.finding(
    nameOf(context, row),
    format.count(persons ?? 0),
    format.money(Math.round(revenue ?? 0)),
    format.count(contactable ?? 0),
  );
}

/** Those who answer are not all: how many of their like there may be, and how many of these were heard. */
const likelyNotes = (context: FigureContext, rows: readonly Row[]): readonly string[] =>
  rows.flatMap((row) => {
    const [likely, low, high, rate] = ["likely", "likely_low", "likely_high", "answer_rate"].map((column) =>
      numberOf(row, column),
    );
    if ([likely, low, high, rate].some((value) => typeof value !== "number")) return [];
    const { count, share } = formatOf(context);
    return [
      context.t.voice.crossings.likely(
        nameOf(context, row),
        count(likely ?? 0),
        count(low ?? 0),
        count(high ?? 0),
        share(rate ?? 0, 0),
      ),
    ];
  });
