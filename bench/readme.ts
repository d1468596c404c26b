import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

/**
 * Puts a table between the markers `<!-- NAME:start -->` and `<!-- NAME:end -->` of a file and says what it did; a file
 * without them stays as it is.
 */
export function putIntoFile(path: string, table: string, name = "bench"): string {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const updated = betweenMarkers(text, table, name);
  const file = basename(path);
  if (updated === undefined)
    return `${file}: no <!-- ${name}:start --> … <!-- ${name}:end -->, so the table was only printed.`;
  writeFileSync(path, updated);
  return `${file}: the bench table was rewritten.`;
}

/** The text with the table between its markers, or undefined where it has none. */
export function betweenMarkers(text: string, table: string, name = "bench"): string | undefined {
  const start = `<!-- ${name}:start -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(`<!-- ${name}:end -->`, from);
  if (from < 0 || to < 0) return undefined;
  return `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`;
}
