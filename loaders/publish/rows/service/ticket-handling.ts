import type { Row } from "../../../engines/engine.js";
import { wilson } from "../../../methods/wilson.js";
import { type Builder, int } from "../builder.js";
import { groupBy, together } from "./together.js";

const PARTS = ["units", "hit_units", "other_units"];

/** Requests of 12 months that were asked again, came back, or took one reply: shares with Wilson's interval (1927). */
export const ticketHandling: Builder = async (marts) =>
  handlingRows(await marts.rows("ticket_handling"), marts.report.privacy.k);

export const handlingRows = (rows: readonly Row[], k: number): Row[] =>
  [...groupBy(rows, ({ dimension, measure }) => `${dimension} ${measure}`).values()]
    .flatMap((group) =>
      group[0]?.dimension === "all"
        ? group.filter((row) => !isFew(row, k))
        : together(group, { k, parts: PARTS, by: [], sums: ["tickets", "hits"] }).rows,
    )
    .map((row) => {
      const { estimate, low, high } = wilson(int(row, "hits"), int(row, "tickets"));
      return { ...row, share: digits(estimate), low: digits(low), high: digits(high) };
    });

const digits = (share: number): number => Math.round(1e4 * share) / 1e4;

/** Hidden, a few would take with them how many requests there are at all: nothing is told of such a measure. */
const isFew = (row: Row, k: number): boolean => PARTS.some((part) => int(row, part) > 0 && int(row, part) < k);
