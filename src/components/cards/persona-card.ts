import type { PublishedPersona } from "../../../loaders/publish/report.js";
import type { FigureContext } from "../../figures/figure.js";
import { formatOf } from "../format/format.js";
import { type Html, html } from "../html.js";
import { pageHref } from "../links.js";
import { portrait, storyOf } from "../personas/portrait.js";
import { isSuppressed, numberOf, type Row } from "../rows.js";

/** A persona as a card: who, in a phrase, and how many resemble it. */
export function personaCard(context: FigureContext, persona: PublishedPersona, row: Row | undefined): Html {
  const told = storyOf(context, persona);
  if (told === undefined) return html``;
  const { story, lang } = told;
  const foreign = lang === context.locale ? "" : html` lang="${lang}"`;
  return html`<li class="persona-card"><a href="${pageHref(context, `personas/${persona.id}`)}">${portrait(persona)}<span class="persona-name"${foreign}>${story.name}</span></a>
${story.tagline !== null && html`<p class="persona-tagline"${foreign}>${story.tagline}</p>`}
<p class="persona-size">${sizeWords(context, row)}</p></li>`;
}

function sizeWords(context: FigureContext, row: Row | undefined): string {
  const { t, report } = context;
  const words = t.figures.findings.personas;
  const share = row === undefined ? null : numberOf(row, "share");
  if (share !== null) return words.resembles(formatOf(context).share(share));
  return row !== undefined && isSuppressed(row) ? words.hidden(report.k) : words.unattached;
}
