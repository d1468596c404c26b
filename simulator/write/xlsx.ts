import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import writeExcelFile from "write-excel-file/node";

type Cell = string | number;

/** A workbook with one sheet, the same bytes at any time of day. */
export async function writeXlsx(path: string, sheet: string, header: string[], rows: Cell[][]): Promise<void> {
  const data = [header.map((value) => ({ value, fontWeight: "bold" as const })), ...rows];
  const bytes = await writeExcelFile(data, { sheet }).toBuffer();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, withFixedTimes(bytes));
}

const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** 1980-01-01 00:00, the first moment a zip file knows. */
const epoch = 0x00210000;

/** A zip file stores the clock for each of its members; this sets them all to the same moment. */
function withFixedTimes(zip: Buffer): Buffer {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) throw new Error("write/xlsx.ts: the workbook is not a zip file.");
  let at = zip.readUInt32LE(end + 16);
  for (let member = zip.readUInt16LE(end + 10); member > 0; member--) {
    if (zip.readUInt32LE(at) !== centralHeader) throw new Error("write/xlsx.ts: broken zip directory.");
    zip.writeUInt32LE(epoch, at + 12);
    zip.writeUInt32LE(epoch, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
