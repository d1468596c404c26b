import { posix } from "node:path";
import { attribute, type Document, elements, setAttribute } from "./markup.js";

/**
 * Makes links count from the page and end in `.html`, so that the site works on any host, under any path, and from a
 * folder. They may be written from the site's root or from the page, with the ending or without.
 */
export function mendLinks(document: Document, file: string, pages: ReadonlySet<string>): void {
  for (const node of elements(document)) {
    for (const name of ["href", "src", "data-cube"]) {
      const target = attribute(node, name);
      if (target === undefined || isForeign(target)) continue;
      setAttribute(node, name, mended(file, target, pages));
    }
    if (node.tagName === "a" && attribute(node, "rel") === "external") setAttribute(node, "rel", null);
  }
}

/** Leads to another site, to another kind of address, or to a place on the same page. */
export const isForeign = (target: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(target);

function mended(file: string, target: string, pages: ReadonlySet<string>): string {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/.exec(target) ?? [];
  const place = path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(file), path);
  const page = [`${place}.html`, posix.join(place, "index.html")].find((candidate) => pages.has(candidate));
  return `${relativeTo(file, page ?? place)}${rest}`;
}

/** `fr/personas/camille.html`, `tables/x.csv` → `../../tables/x.csv`. */
export const relativeTo = (file: string, target: string): string => posix.relative(posix.dirname(file), target) || "./";
