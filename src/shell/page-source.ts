import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Fault, formatFault } from "../../loaders/faults.js";
import type { PageEnvironment } from "../directives.js";

/** Keeps faults for scripts/render.ts, which reports them together; without it the first one stops Framework. */
export function faultCollector(file = process.env["CLIENTELE_FAULTS"]): (fault: Fault) => void {
  return (fault) => {
    if (!file) throw new Error(formatFault(fault));
    appendFileSync(file, `${JSON.stringify(fault)}\n`);
  };
}

/**
 * Keeps drawn markup aside for scripts/finish and leaves an empty slot: Framework parses every page several times over
 * with jsdom, which took half of a build for charts it has nothing to do with. Without a file, markup stays in its place.
 */
export function markupKeeper(file = process.env["CLIENTELE_MARKUP"]): (markup: string) => string {
  let kept = 0;
  return (markup) => {
    if (!file) return markup;
    const slot = `slot-${++kept}`;
    appendFileSync(file, `${JSON.stringify([slot, markup])}\n`);
    return `<div id="${slot}"></div>`;
  };
}

/** Says where in a page's own file a line of its text stands; Framework hands over the text without front matter. */
export const locator =
  (root: string) =>
  (page: PageEnvironment, text: string, line: number): string => {
    const file = sourceOf(root, page);
    if (!existsSync(join(root, file))) return page.path;
    const hidden = lines(readFileSync(join(root, file), "utf8")) - lines(text);
    return `${file}:${Math.max(0, hidden) + line + 1}`;
  };

const lines = (text: string): number => text.split(/\r?\n/).length;

/** `/fr/personas/camille` with {persona: "camille"} → `fr/personas/[persona].md`. */
function sourceOf(root: string, { path, params = {} }: PageEnvironment): string {
  const plain = `${path.slice(1)}.md`;
  if (existsSync(join(root, plain))) return plain;
  const names = new Map(Object.entries(params).map(([name, value]) => [value, `[${name}]`]));
  return `${path
    .slice(1)
    .split("/")
    .map((part) => names.get(part) ?? part)
    .join("/")}.md`;
}
