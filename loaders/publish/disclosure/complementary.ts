import { type Equation, isUnknown, type Link, type SystemRow, setState } from "./system.js";

/** 1 … k − 1: zero may be told. */
export function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k;
}

/**
 * Hides rows until no link on its own gives a hidden row away: by a single unknown, or by a sum over fewer than k
 * units. Goes on over the whole linked system, since a row hidden for one link is a new unknown in the others.
 */
export function settle(links: Iterable<Link>, k: number): void {
  const queue = new Set(links);
  for (const link of queue) {
    queue.delete(link);
    for (let exposed = exposure(link, k, queue); exposed; exposed = exposure(link, k, queue)) {
      const row = cheapest([link], exposed === "sum" ? null : addends(exposed.equation));
      // Nothing left to hide: the exact check that follows decides whether that is a disclosure.
      if (!row) break;
      hide(row, queue);
    }
  }
}

/** The rows that add anything to an equation. */
export function addends({ terms }: Equation): Set<SystemRow> {
  return new Set(terms.filter(({ cell }) => cell.value > 0).map(({ cell }) => cell.row));
}

/** Marks a row as hidden to protect another, and its links as to be looked at again. */
export function hide(row: SystemRow, queue: Set<Link>): void {
  setState(row, "complementary");
  for (const link of row.links) queue.add(link);
}

/**
 * The shown row of these links whose hiding costs least: the root of its units, times three more for every link in which
 * it would be the only unknown and so need a companion; doubled for every level of totals, which are read most. (On random
 * 12 × 8 tables with 1.8 small cells this hides 2.8 others; by units alone it would be 6.9, in chains of small cells.)
 * `among`, where given, is all there is to choose from.
 */
export function cheapest(links: Iterable<Link>, among: ReadonlySet<SystemRow> | null = null): SystemRow | null {
  let best: SystemRow | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const link of links) {
    for (const row of link.rows) {
      if (isUnknown(row) || !row.table || row.units === 0 || (among && !among.has(row))) continue;
      const lonely = row.links.reduce((count, other) => count + Number(other.unknown === 0), 0);
      const cost = Math.sqrt(row.units) * (1 + 3 * lonely) * 2 ** row.level;
      if (cost < bestCost || (cost === bestCost && best && row.id < best.id)) {
        best = row;
        bestCost = cost;
      }
    }
  }
  return best;
}

/** Why the link gives something away: one unknown or too few units ("sum"), or too few persons in a part. */
function exposure(link: Link, k: number, queue: Set<Link>): "sum" | { readonly equation: Equation } | null {
  if (link.unknown === 0) return null;
  for (const equation of link.equations) {
    const terms = equation.terms.filter(({ cell }) => isUnknown(cell.row));
    const [first, second] = terms;
    if (!first) continue;
    if (!second) {
      if (first.cell.row.table) return "sum";
      // A total that nobody prints but everybody can now work out.
      setState(first.cell.row, "shown");
      for (const other of first.cell.row.links) queue.add(other);
      return exposure(link, k, queue);
    }
    if (!saysSomething(link) || terms.some(({ coefficient }) => coefficient > 0 !== first.coefficient > 0)) continue;
    if (equation.isPart) {
      if (isSmall(sum(terms.map(({ cell }) => cell.value)), k)) return { equation };
    } else if (
      unitsBehind(
        terms.map(({ cell }) => cell.row),
        link.unitsAdd,
      ) < k
    )
      return "sum";
  }
  return null;
}

/** Whether the sum of a link's unknowns follows from anything shown: that all shares of a hidden total add up to 1 does not. */
export function saysSomething(link: Link): boolean {
  return link.rows.some((row) => !isUnknown(row) && row.units > 0);
}

/** Distinct persons behind several rows; where a person can be in more than one, no fewer than in the largest. */
export function unitsBehind(rows: readonly SystemRow[], unitsAdd: boolean): number {
  const distinct = [...new Set(rows)].map(({ units }) => units);
  return unitsAdd ? sum(distinct) : distinct.reduce((largest, units) => Math.max(largest, units), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
