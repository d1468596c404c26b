import { formatOf } from "../components/format/format.js";
import { headline, movement } from "../components/headline.js";
import { perPeriod } from "../components/monthly.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { entryOf } from "../i18n/label.js";
import { answered } from "./answered.js";
import type { Figure, FigureContext } from "./figure.js";
import { seriesFigure } from "./series-figure.js";

/** NPS per month; its heading says when the answers are too few to speak of a change. */
export const npsMonthly: Figure = (context) => {
  const words = context.t.figures.findings.nps;
  const rows = rowsOf(context, "nps_monthly");
  const year = headline(context, "nps");
  const isUnsure = year !== undefined && movement(context, year) === "unsure";
  return seriesFigure(context, {
    name: "nps-monthly",
    table: "nps_monthly",
    rows,
    columns: { value: "score", low: "low", high: "high" },
    metric: "nps",
    subtitle: words.subtitle(perPeriod(context, rows)),
    withZero: true,
    finding: (...parts) =>
      isUnsure
        ? `${words.finding(...parts)}${context.locale === "fr" ? "\u202f" : ""}; ${words.unsure}`
        : words.finding(...parts),
    counts: "answers",
    n: (row) => answered(context, row),
    notes: (row) => changeNote(context, row),
  });
};

/** What has changed since the period before, and whether chance alone would explain it. */
function changeNote(context: FigureContext, row: Row): readonly string[] {
  const format = formatOf(context);
  const say = entryOf(context.t.voice.change, textOf(row, "movement"));
  const [change, low, high] = ["change", "change_low", "change_high"].map((column) => numberOf(row, column));
  if (say === undefined || typeof change !== "number" || typeof low !== "number" || typeof high !== "number") return [];
  return [say(format.value("nps", change, low, high), format.interval("nps", low, high))];
}
