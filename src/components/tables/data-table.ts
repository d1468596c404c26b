import type { MetricId } from "../../../loaders/publish/metrics.js";
import type { PublishedName } from "../../../loaders/publish/tables.js";
import type { FigureContext } from "../../figures/figure.js";
import { formatDate } from "../format/dates.js";
import { type Content, type Html, html } from "../html.js";
import { methodHref, tableHref } from "../links.js";

export interface DataTable {
  readonly name: string;
  readonly finding: string;
  readonly head: Html;
  readonly body: readonly Html[];
  readonly foot?: Html;
  readonly note?: Content;
  /** What is folded away below the table. */
  readonly more?: Html;
  /** The published rows it shows, to be had as a file. */
  readonly table?: PublishedName;
  readonly metric?: MetricId;
}

/** A table that is itself the proof of its finding; it scrolls sideways where it has no room. */
export function dataTable(
  context: FigureContext,
  { name, finding, head, body, foot, note, more, table, metric }: DataTable,
): Html {
  const { t, report, locale } = context;
  const words = t.shell.figure;
  const id = `figure-${name}`;
  const links = [
    html`${words.asOf} ${formatDate(report.as_of, locale)}`,
    table &&
      html`<a href="${tableHref(context, table)}" rel="external" type="text/csv" aria-label="${words.csvOf(finding)}">${words.csv}</a>`,
    metric && html`<a href="${methodHref(context, metric)}">${words.method}</a>`,
  ].filter((link) => link instanceof Object);
  return html`<section class="figure" id="${id}" aria-labelledby="${id}-finding">
<h2 class="finding" id="${id}-finding">${finding}</h2>
<div class="table-scroll" role="region" aria-label="${words.scrollable(finding)}" tabindex="0"><table class="data" aria-labelledby="${id}-finding">
<thead>${head}</thead>
<tbody>${body}</tbody>
${foot && html`<tfoot>${foot}</tfoot>`}</table></div>
${more}${note && html`<p class="figure-subtitle">${note}</p>`}
${table && html`<ul class="figure-meta">${links.map((link) => html`<li>${link}</li>`)}</ul>`}
</section>`;
}

export const columnHead = (text: string, isNumber = false): Html =>
  isNumber ? html`<th scope="col" class="num">${text}</th>` : html`<th scope="col">${text}</th>`;
export const number = (text: Content): Html => html`<td class="num">${text}</td>`;
