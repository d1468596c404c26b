import type { FigureContext } from "../../figures/figure.js";
import { formatDate } from "../format/dates.js";
import type { Headline } from "../headline.js";
import { type Html, html } from "../html.js";
import { kpi } from "./kpi.js";

/** Headline numbers as ruled columns, with what they are compared with said once above them. */
export function kpiRow(context: FigureContext, items: readonly Headline[]): Html {
  const { t, locale, report } = context;
  return html`<section class="kpis" aria-label="${t.figures.headlinesLabel}">
<p class="kpis-period">${t.figures.headlinesPeriod(formatDate(report.as_of, locale))}</p>
<dl class="kpi-row">${items.map((item) => kpi(context, item))}</dl>
<p class="kpis-note">${t.figures.intervalNote}</p>
</section>`;
}
