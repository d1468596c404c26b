import { posix } from "node:path";
import { isForeign } from "./links.js";
import { attribute, type Document, elements } from "./markup.js";

export interface BrokenLink {
  /** Page without `.html`. */
  readonly page: string;
  readonly target: string;
}

interface LinkedPage {
  readonly file: string;
  readonly document: Document;
}

/** Links of finished pages that lead nowhere: to no file of the site, or to no anchor of the page. */
export function checkLinks(pages: readonly LinkedPage[], files: ReadonlySet<string>): BrokenLink[] {
  const anchors = new Map(pages.map(({ file, document }) => [file, idsOf(document)]));
  return pages.flatMap(({ file, document }) =>
    [...new Set(targetsOf(document))]
      .filter((target) => !leadsSomewhere(file, target, files, anchors))
      .map((target) => ({ page: file.replace(/\.html$/, ""), target })),
  );
}

function leadsSomewhere(
  from: string,
  target: string,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const [, path = "", , anchor = ""] = /^([^?#]*)(\?[^#]*)?#?(.*)$/.exec(target) ?? [];
  const file = path === "" ? from : posix.join(posix.dirname(from), decodeURI(path));
  if (!files.has(file)) return false;
  return anchor === "" || (anchors.get(file)?.has(decodeURIComponent(anchor)) ?? true);
}

const targetsOf = (document: Document): string[] =>
  elements(document)
    .flatMap((node) => [attribute(node, "href"), attribute(node, "src")])
    .filter((target) => target !== undefined)
    .filter((target) => target.startsWith("#") || !isForeign(target));

const idsOf = (document: Document): ReadonlySet<string> =>
  new Set(elements(document).flatMap((node) => attribute(node, "id") ?? []));
