import type { Row } from "../../../engines/engine.js";
import { benjaminiHochberg } from "../../../methods/benjamini-hochberg.js";
import { incompleteBeta } from "../../../methods/beta.js";
import { type StratumCell, stratifiedDifference } from "../../../methods/stratified-difference.js";
import { type Builder, int } from "../builder.js";
import { groupBy, OTHER, together } from "./together.js";

const PARTS = ["units", "back_units", "other_units"];
/** Random parts of the base, made by the mart. */
const FOLDS = 40;
/** Fewest purchases with a request before they are compared. */
const MINIMUM = 50;
const LEVEL = 0.05;

/** Who buys again within 90 days after a request, against purchases without one that are alike otherwise. */
export const serviceLoyalty: Builder = async (marts) =>
  loyaltyRows(await marts.rows("service_loyalty"), await marts.rows("service_loyalty_cells"), marts.report.privacy.k);

export function loyaltyRows(rows: readonly Row[], cells: readonly Row[], k: number): Row[] {
  const shown = [...groupBy(rows, ({ dimension }) => String(dimension))].flatMap(([dimension, own]) => {
    if (dimension === "all") return own.map((row) => ({ row, isOf: (cell: Row) => cell.class !== "none" }));
    const given = own.map((row) => ({ ...row, tickets: row.orders ?? null }));
    const { rows: merged, standsAs } = together(given, { k, parts: PARTS, by: [], sums: ["orders"] });
    return merged.map((row) => ({
      row,
      isOf: (cell: Row) =>
        cell.class !== "none" && (standsAs.get(String(cell[dimension])) ?? OTHER) === String(row.value),
    }));
  });
  const others = cells.filter((cell) => cell.class === "none").map((cell) => cellOf(cell, false));
  const tested = shown.map(({ row, isOf }) => {
    const exposed = int(row, "orders") < MINIMUM ? [] : cells.filter(isOf).map((cell) => cellOf(cell, true));
    return stratifiedDifference([...exposed, ...others], FOLDS);
  });
  const pValues = tested.flatMap((test) => (test === null ? [] : [twoSidedT(test.t)]));
  const qValues = benjaminiHochberg(pValues);
  const basket = basketOf(cells);
  let place = 0;
  return shown.map(({ row }, index): Row => {
    const test = tested[index] ?? null;
    if (test === null) return { ...row, ...UNTESTED };
    const q = qValues[place++] ?? 1;
    const lost = (difference: number): number | null =>
      basket === null || q >= LEVEL ? null : Math.round(-difference * int(row, "orders") * basket);
    return {
      ...row,
      came_back: digits(test.exposed),
      without: digits(test.others),
      difference: digits(test.estimate),
      low: digits(test.low),
      high: digits(test.high),
      q_value: digits(q),
      at_stake: lost(test.estimate),
      at_stake_low: lost(test.high),
      at_stake_high: lost(test.low),
    };
  });
}

const UNTESTED = {
  came_back: null,
  without: null,
  difference: null,
  low: null,
  high: null,
  q_value: null,
  at_stake: null,
  at_stake_low: null,
  at_stake_high: null,
};

const cellOf = (cell: Row, isExposed: boolean): StratumCell => ({
  stratum: String(cell.stratum),
  part: int(cell, "fold"),
  isExposed,
  n: int(cell, "orders"),
  successes: int(cell, "back"),
});

/** What the next purchase is worth, of those without a request who made one. */
function basketOf(cells: readonly Row[]): number | null {
  const own = cells.filter((cell) => cell.class === "none");
  const back = own.reduce((sum, cell) => sum + int(cell, "back"), 0);
  const cents = own.reduce((sum, cell) => sum + Math.round(100 * Number(cell.back_amount)), 0);
  return back === 0 ? null : cents / 100 / back;
}

/** Student's t as a beta law (Abramowitz & Stegun 26.7.1). */
function twoSidedT(t: number): number {
  const freedom = FOLDS - 1;
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

const digits = (share: number): number => Math.round(1e4 * share) / 1e4;
