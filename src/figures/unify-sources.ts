import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, ranked, rowsOf, textOf } from "../components/rows.js";
import { wordOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

/** Which system holds people twice by itself. */
export const unifySources: Figure = (context) => {
  const { t } = context;
  const words = t.unification.sources;
  const format = formatOf(context);
  const rows = ranked(rowsOf(context, "identity_sources"), "duplicate_rate");
  const [most] = rows;
  if (most === undefined) return emptyFigure(context, "unify-sources", words.plain, "identity_sources");
  const name = (system: string) =>
    system === "other" ? t.unification.other : wordOf(context, t.labels.systems, system);
  const rate = numberOf(most, "duplicate_rate");
  const finding =
    rate === null
      ? words.plain
      : rate === 0
        ? words.none
        : words.finding(name(textOf(most, "system")), format.share(rate));
  const chart = rankedBars({
    panels: [words.rate],
    rows: rows
      .filter((row) => numberOf(row, "records") !== 0)
      .map((row) => {
        const records = numberOf(row, "records");
        const cell = shareCell(context, row, "duplicate_rate");
        return {
          label: name(textOf(row, "system")),
          className: "main",
          cells: [{ ...cell, ...(records !== null && { detail: words.of(format.count(records)) }) }],
        };
      }),
    words: { id: "unify-sources", title: finding, description: words.describe },
  });
  return figure(context, {
    name: "unify-sources",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: rows.some((row) => textOf(row, "system") === "other") ? [words.other] : [],
    table: "identity_sources",
    rows,
    metric: "duplicate_rate",
  });
};
