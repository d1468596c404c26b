import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html as names,
  parse,
  parseFragment,
  serialize,
} from "parse5";

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export const parsePage = (text: string): Document => parse(text);

// Serialisers leave < and > alone in attributes, where they are harmless; escaped, nobody has to think about it.
const [LESS, GREATER] = ["\uFDD0", "\uFDD1"];

export function printPage(document: Document): string {
  for (const { attrs } of elements(document)) {
    for (const attr of attrs) attr.value = attr.value.replaceAll("<", LESS).replaceAll(">", GREATER);
  }
  return `${serialize(document)}\n`.replaceAll(LESS, "&lt;").replaceAll(GREATER, "&gt;");
}

const isElement = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node);

/** Every element below, in document order; the list is taken first, so that the tree may change on the way. */
export function elements(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement).flatMap((child) => [child, ...elements(child)]);
}

export function find(parent: Parent, test: (element: Element) => boolean): Element | undefined {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    const found = test(child) ? child : find(child, test);
    if (found) return found;
  }
  return undefined;
}

export const findTag = (parent: Parent, tag: string): Element | undefined => find(parent, (e) => e.tagName === tag);

export function required(parent: Parent, what: string, test: (element: Element) => boolean): Element {
  const found = find(parent, test);
  if (!found) throw new Error(`Framework's page has no ${what}; did its version change?`);
  return found;
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/** Sets an attribute, or takes it away where the value is null. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  const known = element.attrs.find((candidate) => candidate.name === name);
  if (value === null) element.attrs = element.attrs.filter((candidate) => candidate !== known);
  else if (known) known.value = value;
  else element.attrs.push({ name, value });
}

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, "class") ?? "").split(/\s+/).includes(name);

export function addClass(element: Element, name: string): void {
  if (!hasClass(element, name))
    setAttribute(element, "class", [attribute(element, "class"), name].filter(Boolean).join(" "));
}

/** The text a reader reads, on one line. */
export function textOf(parent: Parent): string {
  const text = (node: Node): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    return isElement(node) && node.tagName !== "style" && node.tagName !== "script"
      ? node.childNodes.map(text).join("")
      : "";
  };
  return parent.childNodes
    .map(text)
    .join("")
    .replace(/[ \t\n\r]+/g, " ")
    .trim();
}

/** What stands between the tags of a script or style, as it is. */
export const rawText = (element: Element): string =>
  element.childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : "")).join("");

export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const created = defaultTreeAdapter.createElement(tag, names.NS.HTML, attrs);
  append(created, ...children);
  return created;
}

export function append(parent: Parent, ...children: (Node | string)[]): void {
  for (const child of children) {
    if (typeof child === "string") defaultTreeAdapter.insertText(parent, child);
    else {
      remove(child);
      defaultTreeAdapter.appendChild(parent, child);
    }
  }
}

export function remove(node: Node): void {
  if (node.parentNode) defaultTreeAdapter.detachNode(node);
}

/** Puts nodes in an element's place. */
export function replace(element: Element, nodes: readonly Node[]): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const node of nodes) {
    remove(node);
    defaultTreeAdapter.insertBefore(parent, node, element);
  }
  remove(element);
}

/** Puts an element's children in its place. */
export const unwrap = (element: Element): void => replace(element, [...element.childNodes]);

/** Takes everything out of an element. */
export function empty(parent: Parent): void {
  for (const child of [...parent.childNodes]) remove(child);
}

export const fragment = (markup: string): Node[] => [...parseFragment(markup).childNodes];
