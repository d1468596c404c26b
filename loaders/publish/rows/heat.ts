import { wilson } from "../../methods/wilson.js";
import { type Builder, int } from "./builder.js";

/** Fewest people on a day of whom it is told what warmth was worth. */
const MINIMUM = 100;

/** Who bought within 30 days, by how warm they were. */
export const heatCalibration: Builder = async (marts) => {
  const rows = await marts.rows("heat_calibration");
  const people = (since: unknown): number =>
    rows.filter((row) => row.since === since).reduce((sum, row) => sum + int(row, "customers"), 0);
  return rows
    .filter(({ since }) => people(since) >= MINIMUM)
    .map((row) => {
      const { estimate, low, high } = wilson(int(row, "bought"), int(row, "customers"));
      return { ...row, rate: estimate, low, high };
    });
};
