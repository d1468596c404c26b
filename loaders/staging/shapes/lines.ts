import { literal } from "../../engines/engine.js";
import { pathList } from "./paths.js";
import type { Part } from "./shape.js";

/** A scan of whole lines as `line`, with `filename`; a byte that no text holds stands for the delimiter. */
export const readLines = (parts: readonly Part[], { gzipped, skip = 0 }: { gzipped: boolean; skip?: number }): string =>
  `read_csv(${pathList(parts)}, ${[
    "columns = {'line': 'VARCHAR'}",
    "auto_detect = false",
    `delim = ${literal("\u0001")}`,
    "quote = ''",
    "escape = ''",
    "header = false",
    `skip = ${skip}`,
    `compression = ${gzipped ? "'gzip'" : "'none'"}`,
    "filename = true",
    "hive_partitioning = false",
    "max_line_size = 16777216",
    "ignore_errors = true",
  ].join(", ")})`;
