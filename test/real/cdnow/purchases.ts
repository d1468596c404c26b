import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Purchase } from "../../support/buying-patterns.js";

/** Days since 1997-01-01 of the end of calibration and of the last purchase. */
export const CALIBRATION_END = 272;
export const END = 545;

const ORIGIN = Date.UTC(1997, 0, 1);
const DAY = 864e5;

/** The raw purchases, value in dollars. A line ends in customer, date, number of CDs, value; the master has a heading. */
export function readPurchases(
  folder: string,
  file: "CDNOW_sample.txt" | "CDNOW_master.txt",
): (Purchase & { value: number })[] {
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [customer = "", date = "", , value] = line.trim().split(/\s+/).slice(-4);
    const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
    if (!day) return [];
    return [
      { customer, day: (Date.UTC(Number(year), Number(month) - 1, Number(day)) - ORIGIN) / DAY, value: Number(value) },
    ];
  });
}
