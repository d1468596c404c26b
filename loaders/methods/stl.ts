import { localFit, loess, type RobustnessWeights } from "./loess.js";

export interface StlSettings {
  /** Observations in a cycle: 7 for weekdays of daily counts. At least 2. */
  readonly period: number;
  /** Spans of the three loess curves, in observations (the seasonal one in cycles); made odd. */
  readonly seasonalSpan: number;
  readonly trendSpan?: number;
  readonly lowPassSpan?: number;
  readonly degree?: { readonly seasonal: 0 | 1; readonly trend: 0 | 1; readonly lowPass: 0 | 1 };
  readonly jump?: { readonly seasonal: number; readonly trend: number; readonly lowPass: number };
  /** Passes of the inner loop, and rounds that lower the weight of outliers. */
  readonly inner?: number;
  readonly outer?: number;
}

export interface Decomposition {
  readonly season: Float64Array;
  readonly trend: Float64Array;
  /** How much each observation counted in the last round, 0 for an outlier. */
  readonly weights: Float64Array;
}

const odd = (span: number): number => Math.max(3, span + ((span + 1) % 2));

/** Spans and jumps as Cleveland et al. advise: the trend is too slow to take up a season, a tenth of a span is a jump. */
function completed(settings: StlSettings): Required<StlSettings> {
  const seasonalSpan = odd(settings.seasonalSpan);
  const { period } = settings;
  const trendSpan = odd(settings.trendSpan ?? Math.floor((1.5 * period) / (1 - 1.5 / seasonalSpan) + 0.5));
  const lowPassSpan = odd(settings.lowPassSpan ?? period);
  const tenth = (span: number) => Math.max(1, Math.floor(span / 10 + 0.9));
  return {
    period,
    seasonalSpan,
    trendSpan,
    lowPassSpan,
    degree: settings.degree ?? { seasonal: 1, trend: 1, lowPass: 1 },
    jump: settings.jump ?? { seasonal: tenth(seasonalSpan), trend: tenth(trendSpan), lowPass: tenth(lowPassSpan) },
    inner: settings.inner ?? 2,
    outer: settings.outer ?? 0,
  };
}

/**
 * Seasonal-trend decomposition by loess: y = season + trend + rest, for an evenly spaced series in its own unit. Cleveland,
 * Cleveland, McRae & Terpenning (1990, Journal of Official Statistics 6). RangeError unless y holds two whole cycles of finite
 * numbers and the period is an integer of 2 or more.
 */
export function stl(y: ArrayLike<number>, settings: StlSettings): Decomposition {
  const values = Float64Array.from(y);
  const { period, inner, outer, ...rest } = completed(settings);
  if (!(Number.isInteger(period) && period >= 2)) {
    throw new RangeError(`stl: period: expected an integer of 2 or more, received ${period}`);
  }
  if (values.length < 2 * period) {
    throw new RangeError(`stl: expected at least ${2 * period} values, two cycles, received ${values.length}`);
  }
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) throw new RangeError(`stl: value ${at}: expected a finite number, received ${values[at]}`);
  const all = { period, inner, outer, ...rest };
  let state: Pick<Decomposition, "season" | "trend"> = {
    season: new Float64Array(values.length),
    trend: new Float64Array(values.length),
  };
  let weights: RobustnessWeights = null;
  for (let round = 0; round <= outer; round++) {
    if (round > 0) weights = robustnessWeights(values, state);
    for (let pass = 0; pass < inner; pass++) state = innerPass(values, state.trend, weights, all);
  }
  return { ...state, weights: weights ?? new Float64Array(values.length).fill(1) };
}

function innerPass(
  y: Float64Array,
  trend: Float64Array,
  weights: RobustnessWeights,
  { period, seasonalSpan, trendSpan, lowPassSpan, degree, jump }: Required<StlSettings>,
): Pick<Decomposition, "season" | "trend"> {
  const detrended = y.map((value, i) => value - (trend[i] as number));
  const cycles = smoothedCycles(detrended, period, seasonalSpan, degree.seasonal, jump.seasonal, weights);
  const slow = movingAverage(movingAverage(movingAverage(cycles, period), period), 3);
  const level = loess(slow, lowPassSpan, degree.lowPass, jump.lowPass, null);
  const season = y.map((_, i) => (cycles[period + i] as number) - (level[i] as number));
  const adjusted = y.map((value, i) => value - (season[i] as number));
  return { season, trend: loess(adjusted, trendSpan, degree.trend, jump.trend, weights) };
}

/** Each phase of the cycle smoothed for itself, and carried on by one cycle at both ends. */
function smoothedCycles(
  y: Float64Array,
  period: number,
  span: number,
  degree: 0 | 1,
  jump: number,
  weights: RobustnessWeights,
): Float64Array {
  const out = new Float64Array(y.length + 2 * period);
  for (let phase = 0; phase < period; phase++) {
    const ofPhase = (_: number, i: number) => i % period === phase;
    const values = y.filter(ofPhase);
    const own = weights?.filter(ofPhase) ?? null;
    const count = values.length;
    const smooth = loess(values, span, degree, jump, own);
    const before = localFit(values, span, degree, 0, 1, Math.min(span, count), own);
    const after = localFit(values, span, degree, count + 1, Math.max(1, count - span + 1), count, own);
    const carried = [before ?? (smooth[0] as number), ...smooth, after ?? (smooth[count - 1] as number)];
    for (const [cycle, value] of carried.entries()) out[cycle * period + phase] = value;
  }
  return out;
}

function movingAverage(y: Float64Array, length: number): Float64Array {
  const out = new Float64Array(y.length - length + 1);
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    sum += (y[i] as number) - (i >= length ? (y[i - length] as number) : 0);
    if (i >= length - 1) out[i - length + 1] = sum / length;
  }
  return out;
}

/** Bisquare weights: 1 near the fit, 0 beyond six median absolute residuals (Mosteller & Tukey 1977). */
function robustnessWeights(y: Float64Array, { season, trend }: Omit<Decomposition, "weights">): Float64Array {
  const distances = y.map((value, i) => Math.abs(value - (season[i] as number) - (trend[i] as number)));
  const sorted = Float64Array.from(distances).sort();
  const middle = Math.floor(y.length / 2);
  const limit = 3 * ((sorted[middle] as number) + (sorted[y.length - middle - 1] as number));
  return distances.map((distance) => {
    if (distance <= 0.001 * limit) return 1;
    return distance <= 0.999 * limit ? (1 - (distance / limit) ** 2) ** 2 : 0;
  });
}
