import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";

export interface SitePage {
  /** Path of the file in `dist/`, with slashes. */
  file: string;
  /** The clean URL's path, without a leading slash: `en/`, `en/voice`. */
  path: string;
  /** Undefined for pages outside the languages: the choice of language and the 404 page. */
  locale: string | undefined;
}

/** Every page of a built report, read from its files rather than from its navigation. */
export function sitePages(folder: string): SitePage[] {
  return siteFiles(folder)
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({ file, path: cleanPath(file), locale: /^([a-z]{2})\//.exec(file)?.[1] }));
}

/** Every file of a built report, as paths with slashes. */
export function siteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

export function readDocument(folder: string, { file }: SitePage): Document {
  return parseHTML(readFileSync(join(folder, file), "utf8")).document;
}

/** The clean URL of a page, whether it was given as a file or not. */
export function cleanPath(file: string) {
  return file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "");
}
