import { type Document, elements, hasClass, textOf } from "./markup.js";
import { inlineScripts } from "./scripts.js";

export interface BrokenCell {
  /** Page without `.html`. */
  readonly page: string;
  readonly what: string;
  /** What of the cell can be found in the page's source. */
  readonly source?: string;
}

/** Code of a page that Framework let pass and a browser would not: what it could not parse, imports it could not find. */
export function checkCells(page: string, document: Document): BrokenCell[] {
  const errors = elements(document).filter((node) => hasClass(node, "observablehq--error"));
  const imports = inlineScripts(document).flatMap(bareImports);
  return [
    ...errors.map((node) => ({ page, what: textOf(node) })),
    ...imports.map((name) => ({ page, what: `an import of "${name}", which is not installed`, source: name })),
  ];
}

/** A browser finds modules by path only. */
const bareImports = (script: string): string[] =>
  [...script.matchAll(/\b(?:from|import)\s*\(?\s*"([^"./][^"]*)"/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !/^\w+:/.test(name));
