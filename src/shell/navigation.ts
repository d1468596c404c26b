import type { PublishedPersona, PublishedReport } from "../../loaders/publish/report.js";
import type { Locale } from "../../loaders/workspace/locales.js";
import { type Html, html } from "../components/html.js";
import { CATALOGUES } from "../i18n/catalogue.js";
import { extraPages, GROUPS, hasPage, type PageName, pageHref } from "./pages.js";

export interface Site {
  readonly report: PublishedReport;
  /** Folder of the pages. */
  readonly root: string;
}

interface Link {
  readonly name: string;
  readonly text: string;
}

/** The way around the report: beside the page where there is room, folded above it on a phone. */
export function navigation(site: Site, locale: Locale, page: string): Html {
  const { shell } = CATALOGUES[locale];
  const list = sections(site, locale, page);
  const languages = languageSwitch(site, locale, page);
  return html`<div class="site-brand">${brand(site, locale)}</div>
<nav class="site-nav" aria-label="${shell.report}">${list}${languages}</nav>
<details class="site-menu"><summary>${shell.menu}</summary><nav aria-label="${shell.report}">${list}${languages}</nav></details>`;
}

export const titleOf = ({ title, locales }: PublishedReport, locale: Locale): string =>
  title[locale] ?? locales.map((other) => title[other]).find(Boolean) ?? "Clientele";

function brand({ report }: Site, locale: Locale): Html {
  const logo = report.brand.logo && html`<img src="/assets/${report.brand.logo}" alt="" class="site-logo">`;
  return html`<a href="${pageHref(locale, "index")}">${logo}<span>${titleOf(report, locale)}</span></a>`;
}

function sections(site: Site, locale: Locale, page: string): Html {
  const { pages, groups } = CATALOGUES[locale].shell;
  const own = (names: readonly PageName[]): Link[] =>
    names.filter((name) => hasPage(site.root, locale, name)).map((name) => ({ name, text: pages[name] }));
  const extra = extraPages(site.root, locale).map(({ name, title }) => ({ name, text: title }));
  const item = ({ name, text }: Link) =>
    html`<li>${anchor(locale, page, name, text)}${name === "personas" && personaLinks(site, locale, page)}</li>`;
  const group = (heading: string, links: readonly Link[]) =>
    links.length > 0 && html`<li class="group"><span>${heading}</span><ul>${links.map(item)}</ul></li>`;
  return html`<ul>${own(["index"]).map(item)}${GROUPS.map(({ name, pages: names }) => group(groups[name], own(names)))}${group(groups.more, extra)}</ul>`;
}

function personaLinks({ report, root }: Site, locale: Locale, page: string): Html | null {
  if (!page.startsWith("personas") || !hasPage(root, locale, "personas/[persona]")) return null;
  const links = report.personas.map((persona) =>
    anchor(locale, page, `personas/${persona.id}`, personaName(persona, locale)),
  );
  return links.length > 0 ? html`<ul>${links.map((link) => html`<li>${link}</li>`)}</ul>` : null;
}

const personaName = ({ id, stories }: PublishedPersona, locale: Locale): string =>
  (stories[locale] ?? Object.values(stories)[0])?.name ?? id;

const anchor = (locale: Locale, page: string, name: string, text: string): Html =>
  html`<a href="${pageHref(locale, name)}"${name === page && html` aria-current="page"`}>${text}</a>`;

/** The same page in the other languages, or their first page where it has no counterpart. */
function languageSwitch({ report, root }: Site, locale: Locale, page: string): Html | null {
  if (report.locales.length < 2) return null;
  const items = report.locales.map((other) => {
    const { language, otherLanguage } = CATALOGUES[other].shell;
    if (other === locale) return html`<li aria-current="true">${language}</li>`;
    const target = exists(report, root, other, page) ? page : "index";
    return html`<li><a href="${pageHref(other, target)}" lang="${other}" hreflang="${other}" title="${otherLanguage}">${language}</a></li>`;
  });
  return html`<ul class="languages">${items}</ul>`;
}

export const exists = (report: PublishedReport, root: string, locale: Locale, page: string): boolean =>
  report.personas.some(({ id }) => page === `personas/${id}`)
    ? hasPage(root, locale, "personas/[persona]")
    : hasPage(root, locale, page);
