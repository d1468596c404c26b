import type { PublishedReport } from "../../loaders/publish/report.js";
import type { Locale } from "../../loaders/workspace/locales.js";
import { type Html, html } from "../../src/components/html.js";
import { CATALOGUES } from "../../src/i18n/catalogue.js";
import { titleOf } from "../../src/shell/navigation.js";
import { contentPolicy } from "./policy.js";
import type { Assets } from "./stylesheet.js";

const POLICY = contentPolicy({ isLive: false, scripts: [] });

/** `/index.html`: the report in each of its languages, without a script that would choose for the reader. */
export function frontDoor(report: PublishedReport, assets: Assets): string {
  const [first = "en"] = report.locales;
  const choices = report.locales.map((locale) => {
    const { shell } = CATALOGUES[locale];
    return html`<li lang="${locale}"><a href="${locale}/index.html" hreflang="${locale}"><span>${shell.language}</span> ${titleOf(report, locale)}</a></li>`;
  });
  const heading = report.locales.map(
    (locale, index) => html`${index > 0 && " · "}<span lang="${locale}">${CATALOGUES[locale].shell.index.title}</span>`,
  );
  return plainPage({
    lang: first,
    title: titleOf(report, first),
    description: report.locales
      .map((locale) => `${titleOf(report, locale)}: ${CATALOGUES[locale].shell.language}`)
      .join(" · "),
    asset: (path) => path,
    assets,
    body: html`<h1>${heading}</h1><ul class="doors">${choices}</ul>`,
  });
}

/** `/404.html`: hosts send it for any address, so that its links count from the root the site is published under. */
export function notFound(report: PublishedReport, assets: Assets): string {
  const base = report.site_url ? new URL(report.site_url).pathname.replace(/\/?$/, "/") : "/";
  const [first = "en"] = report.locales;
  const parts = report.locales.map((locale) => {
    const { notFound: words, pages } = CATALOGUES[locale].shell;
    return html`<section lang="${locale}"><h2>${words.title}</h2><p>${words.text} <a href="${base}${locale}/index.html">${pages.index}</a></p></section>`;
  });
  return plainPage({
    lang: first,
    title: CATALOGUES[first].shell.notFound.title,
    description: CATALOGUES[first].shell.notFound.text,
    asset: (path) => `${base}${path}`,
    assets,
    body: html`<h1>404</h1>${parts}`,
  });
}

interface PlainPage {
  readonly lang: Locale;
  readonly title: string;
  readonly description: string;
  readonly asset: (path: string) => string;
  readonly assets: Assets;
  readonly body: Html;
}

const plainPage = ({ lang, title, description, asset, assets, body }: PlainPage): string =>
  `${
    html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="description" content="${description}">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex, nofollow">
<link rel="stylesheet" href="${asset(assets.stylesheet)}">
<link rel="icon" type="image/svg+xml" href="${asset(assets.icon)}">
</head>
<body class="plain">
<main class="page">${body}</main>
</body>
</html>`.markup
  }\n`;
