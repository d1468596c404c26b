import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { methodHref, tableHref } from "../components/links.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const MEASURES = ["recency", "frequency", "monetary"] as const;
const SCORES = [5, 4, 3, 2, 1] as const;

/** What scores of 1 to 5 stand for: relative scores mean little without their days, orders and amounts. */
export const rfmCuts: Figure = (context) => {
  const { t } = context;
  const words = t.figures.findings.cuts;
  const rows = rowsOf(context, "rfm_cuts");
  if (rows.length === 0) return emptyFigure(context, "rfm-cuts", words.finding, "rfm_cuts");
  const rowOf = (measure: string, score: number) =>
    rows.find((row) => textOf(row, "measure") === measure && numberOf(row, "score") === score);
  const origin = (measure: string) =>
    labelOf(t.labels.origins, textOf(rows.find((row) => textOf(row, "measure") === measure) ?? {}, "origin"));
  const head = MEASURES.map(
    (measure) => html`<th scope="col" class="num">${words.measures[measure]}<small>${origin(measure)}</small></th>`,
  );
  const body = SCORES.map(
    (score) =>
      html`<tr><th scope="row">${score}</th>${MEASURES.map((measure) => html`<td class="num">${range(context, measure, rowOf(measure, score))}</td>`)}</tr>`,
  );
  return html`<section class="figure" id="figure-rfm-cuts" aria-labelledby="figure-rfm-cuts-finding">
<h2 class="finding" id="figure-rfm-cuts-finding">${words.finding}</h2>
<div class="table-scroll" role="region" aria-label="${t.shell.figure.scrollable(words.caption)}" tabindex="0"><table class="data cuts"><caption>${words.caption}</caption><thead><tr><th scope="col">${words.score}</th>${head}</tr></thead><tbody>${body}</tbody></table></div>
<ul class="figure-meta"><li><a href="${tableHref(context, "rfm_cuts")}" rel="external" type="text/csv" aria-label="${t.shell.figure.csvOf(words.caption)}">${t.shell.figure.csv}</a></li><li><a href="${methodHref(context, "rfm")}">${t.shell.figure.method}</a></li></ul>
</section>`;
};

function range(context: FigureContext, measure: (typeof MEASURES)[number], row: Row | undefined): string {
  const words = context.t.figures.findings.cuts;
  const format = formatOf(context);
  const write = (value: number) => (measure === "monetary" ? format.money(value) : format.count(value));
  const [from, to] = [row === undefined ? null : numberOf(row, "from"), row === undefined ? null : numberOf(row, "to")];
  if (from === null && to === null) return "–";
  // Ties leave scores that nobody can have.
  if (from !== null && to !== null && to <= from) return "–";
  if (to === null) return words.atLeast(write(from ?? 0));
  if (from === null || from === 0) return words.below(write(to));
  if (measure === "monetary") return words.between(write(from), write(to));
  return to - from === 1 ? words.exactly(write(from)) : `${write(from)}–${write(to - 1)}`;
}
