import { existsSync } from "node:fs";
import { join } from "node:path";
import { directives, localeOf } from "./src/directives.js";
import { FIGURES } from "./src/figures/index.js";
import { readPublished } from "./src/published.js";
import { footer } from "./src/shell/footer.js";
import { navigation } from "./src/shell/navigation.js";
import { faultCollector, locator, markupKeeper } from "./src/shell/page-source.js";

// scripts/render.ts sets these; the defaults serve Framework's own preview.
const root = process.env["CLIENTELE_SITE"] ?? "src";
const published = readPublished(process.env["CLIENTELE_PUBLISHED"] ?? "test/input/published");
const site = { report: published.report, root };
const place = markupKeeper();
const pageOf = (path: string) => path.split("/").slice(2).join("/");

interface Page {
  readonly path: string;
}

export default {
  root,
  output: process.env["CLIENTELE_OUT"] ?? "dist",
  title: "Clientele",
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  globalStylesheets: [],
  style: "style.css",
  // Links end in `.html`, so that they work on any host and from a folder (docs/decisions/0020-links.md).
  preserveExtension: true,
  preserveIndex: true,
  dynamicPaths: published.report.locales
    .filter((locale) => existsSync(join(root, locale, "personas", "[persona].md")))
    .flatMap((locale) => published.report.personas.map(({ id }) => `/${locale}/personas/${id}`)),
  header: ({ path }: Page) => place(navigation(site, localeOf(path), pageOf(path)).markup),
  footer: ({ path }: Page) => place(footer(site, localeOf(path)).markup),
  markdownIt: (markdown: Parameters<ReturnType<typeof directives>>[0]) =>
    markdown.use(directives({ figures: FIGURES, published, report: faultCollector(), place, locate: locator(root) })),
};
