import { formatDays } from "../components/format/durations.js";
import { html } from "../components/html.js";
import { methodHref } from "../components/links.js";
import { numberOf, rowsOf, textOf } from "../components/rows.js";
import { entryOf, labelOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

/** Which silences separate the life-cycle statuses, and whether data or the team set them. */
export const lifecycleThresholds: Figure = (context) => {
  const { t, locale } = context;
  const words = t.figures.findings.thresholds;
  const rows = rowsOf(context, "lifecycle_thresholds").filter((row) => numberOf(row, "days") !== null);
  if (rows.length === 0) return html``;
  const items = rows.map((row) => {
    const threshold = textOf(row, "threshold");
    return html`<div><dt>${labelOf(t.labels.thresholds, threshold)}</dt><dd>${formatDays(numberOf(row, "days") ?? 0, locale)} <small>${entryOf(t.labels.origins, textOf(row, "origin")) ?? ""}</small></dd></div>`;
  });
  return html`<aside class="thresholds" id="figure-lifecycle-thresholds" aria-label="${words.plain}">
<p>${words.lead}</p>
<dl>${items}</dl>
<p class="figure-meta"><a href="${methodHref(context, "lifecycle_status")}">${t.shell.figure.method}</a></p>
</aside>`;
};
