import { groupName } from "../components/answer-groups.js";
import { absence } from "../components/cells.js";
import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { numberOf, type Row, ranked, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import { usualScale } from "./csat-monthly.js";
import type { Figure, FigureContext } from "./figure.js";
import { countedAnswers } from "./nps-by.js";

type Kind = "csat" | "ces";

/** Satisfaction, or effort, by one criterion on the scale that most rows use; scales are never mixed. */
export const scoresBy =
  (kind: Kind): Figure =>
  (context, { by = "touchpoint", required }) => {
    const words = context.t.voice[kind];
    const table = `${kind}_by` as const;
    const criterion = labelOf(context.t.voice.by, by);
    const name = `${kind}-by-${by.replaceAll("_", "-")}`;
    const all = rowsOf(context, table);
    const scale = usualScale(all);
    const on = all.filter((row) => numberOf(row, "scale_max") === scale);
    const own = ranked(
      on.filter((row) => textOf(row, "dimension") === by),
      "score",
    );
    const rows = [...on.filter((row) => textOf(row, "dimension") === "all"), ...own];
    if (rows.length === 0 || (own.length === 0 && !required))
      return required ? emptyFigure(context, name, words.plain(criterion), table) : html``;
    if (rows.every((row) => numberOf(row, "score") === null))
      return hiddenFigure(context, name, words.plain(criterion));
    const format = formatOf(context);
    const finding = findingOf(context, kind, criterion, rows, own);
    const easy = labelOf(context.t.voice.easy, textOf(rows[0] as Row, "easy"));
    return figure(context, {
      name,
      finding,
      subtitle: words.subtitle(format.count(scale), easy),
      chart: dotIntervals(
        rows.map((row) => pointOf(context, row)),
        (value) => format.axis("share", value),
        { id: name, title: finding, description: words.describe(format.count(rows.length)) },
        false,
      ),
      n: countedAnswers(context, own.length === 0 ? rows : own),
      table,
      rows,
      metric: kind,
    });
  };

function pointOf(context: FigureContext, row: Row) {
  const format = formatOf(context);
  const [value, low, high, mean, answers] = ["score", "low", "high", "mean", "answers"].map((column) =>
    numberOf(row, column),
  );
  const isShown = typeof value === "number" && typeof low === "number" && typeof high === "number";
  return {
    label: groupName(context, textOf(row, "dimension"), textOf(row, "value")),
    value: value ?? null,
    low: low ?? null,
    high: high ?? null,
    text: isShown
      ? context.t.voice.score.row(
          format.value("share", value, low, high),
          format.interval("share", low, high),
          format.value("score", mean ?? 0),
          context.t.figures.counted(answers ?? 0, format.count(answers ?? 0), "answers"),
        )
      : absence(context, row),
  };
}

/** The best and the worst value, apart where their intervals are; where there is one population, its share. */
function findingOf(
  context: FigureContext,
  kind: Kind,
  criterion: string,
  rows: readonly Row[],
  own: readonly Row[],
): string {
  const words = context.t.voice[kind];
  const format = formatOf(context);
  const number = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const share = (row: Row): string =>
    format.value("share", number(row, "score"), number(row, "low"), number(row, "high"));
  const shown = own.filter(
    (row) => numberOf(row, "score") !== null && !["other", "unknown"].includes(textOf(row, "value")),
  );
  const [most] = shown;
  const [whole] = rows;
  if (most === undefined || shown.length < 2)
    return whole === undefined || numberOf(whole, "score") === null
      ? words.plain(criterion)
      : words.one(share(whole), format.interval("share", number(whole, "low"), number(whole, "high")));
  const apart = shown.findLast((row) => number(row, "high") < number(most, "low"));
  if (apart === undefined) return words.unsure(criterion);
  const name = (row: Row): string =>
    context.t.figures.quoted(groupName(context, textOf(row, "dimension"), textOf(row, "value")));
  return words.apart(criterion, name(most), share(most), name(apart), share(apart));
}
