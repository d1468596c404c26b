import type { Row } from "../../engines/engine.js";
import { wilson } from "../../methods/wilson.js";
import { type Builder, int } from "./builder.js";

export const categoryValue: Builder = async (marts) =>
  contexts(await marts.rows("category_value"), marts.report.privacy.k);

/**
 * Where the best fifth of a category's buyers stand among all buyers, with Wilson's limits (1927). A category with a standing of
 * fewer than k persons is left out whole: a fifth of its buyers, less the others, would give it away.
 */
export function contexts(rows: readonly Row[], k: number): Row[] {
  const categories = [...new Set(rows.map(({ category }) => String(category)))];
  return categories.flatMap((category) => {
    const own = rows.filter((row) => row.category === category);
    if (own.some((row) => int(row, "customers") < k)) return [];
    const best = own.reduce((sum, row) => sum + int(row, "customers"), 0);
    return own.map((row) => {
      const { estimate, low, high } = wilson(int(row, "customers"), best);
      return { ...row, share: estimate, low, high };
    });
  });
}
