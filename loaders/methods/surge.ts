import { countTail } from "./count-tail.js";

/** What is counted, day by day, and what it can come from (orders, say) on the same days. */
export interface DailySeries {
  readonly counts: ArrayLike<number>;
  readonly exposure: ArrayLike<number>;
}

/** Seven days against what the weeks before led to expect. */
export interface WeekTest {
  readonly observed: number;
  readonly expected: number;
  /** Variance of such forecasts ÷ their mean, from how far they were off in the year before. */
  readonly dispersion: number;
  /** Probability of as many or more if nothing has changed. */
  readonly p: number;
}

const WEEK = 7;
/** A request is about an order of about the last fortnight. */
const EXPOSURE_DAYS = 14;
/** Weeks whose mean is the forecast of the next. */
const BASE_WEEKS = 8;
/** Fewest weeks of a base, of history before the first forecast, and of forecasts before the first test. */
const LEAST_WEEKS = 3;
const LEAST_FORECASTS = 8;
/** Weeks of forecasts that say how far off they are. */
const SCORED_WEEKS = 52;
/** A surge is kept out of the bases of this many weeks; one that lasts longer is the new level. */
const SURGE_WEEKS = 5;
const SURGE_P = 1e-3;
/** A squared error counts at most this much, so that a past incident does not blind us to the next. */
const LARGEST_ERROR = 9;
/** Whether a kind of request follows the orders: not at all, half, or wholly. */
const FOLLOWING = [0, 0.5, 1] as const;

/**
 * Tests the seven days up to each day: a forecast from the eight weeks before, following the exposure as far as that made past
 * forecasts better, against a count whose overdispersion is that of past forecasts. One value a day, null where history is too
 * short. Only earlier days are looked at, so that the test of a day never changes. Weekdays need no term, as each test is of a whole
 * week. Farrington et al. (1996, JRSS A 159) in outline; the choice against STL is measured in docs/alerts.md.
 * RangeError where the two series are not of one length.
 */
export function weekTests({ counts, exposure }: DailySeries): (WeekTest | null)[] {
  const days = counts.length;
  if (exposure.length !== days) {
    throw new RangeError(`weekTests: expected ${days} days of exposure, received ${exposure.length}`);
  }
  const counted = totals(counts);
  const exposed = totals(smoothed(exposure));
  const week = (sums: Float64Array, day: number) => (sums[day + 1] as number) - (sums[day - WEEK + 1] as number);
  const forecasts = FOLLOWING.map(() => new Float64Array(days).fill(Number.NaN));
  const isSurge = new Uint8Array(days);
  const tests: (WeekTest | null)[] = new Array<WeekTest | null>(days).fill(null);

  for (let day = WEEK * (LEAST_WEEKS + 1) - 1; day < days; day++) {
    const first = Math.max(0, day - WEEK * SCORED_WEEKS + 1);
    const usual =
      (WEEK * ((exposed[day - WEEK + 1] as number) - (exposed[first] as number))) / (day - WEEK + 1 - first);
    const errors = [0, 0, 0];
    for (const [i, share] of FOLLOWING.entries()) {
      const own = forecasts[i] as Float64Array;
      const seen = (at: number) => share * week(exposed, at) + (1 - share) * usual;
      own[day] = baseRate(day, (at) => week(counted, at), seen, isSurge) * seen(day);
      errors[i] = meanError(day, own, (at) => week(counted, at), isSurge);
    }
    const best = errors.indexOf(Math.min(...errors));
    const expected = (forecasts[best] as Float64Array)[day] as number;
    const error = errors[best] as number;
    if (!Number.isFinite(error) || !(expected > 0)) continue;
    const observed = Math.round(week(counted, day));
    // A mean of so many weeks is itself off by as much.
    const dispersion = Math.max(1 + 1 / BASE_WEEKS, error);
    const p = countTail(observed, expected, dispersion);
    if (p < SURGE_P) isSurge[day] = 1;
    tests[day] = { observed, expected, dispersion, p };
  }
  return tests;
}

/** Counts per unit of exposure in the weeks before, without those that stood out. Half a count keeps it above 0. */
function baseRate(
  day: number,
  counted: (day: number) => number,
  seen: (day: number) => number,
  isSurge: Uint8Array,
): number {
  let [count, exposure, weeks] = [0.5, 0, 0];
  for (let back = 1; back <= BASE_WEEKS; back++) {
    const at = day - WEEK * back;
    if (at < WEEK - 1) break;
    if (isSurge[at] && back <= SURGE_WEEKS) continue;
    count += counted(at);
    exposure += seen(at);
    weeks++;
  }
  return weeks >= LEAST_WEEKS && exposure > 0 ? count / exposure : Number.NaN;
}

/** Mean squared error of the forecasts of the weeks before, in units of their Poisson variance; infinite for too few. */
function meanError(
  day: number,
  forecasts: Float64Array,
  counted: (day: number) => number,
  isSurge: Uint8Array,
): number {
  let [sum, weeks] = [0, 0];
  for (let back = 1; back <= SCORED_WEEKS; back++) {
    const at = day - WEEK * back;
    if (at < 0) break;
    const forecast = forecasts[at] as number;
    if (!(forecast > 0) || isSurge[at]) continue;
    sum += Math.min((counted(at) - forecast) ** 2 / forecast, LARGEST_ERROR);
    weeks++;
  }
  return weeks >= LEAST_FORECASTS ? sum / weeks : Number.POSITIVE_INFINITY;
}

/** Mean exposure of the fortnight up to each day. */
function smoothed(exposure: ArrayLike<number>): Float64Array {
  const sums = totals(exposure);
  return Float64Array.from(exposure, (_, day) => {
    const first = Math.max(0, day + 1 - EXPOSURE_DAYS);
    return ((sums[day + 1] as number) - (sums[first] as number)) / (day + 1 - first);
  });
}

function totals(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let day = 0; day < values.length; day++) sums[day + 1] = (sums[day] as number) + (values[day] as number);
  return sums;
}
