import { METRICS } from "../../loaders/publish/metrics.js";
import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import type { Figure, FigureContext } from "./figure.js";

/** Every metric of the registry, in its order, each at the address its figures link to. */
export const glossaryMetrics: Figure = (context) =>
  html`<div class="glossary">${METRICS.map((metric) => entry(context, metric))}</div>`;

function entry(context: FigureContext, metric: (typeof METRICS)[number]): Html {
  const words = context.t.glossary;
  const text = context.t.metrics[metric.id];
  const facts = [
    [words.formula, html`<span class="formula">${words.formulaOf(metric.formula)}</span>`],
    [words.denominator, "denominator" in metric && words.denominatorOf(metric.denominator)],
    [words.unit, words.units[metric.unit]],
    [words.good, words.directions[metric.good]],
    [words.interval, "interval" in metric ? words.intervals[metric.interval] : words.noInterval],
    [words.minimum, metric.minimum > 1 && formatOf(context).count(metric.minimum)],
    [words.source, "source" in metric && metric.source],
  ] as const;
  const shown = facts.filter(([, fact]) => fact);
  return html`<section class="metric" id="metric-${metric.id}" aria-labelledby="metric-${metric.id}-name">
<h3 id="metric-${metric.id}-name">${text.name}</h3>
<p>${text.definition}</p>
<p class="reading">${text.reading}</p>
<dl class="definition">${shown.map(([name, fact]) => html`<div><dt>${name}</dt><dd>${fact}</dd></div>`)}</dl>
</section>`;
}
