import { chmod, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type Engine, literal } from "../engines/engine.js";

/** SQL of a text that no spreadsheet runs as a formula; a plain number is none. */
export const inert = (value: string): string =>
  `case when regexp_matches(${value}, '^[-+=@\\t\\r]') and not regexp_full_match(${value}, '[-+]?[0-9][0-9., ]*')
    then '''' || ${value} else ${value} end`;

/** Writes what a query gives as CSV, for the team's eyes only: folder mode 0700, file 0600. */
export async function writePrivateCsv(engine: Engine, query: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await chmod(dirname(path), 0o700);
  await engine.run(
    `copy (${query}) to ${literal(path)} (format csv, header true, delimiter ',', quote '"', escape '"')`,
  );
  await chmod(path, 0o600);
}
