import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { npsClassName } from "../components/labels.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

/** Good and bad profits: whose revenue it is by what they say, likely and for certain. */
export const npsProfits: Figure = (context) => {
  const words = context.t.voice.profits;
  const format = formatOf(context);
  const rows = rowsOf(context, "nps_profits");
  if (rows.length === 0) return emptyFigure(context, "nps-profits", words.plain, "nps_profits");
  const shown = rows.filter((row) => numberOf(row, "likely") !== null);
  const silent = rows.find((row) => textOf(row, "nps_class") === "none");
  if (shown.length === 0) return hiddenFigure(context, "nps-profits", words.plain);
  const finding = findingOf(context, rows);
  const unknown = silent === undefined ? null : numberOf(silent, "share");
  return figure(context, {
    name: "nps-profits",
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(
      shown.map((row) => ({
        label: npsClassName(context, textOf(row, "nps_class")),
        value: numberOf(row, "likely"),
        low: numberOf(row, "low"),
        high: numberOf(row, "high"),
        text: words.row(...likelyOf(context, row), ...boundsOf(context, row)),
      })),
      (value) => format.axis("share", value),
      { id: "nps-profits", title: finding, description: words.describe },
    ),
    notes: [...(unknown === null ? [] : [words.silent(format.share(unknown, 0))]), words.note],
    table: "nps_profits",
    rows,
    metric: "nps_profits",
  });
};

const number = (row: Row, column: string): number => numberOf(row, column) ?? 0;

function likelyOf(context: FigureContext, row: Row): [string, string] {
  const format = formatOf(context);
  const [low, high] = [number(row, "low"), number(row, "high")];
  return [format.value("share", number(row, "likely"), low, high), format.interval("share", low, high)];
}

const boundsOf = (context: FigureContext, row: Row): [string, string] => {
  const { share } = formatOf(context);
  return [share(number(row, "share"), 0), share(number(row, "most"), 0)];
};

/** What detractors bring, likely; and what is certain of it. */
function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.voice.profits;
  const row = rows.find((one) => textOf(one, "nps_class") === "detractor" && numberOf(one, "likely") !== null);
  return row === undefined ? words.plain : words.finding(...likelyOf(context, row), ...boundsOf(context, row));
}
