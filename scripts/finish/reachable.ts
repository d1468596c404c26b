import { basename } from "node:path";

/** A file of Framework's output: its path from the site's root and, for text, what it says. */
export interface OutputFile {
  readonly path: string;
  readonly text: string | null;
}

/**
 * The files that pages need, directly or through others. Framework names every file after its content, so that a file
 * whose name nobody writes is needed by nobody.
 */
export function reachable(pages: readonly string[], files: readonly OutputFile[]): ReadonlySet<string> {
  const found = new Set<string>();
  let texts = pages;
  while (texts.length > 0) {
    const named = files.filter(({ path }) => !found.has(path) && texts.some((text) => text.includes(basename(path))));
    for (const { path } of named) found.add(path);
    texts = named.flatMap(({ text }) => (text === null ? [] : [text]));
  }
  return found;
}
