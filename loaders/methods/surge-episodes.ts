import { benjaminiHochberg } from "./benjamini-hochberg.js";
import type { WeekTest } from "./surge.js";

/** Days on end on which one series stood out. Days are places in the series, first and last included. */
export interface Surge {
  readonly series: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** The week of the episode that is least likely by chance, by its last day. */
  readonly peakDay: number;
  readonly peak: WeekTest;
  /** Of the peak, over all series of its day. */
  readonly q: number;
}

export interface SurgeSettings {
  /** First day on which a surge may be told. */
  readonly from: number;
  /** Series that were looked at in all, those without a test included: all count as tests of a day. */
  readonly looked: number;
  /** Fewest counts of a week, smallest q and smallest multiple of what was expected that are told. */
  readonly leastCount: number;
  readonly largestQ?: number;
  readonly leastRatio?: number;
}

/** Days without alarm after which the next one is another episode. */
const PAUSE = 14;

/**
 * Episodes of all series, in the order of their first days. Every day is a family of tests of its own, corrected for the number of series
 * (Benjamini & Hochberg 1995), so that what is told of a day does not hang on later ones. `tests` as `weekTests` gives them.
 */
export function surgeEpisodes(
  tests: readonly (readonly (WeekTest | null)[])[],
  { from, looked, leastCount, largestQ = 0.05, leastRatio = 1.25 }: SurgeSettings,
): Surge[] {
  const days = tests[0]?.length ?? 0;
  const open = new Map<number, Surge>();
  const episodes: Surge[] = [];
  for (let day = from; day < days; day++) {
    for (const { series, test, q } of testsOf(day, tests, looked)) {
      if (q > largestQ || test.observed < leastCount || test.observed < leastRatio * test.expected) continue;
      const known = open.get(series);
      const isNew = known === undefined || day - known.lastDay > PAUSE;
      if (isNew && known) episodes.push(known);
      const isPeak = isNew || test.p < known.peak.p;
      const peak = isPeak ? { peakDay: day, peak: test, q } : { peakDay: known.peakDay, peak: known.peak, q: known.q };
      open.set(series, { series, firstDay: isNew ? day : known.firstDay, lastDay: day, ...peak });
    }
  }
  return [...episodes, ...open.values()].sort((a, b) => a.firstDay - b.firstDay || a.series - b.series);
}

function testsOf(day: number, tests: readonly (readonly (WeekTest | null)[])[], looked: number) {
  const found = tests.flatMap((ofSeries, series) => {
    const test = ofSeries[day];
    return test ? [{ series, test }] : [];
  });
  const others = new Array<number>(Math.max(0, looked - found.length)).fill(1);
  const q = benjaminiHochberg([...found.map(({ test }) => test.p), ...others]);
  return found.map((each, i) => ({ ...each, q: q[i] as number }));
}
