import { createHash } from "node:crypto";
import { addClass, attribute, type Document, elements, rawText, remove, setAttribute } from "./markup.js";

/** Rules that stood in pages, by their selector: a strict policy refuses them there. */
export type PageStyles = Map<string, string>;

/** Moves `style` attributes and elements into the site's stylesheet; every page adds to the same rules. */
export function collectInlineStyles(document: Document, styles: PageStyles): void {
  for (const node of elements(document)) {
    const declarations = attribute(node, "style")?.trim();
    if (declarations !== undefined) {
      setAttribute(node, "style", null);
      if (declarations) addClass(node, classFor(declarations, styles));
    }
    if (node.tagName === "style") {
      const rules = rawText(node).trim();
      if (rules) styles.set(`/* ${digest(rules)} */`, rules);
      remove(node);
    }
  }
}

function classFor(declarations: string, styles: PageStyles): string {
  if (/[{}<@]/.test(declarations)) throw new Error(`a style attribute holds more than declarations: ${declarations}`);
  const name = `s-${digest(declarations)}`;
  // Twice the class, to win over the single classes that the attribute would have won over.
  styles.set(`.${name}.${name}`, `.${name}.${name}{${declarations}}`);
  return name;
}

export const printStyles = (styles: PageStyles): string =>
  [...styles]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rule]) => `${rule}\n`)
    .join("");

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);
