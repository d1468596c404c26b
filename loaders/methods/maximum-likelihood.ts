import { inversePositiveDefinite } from "./cholesky.js";
import { gradient, hessian } from "./derivatives.js";
import { minimise } from "./minimise.js";
import { criticalZ } from "./normal.js";
import type { Interval } from "./wilson.js";

export type Parameters<Name extends string> = Readonly<Record<Name, number>>;

/** Positive parameters that make the observations likeliest. */
export interface Fit<Name extends string> {
  readonly names: readonly Name[];
  readonly parameters: Parameters<Name>;
  readonly log_likelihood: number;
  /** Observations, that is the sum of weights. */
  readonly n: number;
  /** False where no maximum was found: then nothing of the fit is to be shown. */
  readonly converged: boolean;
  /**
   * Parameters that the data push towards 0 or infinity, where the likelihood no longer changes (customers who do not
   * differ in how soon they stop, say). They are held far out: what follows from the fit stands, they themselves say nothing.
   */
  readonly edge: readonly Name[];
  /** Covariance of the logarithms of the parameters, in the order of names, 0 for those at the edge; null if singular. */
  readonly covariance: readonly (readonly number[])[] | null;
}

/** A quantity with its standard error, both in the unit of the quantity. */
export interface Estimate extends Interval {
  readonly standard_error: number;
}

/** A parameter more than a thousand times (e⁷) larger or smaller than every start is on its way to infinity or 0. */
const FARTHEST = 7;
/** What draws back from beyond the edge, small beside any likelihood that still changes. */
const PULL = 1e-3;

/**
 * Maximum likelihood on the logarithms of the parameters, which keeps them positive and the likelihood near a parabola.
 * `logLikelihood` is the total over n observations; of all starts the best end counts. Covariance by the observed
 * information (Efron & Hinkley 1978, Biometrika 65). RangeError unless n > 0 and the likelihood is finite at each start.
 */
export function maximumLikelihood<Name extends string>(
  starts: readonly [Parameters<Name>, ...Parameters<Name>[]],
  n: number,
  logLikelihood: (parameters: Parameters<Name>) => number,
): Fit<Name> {
  if (!(n > 0 && Number.isFinite(n))) throw new RangeError(`maximumLikelihood: n: expected more than 0, received ${n}`);
  const names = Object.keys(starts[0]) as Name[];
  const logs = starts.map((start) => names.map((name) => Math.log(start[name])));
  const bounds = names.map((_, i) => {
    const known = logs.map((start) => start[i] ?? 0);
    return { low: Math.min(...known) - FARTHEST, high: Math.max(...known) + FARTHEST };
  });
  const within = (x: readonly number[]) =>
    x.map((value, i) => Math.min(Math.max(value, bounds[i]?.low ?? value), bounds[i]?.high ?? value));
  // Per observation, so that tolerances hold for a hundred customers as for a million.
  const objective = (x: readonly number[]) => {
    const kept = within(x);
    const beyond = x.reduce((sum, value, i) => sum + (value - (kept[i] ?? 0)) ** 2, 0);
    return -logLikelihood(fromLogs(names, x)) / n + PULL * beyond;
  };
  const ends = logs.map((start) => minimise(objective, start));
  const best = ends.reduce((least, other) => (other.value < least.value ? other : least));
  const x = within(best.x);
  const isEdge = x.map((value, i) => value - (bounds[i]?.low ?? 0) < 0.01 || (bounds[i]?.high ?? 0) - value < 0.01);
  return {
    names,
    parameters: fromLogs(names, x),
    log_likelihood: -objective(x) * n,
    n,
    converged: best.converged,
    edge: names.filter((_, i) => isEdge[i]),
    covariance: covarianceOf(objective, x, isEdge, n),
  };
}

/** Inverse of n times the Hessian in the coordinates that are free, 0 in those that are held. */
function covarianceOf(
  objective: (x: readonly number[]) => number,
  x: readonly number[],
  isHeld: readonly boolean[],
  n: number,
): number[][] | null {
  const free = x.map((_, i) => i).filter((i) => !isHeld[i]);
  const place = (values: readonly number[]) => x.map((value, i) => values[free.indexOf(i)] ?? value);
  const inverse = inversePositiveDefinite(
    hessian(
      (values) => objective(place(values)),
      free.map((i) => x[i] ?? 0),
    ),
  );
  return inverse && x.map((_, i) => x.map((_, j) => (inverse[free.indexOf(i)]?.[free.indexOf(j)] ?? 0) / n));
}

/**
 * A positive quantity that follows from the parameters, with the interval that their uncertainty gives it: delta method on
 * its logarithm, so that limits stay positive. null where the fit has no covariance, or the quantity is not positive and
 * finite or hangs on parameters at the edge alone. A parameter itself is `deltaInterval(fit, ({ r }) => r)`.
 */
export function deltaInterval<Name extends string>(
  fit: Fit<Name>,
  quantity: (parameters: Parameters<Name>) => number,
  level = 0.95,
): Estimate | null {
  const estimate = quantity(fit.parameters);
  if (!fit.covariance || !(estimate > 0 && Number.isFinite(estimate))) return null;
  const x = fit.names.map((name) => Math.log(fit.parameters[name]));
  const slope = gradient((logs) => Math.log(quantity(fromLogs(fit.names, logs))), x);
  const image = fit.covariance.map((row) => row.reduce((sum, cell, j) => sum + cell * (slope[j] ?? 0), 0));
  const error = Math.sqrt(slope.reduce((sum, value, i) => sum + value * (image[i] ?? 0), 0));
  if (!(error > 0)) return null;
  const factor = Math.exp(criticalZ(level) * error);
  return { estimate, low: estimate / factor, high: estimate * factor, standard_error: estimate * error };
}

function fromLogs<Name extends string>(names: readonly Name[], logs: readonly number[]): Parameters<Name> {
  return Object.fromEntries(names.map((name, i) => [name, Math.exp(logs[i] ?? Number.NaN)])) as Record<Name, number>;
}
