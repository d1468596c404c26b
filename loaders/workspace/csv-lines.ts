export interface CsvLine {
  /** Line of the file on which the row begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a small CSV file that someone keeps by hand, with the line each begins on; empty lines are left out. */
export function csvLines(text: string): { readonly rows: readonly CsvLine[]; readonly unclosed?: number } {
  const delimiter = delimiterOf(text);
  const token = new RegExp(`"((?:[^"]|"")*)"(?=[${delimiter}\\n]|$)|[^${delimiter}\\n]*`, "y");
  const rows: CsvLine[] = [];
  let cells: string[] = [];
  let [line, begins] = [1, 1];
  while (token.lastIndex <= text.length) {
    const start = token.lastIndex;
    const [cell = "", inQuotes] = token.exec(text) ?? [];
    if (inQuotes === undefined && cell.startsWith('"')) return { rows, unclosed: line };
    cells.push((inQuotes?.replaceAll('""', '"') ?? cell).trim());
    line += cell.split("\n").length - 1;
    const end = start + cell.length;
    token.lastIndex = end + 1;
    if (text[end] === delimiter) continue;
    if (cells.some((value) => value !== "")) rows.push({ line: begins, cells });
    cells = [];
    line += 1;
    begins = line;
  }
  return { rows };
}

/** The first line says it: a spreadsheet in French writes semicolons. */
function delimiterOf(text: string): string {
  const [header = ""] = text.split("\n", 1);
  return [";", "\t"].find((sign) => header.includes(sign)) ?? ",";
}
