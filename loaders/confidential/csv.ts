import { chmod, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type Engine, literal } from "../engines/engine.js";
import { removeWhenKilled } from "./leftovers.js";

/** SQL of a text that no spreadsheet runs as a formula; a plain number is none. */
export const inert = (value: string): string =>
  `case when left(${value}, 1) in ('-', '+', '=', '@', chr(9), chr(13)) and not regexp_full_match(${value}, '[-+]?[0-9][0-9., ]*')
    then '''' || ${value} else ${value} end`;

/** Writes what a query gives as CSV, for the team's eyes only: folder mode 0700, file 0600. */
export async function writePrivateCsv(engine: Engine, query: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await chmod(dirname(path), 0o700);
  await writeCsv(engine, query, path, 0o600);
}

/**
 * Writes what a query gives as CSV through the engine. The file has its mode before it holds anything, and what stood there
 * stays until the new one is whole.
 */
export async function writeCsv(engine: Engine, query: string, path: string, mode: 0o600 | 0o666): Promise<void> {
  const unfinished = `${path}.new-${process.pid}`;
  const forget = removeWhenKilled(unfinished);
  try {
    await (await open(unfinished, "w", mode)).close();
    await engine.run(`copy (${query}) to ${literal(unfinished)} (format csv, header true, use_tmp_file false)`);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
    forget();
  }
}
