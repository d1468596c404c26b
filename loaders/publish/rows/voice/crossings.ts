import type { Row } from "../../../engines/engine.js";
import { wilson } from "../../../methods/wilson.js";
import { metric } from "../../metrics.js";
import { type Builder, int } from "../builder.js";

/** Whom to look after first, with how many of their like were asked and answered, and how many there are likely to be. */
export const crossings: Builder = async (marts) =>
  crossingRows(await marts.rows("nps_value_crossings"), marts.report.privacy.k);

const ORDER = ["regular_detractors", "big_basket_detractors", "regular_passives", "best_promoters"];

export const crossingRows = (rows: readonly Row[], k: number): Row[] =>
  rows.map((row) => {
    const place = ORDER.indexOf(String(row.crossing));
    return { ...row, position: row.kind === "crossing" ? place : ORDER.length, ...likelyOf(row, k) };
  });

const UNTOLD = { asked: null, answered: null, answer_rate: null, likely: null, likely_low: null, likely_high: null };

/**
 * If those who did not answer were like those who did: of all of their like, with Wilson's limits; only of enough answers. Numbers
 * beside which fewer than k persons would stand are left out.
 */
function likelyOf(row: Row, k: number): Row {
  const isTold = (...columns: readonly string[]): boolean =>
    columns.every((column) => int(row, column) === 0 || int(row, column) >= k);
  if (row.likes === null || row.likes === undefined) return { ...UNTOLD, likes: null };
  const [persons, asked, answered, likes] = ["persons", "asked", "answered", "likes"].map((column) => int(row, column));
  if (!isTold("other_answers", "last_answers", "unheard")) return UNTOLD;
  const isAskedTold = isTold("not_asked", "silent") && Number(asked) > 0;
  const told = {
    ...UNTOLD,
    answered: answered ?? null,
    ...(isAskedTold && { asked: asked ?? null, answer_rate: Math.round((1e3 * (answered ?? 0)) / (asked ?? 1)) / 1e3 }),
  };
  if ((answered ?? 0) < metric("nps").minimum) return told;
  const { estimate, low, high } = wilson(persons ?? 0, answered ?? 0);
  const whole = (share: number): number => Math.round(share * (likes ?? 0));
  return { ...told, likely: whole(estimate), likely_low: whole(low), likely_high: whole(high) };
}
