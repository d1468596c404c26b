import type { FileCount } from "./staging.js";

type Counted = Pick<FileCount, "file" | "rows_read" | "rows_rejected" | "reasons">;

/** One note per file with rejected rows: how many of how many, and why, the most frequent reason first. */
export const rejectedNotes = (files: readonly Counted[]): string[] =>
  files
    .filter(({ rows_rejected }) => rows_rejected > 0)
    .map(({ file, rows_read, rows_rejected, reasons }) => {
      const why = reasons.filter(({ kind }) => kind === "rejected").map(({ reason, rows }) => `${reason} (${rows})`);
      return `${rows_rejected} of ${rows_read} rows of ${file} could not be read: ${why.join(", ")}.`;
    });
