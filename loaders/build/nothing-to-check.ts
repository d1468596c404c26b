import type { Staging } from "../staging/staging.js";

/** Why a gate found nothing to measure: where it looked, what is missing there, and what to do about it. */
export interface Nothing {
  readonly files: readonly string[];
  readonly received: string;
  readonly remedy: string;
}

type Read = Pick<Staging, "files" | "mappedBySystem">;

/** Looks for the first thing that is missing: an export of the table, a column mapped to the field, a value in it. */
export function nothingToCheck(staging: Read, fields: readonly string[], system?: string): Nothing {
  const tables = [...new Set(fields.map((field) => tableOf(field)))];
  const one = system === undefined || system === "all" ? "" : system;
  const files = tables.flatMap((table) => filesOf(staging, table, one || "all"));
  const names = `${or(tables)}${one && ` of the system ${one}`}`;
  if (files.length === 0)
    return {
      files,
      received: `no export of ${names}`,
      remedy: `Add one under sources${one && ` with system: ${one}`}, or take the gate out.`,
    };
  const columns = fields.filter((field) => field.includes("."));
  if (columns.length > 0 && !columns.some((field) => isMapped(staging, field, one)))
    return {
      files,
      received: `no column mapped to ${or(columns)}${one && ` in the system ${one}`}`,
      remedy: `Map ${or(columns.map(columnOf))} under columns of ${files.length === 1 ? "that file" : "one of those files"}, or take the gate out.`,
    };
  return {
    files,
    received: columns.length > 0 ? `no value of ${or(columns)} in any row` : "no row",
    remedy: "Ask for an export that holds some, or take the gate out.",
  };
}

/** Files of a table, of one system or of all. */
export const filesOf = ({ files }: Pick<Staging, "files">, table: string, system: string): string[] =>
  files.filter((file) => file.table === table && (system === "all" || file.system === system)).map(({ file }) => file);

function isMapped({ mappedBySystem }: Read, field: string, system: string): boolean {
  const systems = mappedBySystem.get(tableOf(field)) ?? new Map<string, ReadonlySet<string>>();
  return [...systems].some(([name, columns]) => (system === "" || name === system) && columns.has(columnOf(field)));
}

const tableOf = (field: string): string => field.split(".")[0] ?? "";
const columnOf = (field: string): string => field.split(".")[1] ?? "";
const or = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
