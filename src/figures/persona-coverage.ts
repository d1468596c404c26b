import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { valueName } from "../components/labels.js";
import { numberOf, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** How much of the base no portrait speaks for. */
export const personaCoverage: Figure = (context) => {
  const { t, report } = context;
  if (report.personas.length === 0) return html``;
  const words = t.figures.findings.personas;
  const format = formatOf(context);
  const rows = rowsOf(context, "persona_coverage");
  if (rows.length === 0) return emptyFigure(context, "persona-coverage", words.coverage, "persona_coverage");
  const none = rows.find((row) => textOf(row, "personas") === "none");
  const share = none === undefined ? null : numberOf(none, "share");
  const finding = share === null ? words.coverage : words.coverageFinding(format.share(share));
  const chart = rankedBars({
    panels: [words.coverageShare],
    rows: rows.map((row) => ({
      label: valueName(context, "persona_coverage", "personas", textOf(row, "personas")),
      className: textOf(row, "personas") === "none" ? "context" : "main",
      cells: [shareCell(context, row, "share", "customers")],
    })),
    words: { id: "persona-coverage", title: finding, description: words.coverageDescribe },
  });
  return figure(context, {
    name: "persona-coverage",
    finding,
    subtitle: words.coverage,
    chart,
    table: "persona_coverage",
    rows,
    metric: "persona_share",
  });
};
