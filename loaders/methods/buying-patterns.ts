/**
 * How customers have bought: `x` repeat purchases after the first, the last of them `t_x` after the first purchase (0 where
 * there is none), in `T` since the first purchase; `n` customers have done just so. `t_x` and `T` in one unit of time
 * (Fader, Hardie & Lee 2005; "recency" there is t_x, the opposite of the days since the last order).
 */
export interface BuyingPattern {
  readonly x: number;
  readonly t_x: number;
  readonly T: number;
  readonly n: number;
}

/** A model of customers who buy at a rate of their own until they silently stop. Times in the unit of its patterns. */
export interface BuyingModel<P> {
  readonly logLikelihood: (patterns: PatternIndex, parameters: P) => number;
  /** Repeat purchases expected of a new customer in the time t after the first purchase. */
  readonly expected: (parameters: P, t: number) => number;
  /** Probability that a customer of this pattern will buy again at all, 0–1. */
  readonly probabilityAlive: (parameters: P, pattern: Omit<BuyingPattern, "n">) => number;
  /** Purchases expected in the coming t of a customer known to be alive; does not depend on t_x, so that sums can be grouped. */
  readonly expectedIfAlive: (parameters: P, pattern: Pick<BuyingPattern, "x" | "T">, t: number) => number;
}

/** Purchases expected of a customer of this pattern in the coming t: those if alive times the probability of it. */
export function conditionalExpected<P>(
  model: BuyingModel<P>,
  parameters: P,
  pattern: Omit<BuyingPattern, "n">,
  t: number,
): number {
  return model.probabilityAlive(parameters, pattern) * model.expectedIfAlive(parameters, pattern, t);
}

/**
 * Patterns laid out for likelihoods: functions of (x, t) are the same for many patterns, so that each is computed once per
 * distinct pair, t being a t_x or a T. Arrays of one group have one length, and `last`, `end`, `pairCount` are positions.
 */
export interface PatternIndex {
  readonly customers: number;
  /** Mean of T, the scale of time of these data. */
  readonly meanT: number;
  /** Per distinct x: its customers. */
  readonly counts: readonly { readonly x: number; readonly n: number }[];
  /** Per distinct (x, t): the two, and the position of x in `counts`. */
  readonly pairX: Float64Array;
  readonly pairT: Float64Array;
  readonly pairCount: Int32Array;
  /** Per pattern: its pairs of t_x and of T, its customers. */
  readonly last: Int32Array;
  readonly end: Int32Array;
  readonly n: Float64Array;
}

/** Equal patterns may be given more than once. RangeError unless x is whole, 0 ≤ t_x ≤ T, t_x = 0 where x = 0, n ≥ 0. */
export function indexPatterns(patterns: readonly BuyingPattern[]): PatternIndex {
  const counts = new Map<number, { position: number; x: number; n: number }>();
  const pairs = new Map<string, { position: number; count: number; x: number; t: number }>();
  const pairOf = (count: number, x: number, t: number) => {
    const key = `${x} ${t}`;
    const pair = pairs.get(key) ?? { position: pairs.size, count, x, t };
    pairs.set(key, pair);
    return pair.position;
  };
  const placed = patterns.map((pattern) => {
    requirePattern(pattern);
    const { x, t_x, T, n } = pattern;
    const count = counts.get(x) ?? { position: counts.size, x, n: 0 };
    count.n += n;
    counts.set(x, count);
    return { last: pairOf(count.position, x, t_x), end: pairOf(count.position, x, T), n };
  });
  const customers = patterns.reduce((sum, { n }) => sum + n, 0);
  const distinct = [...pairs.values()];
  return {
    customers,
    meanT: patterns.reduce((sum, { n, T }) => sum + n * T, 0) / customers,
    counts: [...counts.values()],
    pairX: Float64Array.from(distinct, ({ x }) => x),
    pairT: Float64Array.from(distinct, ({ t }) => t),
    pairCount: Int32Array.from(distinct, ({ count }) => count),
    last: Int32Array.from(placed, ({ last }) => last),
    end: Int32Array.from(placed, ({ end }) => end),
    n: Float64Array.from(placed, ({ n }) => n),
  };
}

function requirePattern({ x, t_x, T, n }: BuyingPattern): void {
  const isPossible = Number.isSafeInteger(x) && x >= 0 && t_x >= 0 && t_x <= T && (x > 0 || t_x === 0);
  if (isPossible && Number.isFinite(T) && n >= 0 && Number.isFinite(n)) return;
  throw new RangeError(
    `buying pattern: expected whole x ≥ 0, 0 ≤ t_x ≤ T, t_x = 0 where x = 0, n ≥ 0, received x ${x}, t_x ${t_x}, T ${T}, n ${n}`,
  );
}
