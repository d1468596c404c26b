import type { Row } from "../../engines/engine.js";
import { type Builder, int } from "./builder.js";
import { significant } from "./value/round.js";

/** What a purchase usually looks like, where enough customers tell it. */
export const habits: Builder = async (marts) => habitRows(await marts.rows("habits"), marts.report.privacy.k);

/** Fewest customers of whom a median of money is told. */
const MINIMUM = 50;
const MEASURES = ["basket", "items", "gap"];
const CHANNELS = ["all", "web", "store"];

/**
 * Medians to three digits: more would be one customer's own number. Counts to the nearest 50 at least: those of one measure or
 * channel, or those who ever bought, less these would be a count of few.
 */
export const habitRows = (rows: readonly Row[], k: number): Row[] =>
  rows
    .filter((row) => int(row, "customers") >= MINIMUM)
    .map(({ measure = null, channel = null, customers = null, ...row }) => ({
      measure,
      channel,
      customers: Math.round(Number(customers) / roundTo(k)) * roundTo(k),
      persons: customers,
      lower_quarter: significant(int(row, "lower_quarter"), 3),
      median: significant(int(row, "median_usual"), 3),
      low: significant(int(row, "low"), 3),
      high: significant(int(row, "high"), 3),
      upper_quarter: significant(int(row, "upper_quarter"), 3),
      position: 10 * MEASURES.indexOf(String(measure)) + CHANNELS.indexOf(String(channel)),
    }));

const roundTo = (k: number): number => Math.max(MINIMUM, 2 * k);
