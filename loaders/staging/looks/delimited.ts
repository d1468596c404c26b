import { csvShape } from "../shapes/csv.js";
import { detectDialect } from "../shapes/dialect.js";
import { openText } from "../text-file.js";
import { type Look, type Looking, partsOf, wantedColumns } from "./look.js";

export const lookAtDelimited: Look = async (looking) => {
  const { source, file, index, run } = looking;
  const { head, isWhole, path, name, gzipped, isDamaged } = await openText(file, source.formats.encoding, run);
  const dialect = detectDialect(head, isWhole, source, wantedColumns(source));
  if (dialect.width === 0) return undefined;
  checkNames(looking, dialect.width);
  return {
    part: { index, name, path },
    key: JSON.stringify([dialect, gzipped]),
    dialect,
    isDamaged,
    make: (alike) => csvShape(partsOf(alike), dialect, run, { gzipped }),
  };
};

function checkNames({ source: { place, names }, file, faults }: Looking, width: number): void {
  if (!names || names.length === width) return;
  const expected = `${width} names, one for each column`;
  faults.push({ where: `${place}.names`, what: file.name, expected, received: String(names.length) });
}
