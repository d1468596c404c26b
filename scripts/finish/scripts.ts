import { attribute, type Document, elements, rawText, remove } from "./markup.js";

/** Framework's module on a page without live cells imports its client and does nothing else. */
const IDLE = /^\s*import\s+"[^"]*\/_observablehq\/client\.[0-9a-f]+\.js";\s*$/;

/** Takes Framework's runtime off pages on which nothing runs; says whether any script is left. */
export function removeIdleScripts(document: Document): boolean {
  const scripts = elements(document).filter((e) => e.tagName === "script");
  const idle = scripts.filter((script) => attribute(script, "src") === undefined && IDLE.test(rawText(script)));
  for (const script of idle) remove(script);
  const isLive = scripts.length > idle.length;
  if (!isLive) for (const link of elements(document)) if (attribute(link, "rel") === "modulepreload") remove(link);
  return isLive;
}

/** The text of each inline script, as a policy has to hash it. */
export const inlineScripts = (document: Document): string[] =>
  elements(document)
    .filter((e) => e.tagName === "script" && attribute(e, "src") === undefined)
    .map(rawText);
