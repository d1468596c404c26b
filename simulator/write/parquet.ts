import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** Turns a CSV file into a Parquet file with the given column types, and removes the CSV file. */
export async function csvToParquet(csvPath: string, parquetPath: string, types: Record<string, string>): Promise<void> {
  mkdirSync(dirname(parquetPath), { recursive: true });
  // One thread: row groups fall in the same place every time.
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const columns = Object.entries(types).map(([name, type]) => `'${name}': '${type}'`);
  await connection.run(
    `copy (select * from read_csv(${literal(csvPath)}, header = true, columns = {${columns.join(", ")}}))
     to ${literal(parquetPath)} (format parquet, compression zstd)`,
  );
  connection.closeSync();
  instance.closeSync();
  rmSync(csvPath);
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
