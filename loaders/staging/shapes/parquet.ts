import { identifier, literal } from "../../engines/engine.js";
import type { Run } from "../staging.js";
import { pathList, pathNumbers } from "./paths.js";
import type { FileColumn, Part, ScanOptions, Shape } from "./shape.js";

export const parquetColumns = async (path: string, run: Run): Promise<FileColumn[]> =>
  (await run.engine.rows(`describe select * from read_parquet([${literal(path)}], hive_partitioning = false)`)).map(
    ({ column_name, column_type }) => ({ name: String(column_name), type: String(column_type) }),
  );

export async function parquetShape(parts: readonly Part[], columns: readonly FileColumn[], run: Run): Promise<Shape> {
  const part = await pathNumbers(run.engine, `staging_paths_${run.next()}`, parts);
  const all = `{${columns.map(({ name }) => `${literal(name)}: cast(${identifier(name)} as varchar)`).join(", ")}}`;
  const scan = ({ columns: wanted, parts: files = parts }: ScanOptions): string =>
    `select ${[
      ...columns.flatMap(({ name }) => (wanted.has(name) ? [identifier(name)] : [])),
      `${part} as __part`,
      ...(wanted.has("__raw") ? [`cast(to_json(${all}) as varchar) as __raw`] : []),
      "cast(null as varchar) as __record",
    ].join(", ")} from read_parquet(${pathList(files)}, filename = true, hive_partitioning = false)`;
  return { parts, columns, isNumbered: false, isGzipped: false, isTyped: true, scan };
}
