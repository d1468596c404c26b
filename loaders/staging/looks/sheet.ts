import { choices, quoted } from "../../workspace/complaints.js";
import { nearest } from "../../workspace/nearest.js";
import { csvShape } from "../shapes/csv.js";
import type { Dialect } from "../shapes/dialect.js";
import { uniqueNames } from "../shapes/names.js";
import { readSheet, writeRows } from "../shapes/xlsx.js";
import { type Look, type Looking, partsOf } from "./look.js";

export const lookAtSheet: Look = async (looking) => {
  const { source, file, index, run } = looking;
  const { rows, sheets, isFound } = await readSheet(file, source.sheet);
  if (!isFound) return noSheet(looking, sheets);
  const records = rows.slice(source.skip).filter((row) => row.some((cell) => cell !== ""));
  if (records.length === 0) return undefined;
  const width = records.reduce((most, row) => Math.max(most, row.length), 0);
  const hasHeader = source.header ?? !source.names;
  const names = source.names ?? (hasHeader ? (records[0] ?? []) : []);
  const columns = uniqueNames(Array.from({ length: width }, (_, column) => names[column] ?? ""));
  const dialect: Dialect = { delimiter: ",", quote: '"', header: false, skip: 0, columns, width };
  return {
    part: { index, name: file.name, path: await writeRows(records.slice(hasHeader ? 1 : 0), width, run) },
    key: JSON.stringify(dialect),
    make: (alike) => csvShape(partsOf(alike), dialect, run, { gzipped: false, isTyped: true, isOurs: true }),
  };
};

function noSheet({ source, file, faults }: Looking, sheets: readonly string[]): undefined {
  const suggestion = nearest(source.sheet ?? "", sheets);
  faults.push({
    where: `${source.place}.sheet`,
    what: file.name,
    expected: `one of the sheets ${choices(sheets.map(quoted))}`,
    received: quoted(source.sheet),
    ...(suggestion && { suggestion }),
  });
}
