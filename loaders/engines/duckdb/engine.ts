import { readFileSync } from "node:fs";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type Engine, type EngineColumn, type EngineOptions, literal, type Row, type Value } from "../engine.js";
import { mapRows } from "./map-rows.js";

const FUNCTIONS = ["functions.sql", "normalise.sql", "addresses.sql", "shown.sql"].map(
  (file) => new URL(file, import.meta.url),
);

/** Opens an embedded DuckDB that keeps to its memory limit, spills to its own folder and never reaches the network. */
export async function openDuckdb({ memory, threads, spill }: EngineOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: memory,
    temp_directory: spill,
    ...(threads === undefined ? {} : { threads: String(threads) }),
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await connectTo(instance);
  for (const file of FUNCTIONS) await connection.run(readFileSync(file, "utf8"));
  return duckdbEngine(instance, connection);
}

async function connectTo(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const connection = await instance.connect();
  await connection.run("set timezone = 'UTC'");
  return connection;
}

function duckdbEngine(instance: DuckDBInstance, connection: DuckDBConnection): Engine {
  const rows = async <T extends Row>(sql: string): Promise<T[]> => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson().map((row) => tidy(row, reader)) as T[];
  };
  return {
    name: "duckdb",
    run: async (sql) => void (await connection.run(sql)),
    runInOrder: (sql) => runInOrder(connection, sql),
    rows,
    mapRows: (sql, into, map) => mapRows(() => connectTo(instance), sql, into, map),
    lock: async () => void (await connection.run("set enable_external_access = false; set lock_configuration = true")),
    columns: async (relation) =>
      (
        await rows(
          `select column_name, data_type from duckdb_columns() where table_name = ${literal(relation)} order by column_index`,
        )
      ).map(({ column_name, data_type }): EngineColumn => ({ name: String(column_name), type: String(data_type) })),
    explain: async (sql) => void (await connection.run(`explain ${sql}`)),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Rows keep their order in a parallel plan only under the batch operator; any other plan runs on one thread. */
async function runInOrder(connection: DuckDBConnection, sql: string): Promise<void> {
  const plan = JSON.stringify((await connection.runAndReadAll(`explain ${sql}`)).getRowsJson());
  if (plan.includes("BATCH_CREATE_TABLE_AS")) return void (await connection.run(sql));
  const [[threads]] = (await connection.runAndReadAll("select current_setting('threads')")).getRowsJson() as [[string]];
  await connection.run("set threads = 1");
  try {
    await connection.run(sql);
  } finally {
    await connection.run(`set threads = ${threads}`);
  }
}

type Reader = Awaited<ReturnType<DuckDBConnection["runAndReadAll"]>>;

/** DuckDB's JSON rows write 64-bit integers and decimals as text; published counts and amounts are numbers. */
function tidy(row: Record<string, unknown>, reader: Reader): Row {
  const types = reader.columnTypes();
  const out: Row = {};
  reader.columnNames().forEach((name, index) => {
    const value = row[name] as Value | undefined;
    const type = String(types[index]);
    out[name] = typeof value === "string" && /^(U?(BIG|HUGE)INT|DECIMAL)/.test(type) ? Number(value) : (value ?? null);
  });
  return out;
}
