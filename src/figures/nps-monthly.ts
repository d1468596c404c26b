import { headline, movement } from "../components/headline.js";
import { perPeriod } from "../components/monthly.js";
import { rowsOf } from "../components/rows.js";
import { answered } from "./answered.js";
import type { Figure } from "./figure.js";
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
  });
};
