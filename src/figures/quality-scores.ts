import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { largest, numberOf, rowsOf, textOf } from "../components/rows.js";
import { wordOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";
import { inBand, recordBands } from "./record-bands.js";

/** How much of what the team uses the records of each system hold. */
export const qualityScores: Figure = (context) => {
  const { t } = context;
  const words = t.quality.scores;
  const rows = rowsOf(context, "record_scores");
  if (rows.length === 0) return emptyFigure(context, "quality-scores", words.plain, "record_scores");
  const best = largest(inBand(rows, "80_100"), "share");
  const share = best && numberOf(best, "share");
  const finding =
    best && typeof share === "number"
      ? words.finding(formatOf(context).share(share), wordOf(context, t.labels.systems, textOf(best, "system")))
      : words.plain;
  return figure(context, {
    name: "quality-scores",
    finding,
    subtitle: words.subtitle,
    chart: recordBands(context, {
      id: "quality-scores",
      table: "record_scores",
      names: words.bands,
      title: finding,
      description: words.describe,
    }),
    notes: [words.note],
    table: "record_scores",
    rows,
    metric: "record_score",
  });
};
