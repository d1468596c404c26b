import { forwardGradient, gradient, type Objective } from "./derivatives.js";

export interface Minimum {
  readonly x: readonly number[];
  readonly value: number;
  /** False where the slope did not vanish: a minimum at infinity, a ridge, or no minimum at all. */
  readonly converged: boolean;
  readonly evaluations: number;
}

const MOST_ITERATIONS = 300;
const MOST_HALVINGS = 40;
/** Above this, the way matters more than the exact slope. */
const ROUGH = 1e-3;
/** Decrease asked of a step, as a share of what the slope promises (Armijo 1966). */
const SUFFICIENT = 1e-4;

/**
 * Local minimum of a smooth function by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno (1970; Nocedal &
 * Wright 2006, §6.1) with numerical gradients. Meant for coordinates of which 1 is a large step, as logarithms are: no
 * coordinate moves by more than `largestStep` at once. The function may be infinite or NaN away from the start.
 * Deterministic. RangeError where it is not finite at the start.
 */
export function minimise(
  f: Objective,
  start: readonly number[],
  { tolerance = 1e-8, largestStep = 2 }: { readonly tolerance?: number; readonly largestStep?: number } = {},
): Minimum {
  let evaluations = 0;
  const counted: Objective = (x) => {
    evaluations++;
    return f(x);
  };
  let x = [...start];
  let value = counted(x);
  if (!Number.isFinite(value))
    throw new RangeError(`minimise: expected a finite value at the start, received ${value}`);
  let slope = slopeAt(counted, x, value, Number.POSITIVE_INFINITY);
  let inverse = identity(x.length);
  for (let i = 0; i < MOST_ITERATIONS && norm(slope) > tolerance * Math.max(1, Math.abs(value)); i++) {
    const next = search(counted, x, value, slope, inverse, largestStep);
    if (!next) {
      // A direction built from old curvature may fail where steepest descent does not.
      if (isIdentity(inverse)) break;
      inverse = identity(x.length);
      continue;
    }
    const nextSlope = slopeAt(counted, next.x, next.value, norm(slope));
    inverse = updated(inverse, difference(next.x, x), difference(nextSlope, slope));
    [x, value, slope] = [next.x, next.value, nextSlope];
  }
  // Rounding of f stops a search before the slope is below tolerance; by then no digit that matters is left.
  return { x, value, converged: norm(slope) <= Math.max(tolerance, 1e-6), evaluations };
}

/** Forward differences as long as the slope is steep; the slope that ends a search is a central one. */
function slopeAt(f: Objective, x: readonly number[], value: number, last: number): number[] {
  const rough = last > ROUGH ? forwardGradient(f, x, value) : null;
  return rough && norm(rough) > ROUGH ? rough : gradient(f, x);
}

function search(
  f: Objective,
  x: readonly number[],
  value: number,
  slope: readonly number[],
  inverse: readonly (readonly number[])[],
  largestStep: number,
): { x: number[]; value: number } | null {
  const direction = inverse.map((row) => -dot(row, slope));
  const promised = dot(direction, slope);
  if (!(promised < 0)) return null;
  let length = Math.min(1, largestStep / norm(direction));
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const candidate = x.map((coordinate, i) => coordinate + length * (direction[i] ?? 0));
    const reached = f(candidate);
    if (reached <= value + SUFFICIENT * length * promised && reached < value) return { x: candidate, value: reached };
    // Minimum of the parabola through both values and the slope, kept within a tenth and a half of the step.
    const parabola = (-promised * length * length) / (2 * (reached - value - promised * length));
    length = Number.isFinite(parabola) ? Math.min(Math.max(parabola, length / 10), length / 2) : length / 10;
  }
  return null;
}

/** Inverse Hessian after a step s that changed the slope by y; unchanged where the function curves the wrong way. */
function updated(inverse: readonly (readonly number[])[], s: readonly number[], y: readonly number[]): number[][] {
  const curvature = dot(s, y);
  if (!(curvature > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y)))) return inverse.map((row) => [...row]);
  const scaled = isIdentity(inverse)
    ? inverse.map((row) => row.map((cell) => (cell * curvature) / dot(y, y)))
    : inverse;
  const image = scaled.map((row) => dot(row, y));
  const factor = (1 + dot(y, image) / curvature) / curvature;
  return scaled.map((row, i) =>
    row.map((cell, j) => {
      const [si = 0, sj = 0, ui = 0, uj = 0] = [s[i], s[j], image[i], image[j]];
      return cell + factor * si * sj - (ui * sj + si * uj) / curvature;
    }),
  );
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

function isIdentity(matrix: readonly (readonly number[])[]): boolean {
  return matrix.every((row, i) => row.every((cell, j) => cell === (i === j ? 1 : 0)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function difference(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => value - (b[i] ?? 0));
}

function norm(a: readonly number[]): number {
  return a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
