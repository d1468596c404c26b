import type { PublishedReport } from "../../loaders/publish/report.js";
import { formatDate } from "../../src/components/format/dates.js";
import { CATALOGUES } from "../../src/i18n/catalogue.js";
import { titleOf } from "../../src/shell/navigation.js";

/** What stands at the foot of every sheet, in the page's language: the report, its day, the sheet's number. */
export const paperRules = (report: PublishedReport): string =>
  report.locales
    .map((locale) => {
      const { asOf } = CATALOGUES[locale].shell.footer;
      const place = report.site_url ? ` · ${new URL(report.site_url).host}` : "";
      const foot = cssString(`${titleOf(report, locale)} · ${asOf(formatDate(report.as_of, locale))}${place}`);
      const style = "font:8pt sans-serif;color:#555";
      return `:lang(${locale})>body{page:${locale}}@page ${locale}{@bottom-left{content:${foot};${style}}@bottom-right{content:counter(page) " / " counter(pages);${style}}}`;
    })
    .join("\n");

/** Any text as a CSS string. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\\n\r\f<>{}]/g, (mark) => `\\${mark.codePointAt(0)?.toString(16)} `)}"`;
