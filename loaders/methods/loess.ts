/** Weights of observations, from 0 (ignored) to 1; absent: all count alike. */
export type RobustnessWeights = Float64Array | null;

/**
 * Value at `at` of the locally weighted regression through the points (1, y₀), (2, y₁) …, from those between `left` and `right`
 * (positions from 1, both included). `span` may exceed the number of points: then the neighbourhood is as wide as it says. Degree
 * 0 or 1. null where all weights vanish. Cleveland (1979, JASA 74), as in Cleveland et al. (1990, Journal of Official Statistics 6).
 */
export function localFit(
  y: Float64Array,
  span: number,
  degree: 0 | 1,
  at: number,
  left: number,
  right: number,
  robustness: RobustnessWeights,
): number | null {
  const n = y.length;
  let width = Math.max(at - left, right - at);
  if (span > n) width += Math.floor((span - n) / 2);
  const [far, near] = [0.999 * width, 0.001 * width];
  const weights = new Float64Array(right - left + 1);
  let total = 0;
  for (let j = left; j <= right; j++) {
    const distance = Math.abs(j - at);
    if (distance > far) continue;
    const tricube = distance <= near ? 1 : (1 - (distance / width) ** 3) ** 3;
    const weight = robustness ? (robustness[j - 1] as number) * tricube : tricube;
    weights[j - left] = weight;
    total += weight;
  }
  if (!(total > 0)) return null;
  let centre = 0;
  for (let j = left; j <= right; j++) centre += ((weights[j - left] as number) / total) * j;
  let spread = 0;
  if (width > 0 && degree === 1) {
    for (let j = left; j <= right; j++) spread += ((weights[j - left] as number) / total) * (j - centre) ** 2;
  }
  // Points too close together give no slope.
  const slope = Math.sqrt(spread) > 0.001 * (n - 1) ? (at - centre) / spread : 0;
  let value = 0;
  for (let j = left; j <= right; j++) {
    value += ((weights[j - left] as number) / total) * (slope * (j - centre) + 1) * (y[j - 1] as number);
  }
  return value;
}

/**
 * Loess curve of y at its own points: each from its `span` nearest, every `jump`-th fitted and those between interpolated, which
 * costs a jump-th and changes little where the span is long. Where nothing has weight, y itself stands.
 */
export function loess(
  y: Float64Array,
  span: number,
  degree: 0 | 1,
  jump: number,
  robustness: RobustnessWeights,
): Float64Array {
  const n = y.length;
  const fitted = new Float64Array(n);
  if (n < 2) return Float64Array.from(y);
  const step = Math.min(jump, n - 1);
  const half = Math.floor((span + 1) / 2);
  const smoothAt = (i: number, left: number, right: number) => {
    fitted[i - 1] = localFit(y, span, degree, i, left, right, robustness) ?? (y[i - 1] as number);
  };
  let [left, right] = [1, Math.min(span, n)];
  for (let i = 1; i <= n; i += step) {
    if (span < n) {
      left = Math.min(Math.max(1, i - half + 1), n - span + 1);
      right = left + span - 1;
    }
    smoothAt(i, left, right);
  }
  if (step === 1) return fitted;
  const between = (from: number, to: number) => {
    const slope = ((fitted[to - 1] as number) - (fitted[from - 1] as number)) / (to - from);
    for (let j = from + 1; j < to; j++) fitted[j - 1] = (fitted[from - 1] as number) + slope * (j - from);
  };
  for (let i = 1; i <= n - step; i += step) between(i, i + step);
  const last = Math.floor((n - 1) / step) * step + 1;
  if (last !== n) {
    smoothAt(n, left, right);
    between(last, n);
  }
  return fitted;
}
