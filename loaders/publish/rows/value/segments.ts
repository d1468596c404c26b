import type { Row } from "../../../engines/engine.js";
import { expectedSpend } from "../../../methods/gamma-gamma.js";
import { lifetimeValue } from "../../../methods/lifetime-value.js";
import { deltaInterval, type Parameters } from "../../../methods/maximum-likelihood.js";
import { criticalZ } from "../../../methods/normal.js";
import type { Forecast } from "../../../methods/repeat-buying.js";
import { type Builder, int } from "../builder.js";
import { type Assumptions, assumptions } from "./assumptions.js";
import { type FittedHistory, valueFits } from "./fits.js";
import { WEEK, weeksOf } from "./inputs.js";
import { cents, digits4 } from "./round.js";

const MONTHS = 12;
const MONTH = 365 / MONTHS / WEEK;

interface SegmentPattern {
  readonly segment: number;
  readonly x: number;
  readonly t_x: number;
  readonly T: number;
  readonly n: number;
  /** What repeat purchases were worth, all customers of the pattern together. */
  readonly repeatAmount: number;
}

/** What customers are likely to do and to be worth in the coming year, by life-cycle status and RFM segment. */
export const clvSegments: Builder = async (marts) => {
  const { fits } = await valueFits(marts);
  if (fits === null) return [];
  const rows = (await marts.rows("segment_patterns")).filter(({ kind }) => kind !== "at_risk");
  return segmentRows(rows, fits.whole, await assumptions(marts));
};

/** Those at risk, by whether a message may reach them. */
export const clvAtRisk: Builder = async (marts) => {
  const { fits } = await valueFits(marts);
  if (fits === null) return [];
  const rows = (await marts.rows("segment_patterns")).filter(({ kind }) => kind === "at_risk");
  return segmentRows(rows, fits.whole, await assumptions(marts)).map(({ segment, ...row }) => ({
    ...row,
    reach: segment ?? null,
  }));
};

export function segmentRows(
  patterns: readonly Row[],
  { buying, spend }: FittedHistory,
  { marginRate, discountRate }: Assumptions,
): Row[] {
  const names = [...new Set(patterns.map(({ kind, segment }) => `${kind} ${segment}`))].sort();
  const cells = patterns
    .map(
      (row): SegmentPattern => ({
        ...weeksOf(row),
        segment: names.indexOf(`${row.kind} ${row.segment}`),
        n: int(row, "customers"),
        repeatAmount: Number(row.repeat_amount),
      }),
    )
    // Sums of floats depend on their order.
    .sort((a, b) => a.segment - b.segment || a.x - b.x || a.T - b.T || a.t_x - b.t_x);
  const per = (quantity: (cell: SegmentPattern) => number): number[] => {
    const sums = names.map(() => 0);
    for (const cell of cells) sums[cell.segment] = (sums[cell.segment] ?? 0) + quantity(cell);
    return sums;
  };
  const worth = (parameters: Parameters<"p" | "q" | "gamma">, { x, n, repeatAmount }: SegmentPattern): number =>
    // Linear in the mean value, so that customers of one x need not be told apart.
    n * expectedSpend(parameters, { x, value: x > 0 ? repeatAmount / n / x : 0 }) * (marginRate ?? 1);
  const monthly = (1 + discountRate) ** (1 / MONTHS) - 1;
  const discounted = discountedOf(monthly);
  const { forecast } = buying.used;
  const orders = discountedOf(0)(forecast);
  const bought = discounted(forecast);
  const customers = per(({ n }) => n);
  const alive = per((cell) => cell.n * forecast.probabilityAlive(cell));
  const expected = per((cell) => cell.n * forecast.probabilityAlive(cell) * orders(cell));
  const values = buying.used.estimates((other) => {
    const later = discounted(other);
    return per((cell) => other.probabilityAlive(cell) * later(cell) * worth(spend.parameters, cell));
  });
  const weights = cells.map((cell) => forecast.probabilityAlive(cell) * bought(cell));
  const bySpend = new Map<string, number[]>();
  const spendValues = (parameters: Parameters<"p" | "q" | "gamma">): number[] => {
    const key = JSON.stringify(parameters);
    const sums = bySpend.get(key) ?? names.map(() => 0);
    if (!bySpend.has(key))
      cells.forEach((cell, i) => {
        sums[cell.segment] = (sums[cell.segment] ?? 0) + (weights[i] ?? 0) * worth(parameters, cell);
      });
    bySpend.set(key, sums);
    return sums;
  };
  const point = spendValues(spend.parameters);
  const ifAlive = per((cell) => bought(cell) * worth(spend.parameters, cell));
  const total = (kind: string): number =>
    names.reduce((sum, name, i) => sum + (name.startsWith(`${kind} `) ? (point[i] ?? 0) : 0), 0);
  return names.map((name, i): Row => {
    const [kind = "", segment = ""] = name.split(" ");
    const n = customers[i] ?? 0;
    const value = point[i] ?? 0;
    const factor = spread([values[i], deltaInterval(spend, (parameters) => spendValues(parameters)[i] ?? 0)]);
    return {
      kind,
      segment,
      customers: n,
      p_alive: digits4((alive[i] ?? 0) / n),
      expected_orders: cents(expected[i] ?? 0),
      clv: cents(value),
      low: factor && cents(value / factor),
      high: factor && cents(value * factor),
      clv_mean: cents(value / n),
      clv_if_active: cents(ifAlive[i] ?? 0),
      share: total(kind) > 0 ? digits4(value / total(kind)) : null,
      basis: marginRate === null ? "revenue" : "margin",
    };
  });
}

/** Purchases of the coming year of one who is active, each month's discounted to today; known once per count and age. */
function discountedOf(discountRate: number) {
  return (forecast: Forecast) => {
    const known = new Map<string, number>();
    return ({ x, T }: { readonly x: number; readonly T: number }): number => {
      const key = `${x} ${T}`;
      const horizon =
        discountRate === 0
          ? { months: 1, monthLength: MONTHS * MONTH, discountRate }
          : { months: MONTHS, monthLength: MONTH, discountRate };
      const value = known.get(key) ?? lifetimeValue((t) => forecast.expectedIfAlive({ x, T }, t), 1, horizon);
      known.set(key, value);
      return value;
    };
  };
}

/** Both fits are of other counts: on the logarithm their errors add up as squares. */
function spread(
  estimates: readonly ({ estimate: number; standard_error: number } | null | undefined)[],
): number | null {
  const errors = estimates.map((one) => (one ? one.standard_error / one.estimate : null));
  if (errors.some((error) => error === null)) return null;
  return Math.exp(criticalZ(0.95) * Math.sqrt(errors.reduce<number>((sum, error) => sum + (error ?? 0) ** 2, 0)));
}
