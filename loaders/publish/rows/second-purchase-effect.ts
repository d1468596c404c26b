import type { Row } from "../../engines/engine.js";
import { spearmanOfRanks } from "../../methods/correlation.js";
import { meanInterval } from "../../methods/mean-interval.js";
import { type Builder, int } from "./builder.js";

/** Fewest people with a second purchase of whom it is told what it was a sign of. */
const MINIMUM = 100;

interface Steps {
  readonly measure: string;
  /** Name of the bands from one to another, both counted from 0. */
  readonly name: (from: number, to: number) => string;
}

const FIRST_DAY = [1, 31, 61, 91, 181];
const LAST_DAY = ["30", "60", "90", "180", "more"];
const MEASURES: readonly Steps[] = [
  { measure: "speed", name: (from, to) => `${FIRST_DAY[from]}_${LAST_DAY[to]}` },
  { measure: "amount", name: (from, to) => (from === to ? `quarter_${from + 1}` : `quarter_${from + 1}_${to + 1}`) },
];

/** Whether speed or amount of the second purchase tells who orders later. */
export const secondPurchaseEffect: Builder = async (marts) =>
  effectOf(await marts.rows("second_purchase_effect"), marts.report.privacy.k);

/**
 * Orders of the 180 days after the second purchase by band, with Student's interval, and Spearman's correlation over all
 * persons of the measure, the same on every row. Neighbouring bands stand together until each holds at least k persons who
 * ordered again and k who did not, or none; a measure of one band only compares nothing and is left out.
 */
export function effectOf(rows: readonly Row[], k: number): Row[] {
  return MEASURES.flatMap(({ measure, name }, index) => {
    const own = rows
      .filter((row) => row.measure === measure)
      .toSorted((a, b) => int(a, "position") - int(b, "position"));
    const n = sum(own, "customers");
    const rho = n < MINIMUM ? null : correlationOf(own, n);
    const bands = together(own, k);
    if (rho === null || bands.length < 2) return [];
    return bands.map((band): Row => {
      const customers = sum(band, "customers");
      const mean = meanInterval(customers, sum(band, "later_orders"), sum(band, "later_squares"));
      const [first, last] = [int(band[0], "position") - 1, int(band.at(-1), "position") - 1];
      return {
        measure,
        band: name(first, last),
        customers,
        later_orders: digits(mean.estimate),
        low: digits(Math.max(0, mean.low)),
        high: digits(mean.high),
        rho: digits(rho.estimate),
        rho_low: digits(rho.low),
        rho_high: digits(rho.high),
        later_buyers: sum(band, "later_buyers"),
        never_again: sum(band, "never_again"),
        position: 10 * index + first,
      };
    });
  });
}

const correlationOf = (rows: readonly Row[], n: number) =>
  spearmanOfRanks({
    n,
    xx: sum(rows, "size_rank_squares"),
    yy: sum(rows, "later_rank_squares"),
    xy: sum(rows, "rank_products"),
  });

/** Bands from the first on, each closed as soon as it holds enough; what is left over joins the one before. */
function together(rows: readonly Row[], k: number): Row[][] {
  const isEnough = (band: readonly Row[]): boolean =>
    sum(band, "customers") >= Math.max(k, 2) &&
    ["later_buyers", "never_again"].every((part) => sum(band, part) === 0 || sum(band, part) >= k);
  const bands: Row[][] = [];
  let open: Row[] = [];
  for (const row of rows) {
    open.push(row);
    if (!isEnough(open)) continue;
    bands.push(open);
    open = [];
  }
  if (open.length === 0) return bands;
  const left = [...(bands.pop() ?? []), ...open];
  while (!isEnough(left) && bands.length > 0) left.unshift(...(bands.pop() ?? []));
  return isEnough(left) ? [...bands, left] : [];
}

const sum = (rows: readonly Row[], column: string): number => rows.reduce((total, row) => total + int(row, column), 0);
const digits = (value: number): number => Math.round(value * 1e4) / 1e4;
