import type { Row } from "../../../engines/engine.js";
import { expectedSpend } from "../../../methods/gamma-gamma.js";
import { lifetimeValue } from "../../../methods/lifetime-value.js";
import { deltaInterval, type Estimate, type Parameters } from "../../../methods/maximum-likelihood.js";
import { criticalZ } from "../../../methods/normal.js";
import type { Forecast } from "../../../methods/repeat-buying.js";
import type { Builder, Marts } from "../builder.js";
import { type Assumptions, assumptions } from "./assumptions.js";
import { type FittedHistory, valueFits } from "./fits.js";
import { WEEK } from "./inputs.js";
import { cents, digits4 } from "./round.js";
import { type Cells, cellsOf } from "./segment-cells.js";

const MONTHS = 12;
const MONTH = 365 / MONTHS / WEEK;
const YEAR = { months: 1, monthLength: MONTHS * MONTH, discountRate: 0 };

const known = new WeakMap<Marts, Promise<readonly Row[]>>();

/** What customers are likely to do and to be worth in the coming year, by life-cycle status and RFM segment. */
export const clvSegments: Builder = async (marts) => (await foreseen(marts)).filter(({ kind }) => kind !== "at_risk");

/** Those at risk, by whether a message may reach them. */
export const clvAtRisk: Builder = async (marts) =>
  (await foreseen(marts))
    .filter(({ kind }) => kind === "at_risk")
    .map(({ segment, ...row }) => ({ ...row, reach: segment ?? null }));

/** Both tables are cut from one pass over the patterns. */
function foreseen(marts: Marts): Promise<readonly Row[]> {
  const rows = known.get(marts) ?? compute(marts);
  known.set(marts, rows);
  return rows;
}

async function compute(marts: Marts): Promise<readonly Row[]> {
  const { fits } = await valueFits(marts);
  if (fits === null) return [];
  return segmentRows(await marts.rows("segment_patterns"), fits.whole, await assumptions(marts));
}

export function segmentRows(
  patterns: readonly Row[],
  { buying, spend }: FittedHistory,
  { marginRate, discountRate }: Assumptions,
): Row[] {
  const cells = cellsOf(patterns);
  const { forecast } = buying.used;
  const discounted = { months: MONTHS, monthLength: MONTH, discountRate: (1 + discountRate) ** (1 / MONTHS) - 1 };
  const worth = (parameters: Parameters<"p" | "q" | "gamma">): Float64Array =>
    // Linear in the mean value, so that customers of one number of purchases need not be told apart.
    cells.each(
      (_, x, n, amount) => n * expectedSpend(parameters, { x, value: x > 0 ? amount / n / x : 0 }) * (marginRate ?? 1),
    );
  const atPoint = worth(spend.parameters);
  const alive = aliveOf(cells, forecast);
  const bought = cells.perPair((pair) => lifetimeValue((t) => forecast.expectedIfAlive(pair, t), 1, discounted));
  const orders = cells.perPair((pair) => lifetimeValue((t) => forecast.expectedIfAlive(pair, t), 1, YEAR));
  const at = (values: Float64Array, i: number): number => values[i] ?? 0;
  const byBuying = buying.used.estimates((other) => {
    const stays = aliveOf(cells, other);
    const later = cells.perPair((pair) => lifetimeValue((t) => other.expectedIfAlive(pair, t), 1, discounted));
    return cells.sums((i) => at(stays, i) * at(later, i) * at(atPoint, i));
  });
  const sumsBySpend = remembered((parameters: Parameters<"p" | "q" | "gamma">) => {
    const each = worth(parameters);
    return cells.sums((i) => at(alive, i) * at(bought, i) * at(each, i));
  });
  const [customers, lives, purchases, ifActive] = [
    cells.sums((i) => cells.count(i)),
    cells.sums((i) => cells.count(i) * at(alive, i)),
    cells.sums((i) => cells.count(i) * at(alive, i) * at(orders, i)),
    cells.sums((i) => at(bought, i) * at(atPoint, i)),
  ];
  const values = sumsBySpend(spend.parameters);
  const total = (kind: string): number =>
    cells.groups.reduce((sum, group, i) => sum + (group.kind === kind ? (values[i] ?? 0) : 0), 0);
  return cells.groups.map(({ kind, segment }, i): Row => {
    const [n, value] = [customers[i] ?? 0, values[i] ?? 0];
    const factor = spread([byBuying[i], deltaInterval(spend, (parameters) => sumsBySpend(parameters)[i] ?? 0)]);
    return {
      kind,
      segment,
      customers: n,
      p_alive: digits4((lives[i] ?? 0) / n),
      expected_orders: cents(purchases[i] ?? 0),
      clv: cents(value),
      low: factor && cents(value / factor),
      high: factor && cents(value * factor),
      clv_mean: cents(value / n),
      clv_if_active: cents(ifActive[i] ?? 0),
      share: total(kind) > 0 ? digits4(value / total(kind)) : null,
      basis: marginRate === null ? "revenue" : "margin",
    };
  });
}

const aliveOf = (cells: Cells, forecast: Forecast): Float64Array =>
  cells.each((pattern) => forecast.probabilityAlive(pattern));

/** The same parameters are asked for once per group. */
function remembered<Name extends string>(compute: (parameters: Parameters<Name>) => readonly number[]) {
  const known = new Map<string, readonly number[]>();
  return (parameters: Parameters<Name>): readonly number[] => {
    const key = Object.values(parameters).join(" ");
    const values = known.get(key) ?? compute(parameters);
    known.set(key, values);
    return values;
  };
}

/** Both fits are of other counts: on the logarithm their errors add up as squares. */
function spread(estimates: readonly (Estimate | null | undefined)[]): number | null {
  const errors = estimates.map((one) => (one ? one.standard_error / one.estimate : null));
  if (errors.some((error) => error === null)) return null;
  return Math.exp(criticalZ(0.95) * Math.sqrt(errors.reduce<number>((sum, error) => sum + (error ?? 0) ** 2, 0)));
}
