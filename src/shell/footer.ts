import type { PublishedReport } from "../../loaders/publish/report.js";
import type { Locale } from "../../loaders/workspace/locales.js";
import { formatDate } from "../components/format/dates.js";
import { type Html, html } from "../components/html.js";
import { CATALOGUES } from "../i18n/catalogue.js";
import type { Site } from "./navigation.js";
import { hasPage, pageHref } from "./pages.js";

/** Which day the numbers stand for, what is never shown, and what made the report. */
export function footer({ report, root }: Site, locale: Locale): Html {
  const { footer: words } = CATALOGUES[locale].shell;
  const link =
    hasPage(root, locale, "glossary") && html` <a href="${pageHref(locale, "glossary#hidden")}">${words.ruleLink}</a>`;
  return html`<p class="as-of">${period(report, locale)} ${taxWords(report, words)}</p>
<p>${words.rule(report.k)}${link}</p>
<p class="made">${words.made} ${report.code_version}</p>`;
}

function period({ as_of, from }: PublishedReport, locale: Locale): string {
  const { footer: words } = CATALOGUES[locale].shell;
  const day = words.asOf(formatDate(as_of, locale));
  return from ? `${day}, ${words.period(formatDate(from, locale), formatDate(as_of, locale))}.` : `${day}.`;
}

function taxWords({ tax_included }: PublishedReport, words: (typeof CATALOGUES)[Locale]["shell"]["footer"]): string {
  if (tax_included === null) return "";
  return tax_included ? words.taxIncluded : words.taxExcluded;
}
