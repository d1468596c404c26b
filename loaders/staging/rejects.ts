import { chmod, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { inert, writePrivateCsv } from "../confidential/csv.js";
import { type Engine, identifier, literal } from "../engines/engine.js";
import { EMPTIED, REJECTS } from "./faulty-rows.js";

/** Writes rejected rows with their own columns and the reason, and the emptied cells, for the team's eyes only. */
export async function writeRejects(engine: Engine, privateDir: string): Promise<void> {
  const folder = join(privateDir, "rejected");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const path of [privateDir, folder]) await chmod(path, 0o700);
  for (const name of await readdir(folder)) if (name.endsWith(".csv")) await rm(join(folder, name));
  const files = await engine.rows<{ table_name: string; system: string; file: string }>(
    `select distinct table_name, system, file from ${REJECTS} order by all`,
  );
  const taken = new Set<string>();
  for (const { table_name, system, file } of files) {
    const where = `table_name = ${literal(table_name)} and system = ${literal(system)} and file = ${literal(file)}`;
    await writeFile(engine, where, join(folder, uniqueName(`${table_name}--${system}--${slug(file)}`, taken)));
  }
  await writeEmptied(engine, join(privateDir, "emptied-cells.csv"));
}

const slug = (file: string): string =>
  file
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(-120);

function uniqueName(name: string, taken: Set<string>): string {
  let unique = `${name}.csv`;
  for (let n = 2; taken.has(unique); n++) unique = `${name}-${n}.csv`;
  taken.add(unique);
  return unique;
}

async function writeFile(engine: Engine, where: string, path: string): Promise<void> {
  const keys = await engine.rows<{ key: string }>(
    `select key from (
       select reason_id, unnest(json_keys(raw)) as key, generate_subscripts(json_keys(raw), 1) as place from ${REJECTS} where ${where}
     ) group by key order by min(place) + if(bool_and(reason_id = 'malformed_row'), 100000, 0), key`,
  );
  const own = keys.map(({ key }) => {
    // A column of the file that is called like one of ours keeps its place under another name.
    const name = ["reason", "file", "row"].includes(key.toLowerCase()) ? `${key} (file)` : key;
    const path = literal(`$.${JSON.stringify(key)}`);
    return `${inert(`json_extract_string(raw, ${path})`)} as ${identifier(name)}`;
  });
  const columns = [...own, `${inert("reason")} as reason`, `${inert("file")} as file`, 'source_row as "row"'];
  await writePrivateCsv(
    engine,
    `select ${columns.join(", ")} from ${REJECTS} where ${where} order by source_row, reason`,
    path,
  );
}

const writeEmptied = (engine: Engine, path: string): Promise<void> =>
  writePrivateCsv(
    engine,
    `select table_name as "table", system, ${inert("file")} as file, source_row as "row", column_name as "column", expected,
       ${inert("value")} as value from ${EMPTIED} order by all`,
    path,
  );
