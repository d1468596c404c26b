import { type FindingItem, findingsList } from "../components/cards/findings-list.js";
import { emptyFigure } from "../components/figure.js";
import { html } from "../components/html.js";
import { methodHref, pageHref, tableHref } from "../components/links.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";
import { insightWords } from "./insight-items.js";

/** Tested findings by weight; what was looked at and is not solid stands apart, in grey. */
export const insights: Figure = (context) => {
  const { t } = context;
  const words = t.figures.findings.insights;
  const rows = rowsOf(context, "insights").filter((row) => numberOf(row, "value") !== null);
  if (rows.length === 0 && context.report.filled.length === 0) {
    return emptyFigure(context, "insights", words.title, "insights");
  }
  const solid = rows.filter((row) => row["is_solid"] === true);
  const quiet = rows.filter((row) => row["is_solid"] !== true);
  const grades = [...new Set(rows.map((row) => textOf(row, "grade")))].filter(Boolean).toSorted();
  return html`<section class="insights" id="figure-insights" aria-labelledby="figure-insights-finding">
<h2 class="finding" id="figure-insights-finding">${words.title}</h2>
${solid.length === 0 ? html`<p class="notice">${words.none}</p>` : findingsList(solid.map((row) => item(context, row)))}
${
  quiet.length > 0 &&
  html`<div class="insights-quiet"><h3>${words.quiet}</h3>${findingsList(
    quiet.map((row) => item(context, row)),
    solid.length + 1,
  )}</div>`
}
<ul class="figure-meta">${grades.map((grade) => html`<li>${labelOf(t.labels.grades, grade)}</li>`)}<li><a href="${tableHref(context, "insights")}" rel="external" type="text/csv" aria-label="${t.shell.figure.csvOf(words.title)}">${t.shell.figure.csv}</a></li></ul>
</section>`;
};

function item(context: FigureContext, row: Row): FindingItem {
  const { t } = context;
  const { text, difference, n, page, metric } = insightWords(context, row);
  const grade = textOf(row, "grade");
  const method = metric && html`<a href="${methodHref(context, metric)}">${t.shell.figure.method}</a>`;
  const detail = [difference, n, method].filter((part) => part !== null);
  return {
    text,
    detail: detail.flatMap((part, index) => (index === 0 ? [part] : [" · ", part])),
    ...(page !== null && { href: pageHref(context, page) }),
    grade: { letter: grade, label: labelOf(t.labels.grades, grade) },
  };
}
