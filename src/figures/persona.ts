import type { PublishedPersona } from "../../loaders/publish/report.js";
import { countLinks } from "../components/count-links.js";
import { countedIn } from "../components/counted-rows.js";
import { formatDate } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import { methodHref, pageHref, tableHref } from "../components/links.js";
import { portrait, storyOf } from "../components/personas/portrait.js";
import { story as storyText } from "../components/personas/story.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** A persona's page: the portrait beside what the data say of those who resemble it. */
export const persona: Figure = (context, attributes) => {
  const { t, report } = context;
  const words = t.figures.findings.personas;
  const id = attributes["persona"] ?? context.params["persona"] ?? "";
  const found = report.personas.find((candidate) => candidate.id === id);
  const told = found && storyOf(context, found);
  if (!found || !told) return html`<p class="notice">${words.missing}</p>`;
  const { story, lang } = told;
  const foreign = lang === context.locale ? "" : html` lang="${lang}"`;
  const row = rowsOf(context, "personas").find((candidate) => textOf(candidate, "persona") === id);
  const facts = Object.entries(story.attributes).map(
    ([name, value]) => html`<div><dt>${labelOf(context.t.labels.personaAttributes, name)}</dt><dd>${value}</dd></div>`,
  );
  return html`<article class="persona-sheet">
<div class="persona-portrait"${foreign}>${portrait(found)}
<h1 class="persona-title">${story.name}</h1>
${story.tagline !== null && html`<p class="persona-tagline">${story.tagline}</p>`}
${facts.length > 0 && html`<dl class="facts">${facts}</dl>`}</div>
<div class="persona-evidence">
${lang !== context.locale && html`<p class="notice">${words.otherLanguage}</p>`}
${story.quote !== null && html`<blockquote class="persona-quote"${foreign}><p>${t.figures.quoted(story.quote)}</p></blockquote>`}
<div class="persona-story"${foreign}>${storyText(story.story)}</div>
${recognised(context, found)}
${evidence(context, found, row)}
<p class="persona-back"><a href="${pageHref(context, "personas")}">${words.all}</a></p>
</div>
</article>`;
};

function recognised({ t }: FigureContext, { method, confidence, rule }: PublishedPersona): Html {
  const words = t.figures.findings.personas;
  return html`<section class="persona-method" aria-labelledby="persona-method"><h2 id="persona-method">${words.recognised}</h2>
<p>${labelOf(t.labels.personaMethods, method)} · ${labelOf(t.labels.confidences, confidence)}. <strong>${t.figures.portraitNote}</strong></p>
<p>${rule === null ? words.noRule : html`${words.rule} <code>${rule}</code>`}</p></section>`;
}

function evidence(context: FigureContext, { method }: PublishedPersona, row: Row | undefined): Html {
  const { t, report, locale } = context;
  const words = t.figures.findings.personas;
  const figures = t.shell.figure;
  return html`<section class="persona-numbers" aria-labelledby="persona-numbers"><h2 class="finding" id="persona-numbers">${words.evidence}</h2>
${method === "expert" ? html`<p class="notice">${words.expertNote}</p>` : measures(context, row)}
${row !== undefined && countLinks(context, countedIn("personas", [row]))}<ul class="figure-meta"><li>${figures.asOf} ${formatDate(report.as_of, locale)}</li><li><a href="${tableHref(context, "personas")}" rel="external" type="text/csv" aria-label="${figures.csvOf(words.index)}">${figures.csv}</a></li><li><a href="${methodHref(context, "persona_share")}">${figures.method}</a></li></ul></section>`;
}

function measures(context: FigureContext, row: Row | undefined): Html {
  const { t, report } = context;
  const words = t.figures.findings.personas;
  const format = formatOf(context);
  if (row !== undefined && isSuppressed(row))
    return html`<p class="notice">${t.shell.states.suppressedNote(report.k)}</p>`;
  const cell = (column: string, write: (value: number) => string) => {
    const value = row === undefined ? null : numberOf(row, column);
    return value === null ? words.unknown : write(value);
  };
  const [low, high, answers] = ["low", "high", "answers"].map((column) =>
    row === undefined ? null : numberOf(row, column),
  );
  const detail =
    typeof low === "number" && typeof high === "number" && typeof answers === "number"
      ? words.npsDetail(format.interval("nps", low, high), t.figures.counted(answers, format.count(answers), "answers"))
      : null;
  return html`<dl class="kpi-row kpi-row-small">
<div class="kpi"><dt>${words.size}</dt><dd><span class="kpi-value">${cell("customers", format.count)}</span></dd><dd class="kpi-basis">${words.resembles(cell("share", format.share))}</dd></div>
<div class="kpi"><dt>${words.revenue}</dt><dd><span class="kpi-value">${cell("revenue_12m", format.money)}</span></dd></div>
<div class="kpi"><dt>${words.nps}</dt><dd><span class="kpi-value">${cell("nps", (value) => format.value("nps", value, low ?? null, high ?? null))}</span></dd>${detail !== null && html`<dd class="kpi-basis">${detail}</dd>`}</div>
</dl>`;
}
