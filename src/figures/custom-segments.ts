import { absence, shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { segmentName } from "../components/labels.js";
import { largest, numberOf, ranked, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** The team's own segments, which may overlap. */
export const customSegments: Figure = (context) => {
  const { t } = context;
  const words = t.figures.findings.custom;
  const format = formatOf(context);
  const rows = ranked(rowsOf(context, "segments_custom"), "share");
  if (rows.length === 0) {
    return html`<section class="figure figure-empty" id="figure-custom-segments"><h2 class="finding">${words.plain}</h2><p class="notice">${words.none}</p></section>`;
  }
  const top = largest(rows, "share");
  const [customers, share] = [top && numberOf(top, "customers"), top && numberOf(top, "share")];
  const finding =
    top && typeof customers === "number" && typeof share === "number"
      ? words.finding(
          t.figures.quoted(segmentName(context, textOf(top, "segment"))),
          t.figures.counted(customers, format.count(customers), "people"),
          format.share(share),
        )
      : words.plain;
  const best = largest(rows, "variance");
  const [told, low, high] = ["variance", "variance_low", "variance_high"].map(
    (column) => best && numberOf(best, column),
  );
  const quality =
    best && typeof told === "number" && typeof low === "number" && typeof high === "number"
      ? words.quality(
          t.figures.quoted(segmentName(context, textOf(best, "segment"))),
          format.value("share", told, low, high),
          format.interval("share", low, high),
        )
      : undefined;
  const steady = rows.find((row) => numberOf(row, "stability") !== null);
  const stability =
    steady &&
    words.stability(
      t.figures.quoted(segmentName(context, textOf(steady, "segment"))),
      format.share(numberOf(steady, "stability") ?? 0),
    );
  const chart = rankedBars({
    panels: [words.share],
    aside: words.revenue,
    rows: rows.map((row) => {
      const revenue = numberOf(row, "revenue_12m");
      return {
        label: segmentName(context, textOf(row, "segment")),
        className: "context",
        cells: [shareCell(context, row, "share", "customers")],
        aside: revenue === null ? absence(context, row) : format.money(revenue),
      };
    }),
    words: { id: "custom-segments", title: finding, description: words.describe(format.count(rows.length)) },
  });
  return figure(context, {
    name: "custom-segments",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: [quality, stability].filter((note) => note !== undefined),
    table: "segments_custom",
    rows,
    metric: "segment_quality",
  });
};
