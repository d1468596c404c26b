import { criticalT } from "./student-t.js";
import type { Interval } from "./wilson.js";

type Scale = "plain" | "positive" | "share";

const SCALES: Readonly<Record<Scale, { readonly to: (x: number) => number; readonly from: (y: number) => number }>> = {
  plain: { to: (x) => x, from: (y) => y },
  positive: { to: Math.log, from: Math.exp },
  share: { to: (x) => Math.log(x / (1 - x)), from: (y) => 1 / (1 + Math.exp(-y)) },
};

/**
 * Interval of any estimate from the same estimate without each of G random parts of the base in turn (delete-a-group
 * jackknife; Kott 2001, J. Official Statistics 17; Wolter 2007 §4.2), Student's t on G − 1 degrees of freedom. Parts are
 * made once, by a hash of the person id, so that nothing is drawn and nobody is visited twice. `scale` keeps limits above 0
 * (`positive`) or within 0…1 (`share`); an estimate on the border itself has no width. RangeError for fewer than two parts.
 */
export function jackknife(
  estimate: number,
  without: readonly number[],
  { level = 0.95, scale = "plain" }: { readonly level?: number; readonly scale?: Scale } = {},
): Interval {
  const parts = without.length;
  if (parts < 2) throw new RangeError(`jackknife: expected two parts or more, received ${parts}`);
  const { to, from } = SCALES[scale];
  const centre = to(estimate);
  if (!Number.isFinite(centre)) return { estimate, low: estimate, high: estimate };
  const values = without.map(to);
  const mean = values.reduce((sum, value) => sum + value, 0) / parts;
  const variance = (values.reduce((sum, value) => sum + (value - mean) ** 2, 0) * (parts - 1)) / parts;
  const half = criticalT(level, parts - 1) * Math.sqrt(variance);
  return { estimate, low: from(centre - half), high: from(centre + half) };
}
