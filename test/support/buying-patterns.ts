import type { BuyingPattern } from "../../loaders/methods/buying-patterns.js";

/** A purchase: who, and on which day, counted from any origin. */
export interface Purchase {
  readonly customer: string;
  readonly day: number;
}

/** Patterns as their definition says, in days or in `unit` days: what SQL has to give. Purchases of one day are one. */
export function buyingPatterns(purchases: readonly Purchase[], end: number, unit = 1): BuyingPattern[] {
  const days = new Map<string, Set<number>>();
  for (const { customer, day } of purchases) {
    const known = days.get(customer) ?? new Set();
    days.set(customer, day <= end ? known.add(day) : known);
  }
  const patterns = new Map<string, BuyingPattern>();
  for (const distinct of days.values()) {
    if (distinct.size === 0) continue;
    const [first, last] = [Math.min(...distinct), Math.max(...distinct)];
    const pattern = { x: distinct.size - 1, t_x: (last - first) / unit, T: (end - first) / unit };
    const key = `${pattern.x} ${pattern.t_x} ${pattern.T}`;
    patterns.set(key, { ...pattern, n: (patterns.get(key)?.n ?? 0) + 1 });
  }
  return [...patterns.values()];
}
