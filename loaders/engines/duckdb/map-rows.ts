import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  JsonDuckDBValueConverter,
} from "@duckdb/node-api";
import { identifier, type NewTable, type RowMap, type Value } from "../engine.js";

/** The engine's own vector size: a larger chunk is refused. */
const ROWS_PER_CHUNK = 2048;

/**
 * See `Engine.mapRows`. Reads over one connection and writes over another, both its own: other statements run meanwhile, on the
 * core that a function outside the engine leaves idle.
 */
export async function mapRows(
  connect: () => Promise<DuckDBConnection>,
  sql: string,
  { table, columns }: NewTable,
  map: RowMap,
): Promise<void> {
  const definition = columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(", ");
  const [reading, writing] = [await connect(), await connect()];
  try {
    await writing.run(`create or replace table ${identifier(table)} (${definition})`);
    const appender = await writing.createAppender(table);
    const writer = columnWriter(appender, columns.length);
    const result = await reading.stream(sql);
    for (
      let chunk = await result.fetchChunk();
      chunk !== null && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      const read = chunk.convertColumns(JsonDuckDBValueConverter) as Value[][];
      for (let row = 0; row < chunk.rowCount; row += 1)
        for (const made of map(read.map((column) => column[row] ?? null))) writer.add(made);
    }
    writer.flush();
    appender.closeSync();
  } finally {
    reading.closeSync();
    writing.closeSync();
  }
}

function columnWriter(appender: DuckDBAppender, width: number) {
  const types = Array.from({ length: width }, (_, index): DuckDBType => appender.columnType(index));
  let columns = types.map((): DuckDBValue[] => []);
  let rows = 0;
  const flush = () => {
    if (rows === 0) return;
    const chunk = DuckDBDataChunk.create(types, rows);
    chunk.setColumns(columns);
    appender.appendDataChunk(chunk);
    columns = types.map(() => []);
    rows = 0;
  };
  const add = (made: readonly Value[]) => {
    for (let index = 0; index < width; index += 1) columns[index]?.push(made[index] ?? null);
    rows += 1;
    if (rows === ROWS_PER_CHUNK) flush();
  };
  return { add, flush };
}
