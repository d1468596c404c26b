import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../../loaders/workspace/locales.js";
import type { Catalogue } from "../i18n/catalogue.js";

export type PageName = keyof Catalogue["shell"]["pages"];
export type GroupName = keyof Catalogue["shell"]["groups"];

/** The report's own pages, in the order of the questions they answer. */
export const GROUPS: readonly { readonly name: GroupName; readonly pages: readonly PageName[] }[] = [
  { name: "who", pages: ["customers", "segments", "counting"] },
  { name: "stay", pages: ["loyalty", "value"] },
  { name: "say", pages: ["voice", "programme", "service", "response-times", "service-loyalty"] },
  { name: "talk", pages: ["personas", "reach"] },
  { name: "trust", pages: ["unification", "quality", "glossary"] },
];
const OWN: readonly string[] = ["index", ...GROUPS.flatMap((group) => group.pages)];

/** From the site's root: Framework makes links of its header and footer relative to each page. */
export const pageHref = (locale: Locale, name: string): string => `/${locale}/${name}`;

export interface ExtraPage {
  /** Under its locale's folder, without `.md`. */
  readonly name: string;
  readonly title: string;
}

export const hasPage = (root: string, locale: Locale, name: string): boolean =>
  existsSync(join(root, locale, `${name}.md`));

/** Pages that the workspace adds to the report's own. */
export function extraPages(root: string, locale: Locale): readonly ExtraPage[] {
  const folder = join(root, locale);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !file.includes("["))
    .map((file) => file.slice(0, -".md".length).replaceAll("\\", "/"))
    .filter((name) => !OWN.includes(name))
    .toSorted()
    .map((name) => ({ name, title: titleOf(readFileSync(join(folder, `${name}.md`), "utf8")) ?? name }));
}

const titleOf = (markdown: string): string | undefined =>
  /^title:\s*["']?(.+?)["']?\s*$/m.exec(frontMatter(markdown))?.[1] ?? /^#\s+(.+?)\s*#*\s*$/m.exec(markdown)?.[1];

const frontMatter = (markdown: string): string => /^---\n(.*?)\n---/s.exec(markdown)?.[1] ?? "";
