import {
  addClass,
  append,
  attribute,
  type Document,
  element,
  elements,
  empty,
  findTag,
  hasClass,
  remove,
  required,
  setAttribute,
  unwrap,
} from "./markup.js";

/** Gives Framework's page a language, a way past the navigation, and the four landmarks directly under the body. */
export function mendLandmarks(document: Document, locale: string, skip: string): void {
  setAttribute(
    required(document, "html", (e) => e.tagName === "html"),
    "lang",
    locale,
  );
  const body = required(document, "body", (e) => e.tagName === "body");
  const main = required(body, "main", (e) => e.tagName === "main");
  const header = findTag(body, "header");
  const footer = elements(body).findLast((e) => e.tagName === "footer" && attribute(e, "id") === "observablehq-footer");
  setAttribute(main, "id", "main");
  setAttribute(main, "tabindex", "-1");
  for (const [landmark, name] of [
    [header, "site-header"],
    [main, "page"],
    [footer, "site-footer"],
  ] as const) {
    if (!landmark) continue;
    if (landmark !== main) setAttribute(landmark, "id", null);
    setAttribute(landmark, "class", name);
  }
  empty(body);
  append(body, "\n", element("a", { class: "skip", href: "#main" }, skip));
  for (const landmark of [header, main, footer]) if (landmark) append(body, "\n", landmark);
  append(body, "\n");
}

/** Framework links every heading to itself and wraps what it will fill; both only add noise to a static page. */
export function removeLeftovers(document: Document, isLive: boolean): void {
  for (const node of elements(document)) {
    if (node.tagName === "a" && hasClass(node, "observablehq-header-anchor")) unwrap(node);
    if (node.tagName === "observablehq-loading" && !isLive) remove(node);
    if (/^h[1-6]$/.test(node.tagName)) setAttribute(node, "tabindex", null);
    // Scrolling regions are reached by keyboard through a tab stop; Framework's own code blocks lack one.
    if (node.tagName === "pre") setAttribute(node, "tabindex", "0");
    if (node.tagName === "table" && attribute(node, "class") === undefined) addClass(node, "prose");
  }
}
