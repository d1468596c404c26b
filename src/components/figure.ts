import type { MetricId } from "../../loaders/publish/metrics.js";
import { type PublishedName, publishedTable } from "../../loaders/publish/tables.js";
import type { FigureContext } from "../figures/figure.js";
import { entryOf } from "../i18n/label.js";
import type { Note } from "./charts/notes.js";
import { countLinks } from "./count-links.js";
import { countedIn } from "./counted-rows.js";
import { formatDate } from "./format/dates.js";
import { type Content, type Html, html } from "./html.js";
import { methodHref, tableHref } from "./links.js";
import { isHidden, type Row } from "./rows.js";
import { publishedRows } from "./tables/published-table.js";

export interface FrameOptions {
  /** Name in the registry; unique on a page. */
  readonly name: string;
  readonly finding: string;
  readonly subtitle?: string;
  readonly chart: Html;
  readonly notes?: readonly string[];
  /** What the figure counts, written: "512 answers". */
  readonly n?: string | null;
  readonly table: PublishedName;
  readonly rows: readonly Row[];
  /** Whether the figure itself lacks something hidden; otherwise any hidden value of its rows counts. */
  readonly hides?: boolean;
  readonly columns?: readonly string[];
  readonly metric: MetricId;
  /** Notes drawn on the chart; all of them are listed with the table, since not every label fits. */
  readonly calendar?: readonly Note[];
}

/** A finding with its proof: heading, chart, what was counted and when, the numbers, the same rows as a file, the definition. */
export function figure(context: FigureContext, options: FrameOptions): Html {
  const { t, report, locale } = context;
  const { name, finding, subtitle, chart, notes = [], n, table, rows, columns, metric, calendar = [] } = options;
  const { hides = rows.some(isHidden) } = options;
  const hidden = t.shell.states.suppressedNote(report.k);
  const said = hides && !notes.some((note) => note.includes(hidden)) ? [...notes, hidden] : notes;
  const words = t.shell.figure;
  const caption = subtitle ?? finding;
  const id = `figure-${name}`;
  return html`<figure class="figure" id="${id}" aria-labelledby="${id}-finding">
<h2 class="finding" id="${id}-finding">${finding}</h2>
${subtitle && html`<p class="figure-subtitle">${subtitle}</p>`}
${chart}
${said.length > 0 && html`<ul class="figure-notes">${said.map((note) => html`<li>${note}</li>`)}</ul>`}
${countLinks(context, countedIn(table, rows))}<figcaption>${meta([
    n,
    `${words.asOf} ${formatDate(report.as_of, locale)}`,
    html`<a href="${tableHref(context, table)}" rel="external" type="text/csv" aria-label="${words.csvOf(caption)}">${words.csv}</a>`,
    html`<a href="${methodHref(context, metric)}" aria-label="${words.methodOf(entryOf(t.metrics, metric)?.name ?? metric)}">${words.method}</a>`,
  ])}<details class="figure-table"><summary aria-label="${words.expandTable(caption)}">${words.table}</summary>${publishedRows(context, { name: table, caption, label: finding, rows, ...(columns && { columns }) })}${calendarList(context, calendar)}</details></figcaption>
</figure>`;
}

const meta = (items: readonly Content[]): Html =>
  html`<ul class="figure-meta">${items.filter((item) => item !== null && item !== undefined && item !== "").map((item) => html`<li>${item}</li>`)}</ul>`;

/** Why a table has no rows although the exports that could feed it are there. */
export const whyEmpty = ({ t, report }: Pick<FigureContext, "t" | "report">): string =>
  report.has_too_few_persons ? t.shell.states.tooFew(report.k) : t.shell.states.empty;

/** In place of a figure whose table has no rows: which export would fill it. */
export function emptyFigure({ t, report }: FigureContext, name: string, title: string, table: PublishedName): Html {
  const { needs } = publishedTable(table);
  const lacking = needs.some((need) => report.filled.includes(need)) ? undefined : needs[0];
  const words =
    lacking === undefined
      ? whyEmpty({ t, report })
      : (entryOf(t.labels.canonical, lacking)?.needs ?? t.shell.states.empty);
  return html`<section class="figure figure-empty" id="figure-${name}" aria-labelledby="figure-${name}-finding">
<h2 class="finding" id="figure-${name}-finding">${title}</h2>
<p class="notice">${words}</p>
</section>`;
}

/** In place of a figure whose rows are all hidden: the data is there and may not be shown. */
export const hiddenFigure = ({ t, report }: FigureContext, name: string, title: string): Html =>
  html`<section class="figure figure-empty" id="figure-${name}" aria-labelledby="figure-${name}-finding">
<h2 class="finding" id="figure-${name}-finding">${title}</h2>
<p class="notice">${t.shell.states.suppressedNote(report.k)}</p>
</section>`;

const calendarList = ({ t, locale }: FigureContext, notes: readonly Note[]): Html =>
  notes.length === 0
    ? html``
    : html`<p class="calendar-title">${t.figures.notesTitle}</p><ul class="calendar-notes">${notes.map(
        ({ date, label, kind }) =>
          html`<li>${formatDate(date.toISOString(), locale)} – ${label} · ${entryOf(t.labels.calendarKinds, kind) ?? kind}</li>`,
      )}</ul>`;
