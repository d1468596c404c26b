import { type Engine, literal } from "../../engines/engine.js";
import type { Matching } from "../match/match.js";
import { priorWeight, weigh } from "./explain.js";

/** Leaves `identity_weights` (field, level, position, m, u, weight): what each level of each comparison says, in bits. */
export async function tellWeights(engine: Engine, { fields, model }: Matching): Promise<void> {
  const rows = fields.flatMap((field, index) =>
    field.levels.map(({ name }, position) => {
      const [m, u] = [model.m[index]?.[position] ?? 0, model.u[index]?.[position] ?? 0];
      return `(${literal(field.name)}, ${literal(name)}, ${position}, ${exact(rounded(m))}, ${exact(rounded(u))}, ${exact(Math.log2(m / u))})`;
    }),
  );
  await engine.run(
    "create or replace table identity_weights (field varchar, level varchar, position integer, m double, u double, weight double)",
  );
  if (rows.length > 0) await engine.run(`insert into identity_weights values ${rows.join(", ")}`);
}

/** Leaves `identity_pattern_levels` (pattern, field, level, weight): what the patterns of merges are made of, and the prior. */
export async function tellPatterns(engine: Engine, { fields, model }: Matching): Promise<void> {
  await engine.run(
    "create or replace table identity_pattern_levels (pattern bigint, field varchar, level varchar, weight double)",
  );
  const patterns = await engine.rows<{ pattern: number }>(
    "select distinct pattern from identity_merges where pattern is not null order by pattern",
  );
  const rows = patterns.flatMap(({ pattern }) => [
    `(${pattern}, 'prior', 'prior', ${exact(priorWeight(model))})`,
    ...weigh(fields, model, pattern).map(
      ({ field, level, weight }) => `(${pattern}, ${literal(field.name)}, ${literal(level)}, ${exact(weight)})`,
    ),
  ]);
  for (let from = 0; from < rows.length; from += 1000)
    await engine.run(`insert into identity_pattern_levels values ${rows.slice(from, from + 1000).join(", ")}`);
}

/** A number as a literal of type double. */
export const exact = (value: number): string => `${value.toExponential(12)}::double`;

/** A share as far as it is known. */
const rounded = (share: number): number => Number(share.toPrecision(4));
