/** A function of several numbers. */
export type Objective = (x: readonly number[]) => number;

/** Gradient at x by central differences, `step` in the unit of x; error of the order of step². */
export function gradient(f: Objective, x: readonly number[], step = 1e-4): number[] {
  return x.map((_, i) => (f(moved(x, [i, step])) - f(moved(x, [i, -step]))) / (2 * step));
}

/** Gradient at x from forward differences, at half the price: error of the order of the step. `value` is f(x). */
export function forwardGradient(f: Objective, x: readonly number[], value: number, step = 1e-6): number[] {
  return x.map((_, i) => (f(moved(x, [i, step])) - value) / step);
}

/** Matrix of second derivatives at x by central differences (Abramowitz & Stegun 1964, 25.3.23 and 25.3.26). */
export function hessian(f: Objective, x: readonly number[], step = 1e-3): number[][] {
  const centre = f(x);
  const square = step * step;
  const below = x.map((_, i) =>
    x.slice(0, i + 1).map((_, j) => {
      if (i === j) return (f(moved(x, [i, step])) - 2 * centre + f(moved(x, [i, -step]))) / square;
      const corner = (a: number, b: number) => f(moved(x, [i, a * step], [j, b * step]));
      return (corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)) / (4 * square);
    }),
  );
  return x.map((_, i) => x.map((_, j) => below[Math.max(i, j)]?.[Math.min(i, j)] ?? Number.NaN));
}

function moved(x: readonly number[], ...steps: readonly (readonly [index: number, by: number])[]): number[] {
  return x.map((value, i) => steps.reduce((sum, [index, by]) => (index === i ? sum + by : sum), value));
}
