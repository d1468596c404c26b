import { metric as definition, type MetricId } from "../../../loaders/publish/metrics.js";
import type { PublishedName } from "../../../loaders/publish/tables.js";
import type { FigureContext } from "../../figures/figure.js";
import { entryOf } from "../../i18n/label.js";
import { sparkline } from "../charts/sparkline.js";
import { formatOf } from "../format/format.js";
import { changeRange, changeText, type Headline, intervalText, movement, nounOf, valueText } from "../headline.js";
import { type Html, html } from "../html.js";
import { methodHref } from "../links.js";
import { isComplete, isSuppressed, numberOf, rowsOf, textOf } from "../rows.js";

const SERIES: Readonly<Partial<Record<MetricId, readonly [PublishedName, string]>>> = {
  buyers_12m: ["revenue_monthly", "buyers"],
  revenue_12m: ["revenue_monthly", "revenue"],
  orders: ["revenue_monthly", "orders"],
  nps: ["nps_monthly", "score"],
  csat: ["csat_monthly", "score"],
  tickets: ["reply_time_monthly", "tickets"],
  first_reply_median: ["reply_time_monthly", "median_minutes"],
  contract_churn: ["churn_monthly", "rate"],
};

/** One headline number: value, change in words, interval or "counted", n, and its shape over the months. */
export function kpi(context: FigureContext, item: Headline): Html {
  const { t } = context;
  const move = movement(context, item);
  const target = textOf(item.row, "target_verdict");
  const colour = item.value === null ? " is-absent" : target === "met" || target === "missed" ? ` is-${target}` : "";
  return html`<div class="kpi">
<dt><a href="${methodHref(context, item.metric)}">${t.metrics[item.metric].name}</a></dt>
<dd><span class="kpi-value${colour}">${valueText(context, item)}</span>${spark(context, item.metric)}</dd>
<dd class="kpi-change is-${move}">${changeWords(context, item)}</dd>
${targetWords(context, item)}
<dd class="kpi-basis">${basis(context, item)}</dd>
</div>`;
}

export function changeWords(context: FigureContext, item: Headline): string {
  const { t } = context;
  const words = t.figures.change;
  const move = movement(context, item);
  if (item.value === null) return isSuppressed(item.row) ? words.hidden : words.none;
  if (item.change === null || move === "none") return words.none;
  const change = changeText(context, item.unit, item.change);
  if (move === "better" || move === "worse" || move === "counted") return words[move](change);
  if (move === "unsure") return words.unsure(change, t.figures.tooFew[nounOf(item.metric)]);
  if (move === "same") return words.same;
  return words.stable(
    changeRange(context, item.unit, numberOf(item.row, "change_low") ?? 0, numberOf(item.row, "change_high") ?? 0),
  );
}

function targetWords(context: FigureContext, { unit, row, metric }: Headline): Html {
  const words = context.t.figures.target;
  const target = numberOf(row, "target");
  const verdict = textOf(row, "target_verdict");
  if (target === null || (verdict !== "met" && verdict !== "missed" && verdict !== "open")) return html``;
  const owner = entryOf(context.report.targets, metric)?.owner;
  const text = words[verdict](formatOf(context).value(unit, target));
  return html`<dd class="kpi-target is-${verdict}">${text}${owner ? `, ${words.owner(owner)}` : ""}</dd>`;
}

/** Interval, or that every case is in; how many stand behind it; whether they are few enough to be wary. */
function basis(context: FigureContext, item: Headline): string {
  const { t } = context;
  if (item.value === null) return "";
  const words = t.figures;
  const noun = nounOf(item.metric);
  const { interval: method, minimum } = definition(item.metric);
  const interval = intervalText(context, item) ?? (method === undefined ? words.census : null);
  const n =
    item.n === null || item.n === item.value ? null : words.counted(item.n, formatOf(context).count(item.n), noun);
  const few = item.n !== null && item.n < minimum ? t.shell.states.indicative : null;
  return [interval, n, few].filter((part) => part !== null).join(" · ");
}

function spark(context: FigureContext, metric: MetricId): Html {
  const series = SERIES[metric];
  if (series === undefined) return html``;
  const rows = rowsOf(context, series[0]).filter(isComplete);
  return sparkline(rows.slice(-24).map((row) => numberOf(row, series[1])));
}
