import { existsSync, readFileSync, writeFileSync } from "node:fs";

const start = "<!-- bench:start -->";
const end = "<!-- bench:end -->";

/** Puts the table between the README's markers and says what it did; a README without them stays as it is. */
export function putIntoReadme(path: string, table: string): string {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const updated = betweenMarkers(text, table);
  if (updated === undefined) return `README.md: no ${start} … ${end}, so the table was only printed.`;
  writeFileSync(path, updated);
  return "README.md: the bench table was rewritten.";
}

/** The text with the table between its markers, or undefined where it has none. */
export function betweenMarkers(text: string, table: string): string | undefined {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return undefined;
  return `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`;
}
