import type { Row } from "../../engines/engine.js";
import { type Builder, int } from "./builder.js";

/** What rare levels, or rules, are called together. */
const OTHER = "other";

/**
 * The rows that fewer than k stand behind, smallest first, and as many more as it takes for all of them together to reach k:
 * rare rows become one that may be told. None where no row is small.
 */
export function rarest(rows: readonly Row[], name: string, count: string, k: number): readonly Row[] {
  const sorted = rows
    .filter((row) => int(row, count) > 0)
    .sort((a, b) => int(a, count) - int(b, count) || (String(a[name]) < String(b[name]) ? -1 : 1));
  const small = sorted.filter((row) => int(row, count) < k);
  let sum = small.reduce((total, row) => total + int(row, count), 0);
  if (small.length === 0 || sum >= k) return small;
  const taken = [...small];
  for (const row of sorted.slice(small.length)) {
    if (sum >= k) break;
    taken.push(row);
    sum += int(row, count);
  }
  return taken;
}

const total = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

const groups = (rows: readonly Row[], column: string): (readonly Row[])[] =>
  [...new Set(rows.map((row) => row[column]))].map((value) => rows.filter((row) => row[column] === value));

/**
 * What the matcher has learned: levels that fewer than k merges would show become one, which weighs as their shares say.
 * `levels` names what the row holds. A comparison whose levels all become one says nothing.
 */
export const identityWeights: Builder = async (marts) =>
  groups(await marts.rows("level_weights"), "field").flatMap((rows) => {
    const rare = rarest(rows, "level", "units", marts.report.privacy.k);
    // Nothing that no merge would show is worth a row of its own.
    const folded = rare.length === 0 ? [] : rows.filter((row) => rare.includes(row) || int(row, "units") === 0);
    const kept = rows.filter((row) => !folded.includes(row)).map((row) => ({ ...row, levels: row.level ?? null }));
    return folded.length === 0 || kept.length === 0 ? kept : [...kept, together(folded)];
  });

function together(rows: readonly Row[]): Row {
  const [m, u] = [digits(total(rows, "m")), digits(total(rows, "u"))];
  return {
    field: rows[0]?.field ?? null,
    level: OTHER,
    levels: rows.map(({ level }) => String(level)).join("+"),
    position: Math.max(...rows.map((row) => int(row, "position"))),
    m,
    u,
    weight: m > 0 && u > 0 ? Math.round(100 * Math.log2(m / u)) / 100 : null,
    units: total(rows, "units"),
  };
}

/** As many as the shares that were added up have. */
const digits = (share: number): number => Number(share.toPrecision(4));

/**
 * What decided each field: rules that decided for fewer than k become one; where even these are fewer than k, they count with
 * the persons of whom no other value is known, since no third row could hide them.
 */
export const goldenRules: Builder = async (marts) => {
  const { k } = marts.report.privacy;
  return groups(await marts.rows("golden_rules"), "field").flatMap((rows) => {
    const isOnly = ({ rule }: Row): boolean => rule === "only";
    const rare = rarest(
      rows.filter((row) => !isOnly(row)),
      "rule",
      "persons",
      k,
    );
    const persons = total(rare, "persons");
    const kept = rows.filter((row) => !rare.includes(row));
    if (rare.length === 0) return kept;
    if (persons >= k || !rows.some(isOnly)) return [...kept, { ...rare[0], rule: OTHER, persons }];
    return kept.map((row) => (isOnly(row) ? { ...row, persons: int(row, "persons") + persons } : row));
  });
};

/** Families of oddities that nobody or at least k persons stand in; the others are listed for the team alone. */
export const anomalies: Builder = async (marts) =>
  (await marts.rows("anomalies")).filter((row) => {
    const persons = int(row, "persons");
    return persons === 0 || persons >= marts.report.privacy.k;
  });
