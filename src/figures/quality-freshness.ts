import { emptyFigure, figure } from "../components/figure.js";
import { formatDate } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { isSuppressed, largest, numberOf, rowsOf, textOf } from "../components/rows.js";
import { wordOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";
import { inBand, recordBands } from "./record-bands.js";

/** How old the records of each system are, and on which days a program only made them look new. */
export const qualityFreshness: Figure = (context) => {
  const { t } = context;
  const words = t.quality.freshness;
  const rows = rowsOf(context, "freshness");
  if (rows.length === 0) return emptyFigure(context, "quality-freshness", words.plain, "freshness");
  const oldest = largest(inBand(rows, "over_24m"), "share");
  const share = oldest && numberOf(oldest, "share");
  const finding =
    oldest && share
      ? words.finding(formatOf(context).share(share), wordOf(context, t.labels.systems, textOf(oldest, "system")))
      : words.plain;
  return figure(context, {
    name: "quality-freshness",
    finding,
    subtitle: words.subtitle,
    chart: recordBands(context, {
      id: "quality-freshness",
      table: "freshness",
      names: words.bands,
      title: finding,
      description: words.describe,
    }),
    notes: [words.note, ...batches(context)],
    table: "freshness",
    rows,
    metric: "freshness",
  });
};

function batches(context: FigureContext): readonly string[] {
  const { t, locale } = context;
  return rowsOf(context, "update_batches")
    .filter((row) => !isSuppressed(row))
    .map((row) =>
      t.quality.freshness.batch(
        wordOf(context, t.labels.systems, textOf(row, "system")),
        formatDate(textOf(row, "day"), locale),
        formatOf(context).share(numberOf(row, "share") ?? 0),
      ),
    );
}
