import { personaCard } from "../components/cards/persona-card.js";
import { countLinks } from "../components/count-links.js";
import { countedIn } from "../components/counted-rows.js";
import { html } from "../components/html.js";
import { methodHref, tableHref } from "../components/links.js";
import { rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** The portraits as cards; what each looks like in the data is on its own page. */
export const personas: Figure = (context) => {
  const { t, report } = context;
  const words = t.figures.findings.personas;
  const rows = rowsOf(context, "personas");
  if (report.personas.length === 0) return html`<p class="notice">${words.noneYet}</p>`;
  const cards = report.personas.map((persona) =>
    personaCard(
      context,
      persona,
      rows.find((row) => textOf(row, "persona") === persona.id),
    ),
  );
  return html`<section class="personas" id="figure-personas" aria-labelledby="figure-personas-finding">
<h2 class="finding" id="figure-personas-finding">${words.index}</h2>
<ul class="persona-cards">${cards}</ul>
<p class="portrait-note">${t.figures.portraitNote}</p>
${countLinks(context, countedIn("personas", rows))}<ul class="figure-meta"><li><a href="${tableHref(context, "personas")}" rel="external" type="text/csv" aria-label="${t.shell.figure.csvOf(words.index)}">${t.shell.figure.csv}</a></li><li><a href="${methodHref(context, "persona_share")}">${t.shell.figure.method}</a></li></ul>
</section>`;
};
