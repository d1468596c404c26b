import type { Row } from "../../engines/engine.js";
import { benjaminiHochberg } from "../../methods/benjamini-hochberg.js";
import { mantelHaenszelRisk } from "../../methods/mantel-haenszel-risk.js";
import { type Builder, int } from "./builder.js";

/** Fewest people who left from which anything is compared. */
const MINIMUM_LEFT = 20;
const OTHER = "other";
const COUNTS = ["months", "left_after", "months_other", "left_other"] as const;
const PEOPLE = ["customers", "stayed", "customers_other", "stayed_other"] as const;

export const churnPrecursors: Builder = async (marts) =>
  precursorsOf(await marts.rows("churn_precursors"), marts.report.privacy.k);

interface Level {
  readonly factor: string;
  readonly value: string;
  readonly bands: readonly Row[];
}

/** What goes with leaving: a row per thing known before, tested together; rare values of one thing stand together. */
export function precursorsOf(rows: readonly Row[], k: number): Row[] {
  const levels = [...grouped(rows, "factor")].flatMap(([factor, own]) => {
    const values = [...grouped(own, "value")].map(([value, bands]): Level => ({ factor, value, bands }));
    return values.length === 1 ? values : comparable(values, k);
  });
  const told = levels
    .map(rowOf)
    .filter((row) => int(row, "months") > 0 && int(row, "months_other") > 0)
    .filter((row) => int(row, "left_after") + int(row, "left_other") >= MINIMUM_LEFT);
  // What will be hidden is not tested: the q-values of the others would tell of it.
  const tested = told.filter((row) => typeof row.p_value === "number" && isTold(row, k));
  const q = benjaminiHochberg(tested.map(({ p_value }) => Number(p_value)));
  const qOf = new Map(tested.map((row, index) => [row, q[index]]));
  return told.map((row) => ({ ...row, q_value: digits(qOf.get(row) ?? null) }));
}

const isTold = (row: Row, k: number): boolean =>
  ["left_after", "stayed", "left_other", "stayed_other"].every((name) => int(row, name) === 0 || int(row, name) >= k);

/** Values that bear a comparison, rare ones together; of two, which say the same, the one that leaves more often. */
function comparable(values: readonly Level[], k: number): readonly Level[] {
  const ordered = values.toSorted((a, b) => people(b) - people(a) || (a.value < b.value ? -1 : 1));
  for (let own = ordered.length; own > 0; own--) {
    const rest = ordered.slice(own);
    const levels = rest.length === 0 ? ordered : [...ordered.slice(0, own), merged(rest)];
    if (levels.length < 2) return [];
    if (levels.every((level) => isTold(rowOf(level), k)))
      return levels.length > 2 ? levels : [levels.toSorted((a, b) => rate(b) - rate(a))[0] as Level];
  }
  return [];
}

const people = ({ bands }: Level): number => int(bands[0], "customers");
const rate = (level: Level): number => Number(rowOf(level).rate ?? 0);

/** Several values as one: months add up; of persons, who may have had several, at least as many as of any one. */
function merged(levels: readonly Level[]): Level {
  const bands = grouped(
    levels.flatMap(({ bands: own }) => own),
    "tenure_band",
  );
  const most = (name: string): number => Math.max(...levels.map(({ bands: own }) => int(own[0], name)));
  const least = (name: string): number => Math.min(...levels.map(({ bands: own }) => int(own[0], name)));
  return {
    factor: levels[0]?.factor ?? "",
    value: OTHER,
    bands: [...bands].map(([tenure_band, own]) => {
      const sum = (name: string): number => own.reduce((total, row) => total + int(row, name), 0);
      const [months, left_after] = [sum("months"), sum("left_after")];
      // Each row holds all months of the band, on one side or the other.
      const whole = (name: string, rest: string): number => int(own[0], name) + int(own[0], rest);
      return {
        tenure_band,
        months,
        left_after,
        months_other: whole("months", "months_other") - months,
        left_other: whole("left_after", "left_other") - left_after,
        customers: most("customers"),
        stayed: most("stayed"),
        customers_other: least("customers_other"),
        stayed_other: least("stayed_other"),
      };
    }),
  };
}

function rowOf({ factor, value, bands }: Level): Row & { readonly p_value: number | null } {
  const sum = (name: string): number => bands.reduce((total, row) => total + int(row, name), 0);
  const counts = Object.fromEntries(COUNTS.map((name) => [name, sum(name)]));
  const persons = Object.fromEntries(PEOPLE.map((name) => [name, int(bands[0], name)]));
  const risk = mantelHaenszelRisk(
    bands.map((row) => ({
      first: { successes: int(row, "left_after"), n: int(row, "months") },
      second: { successes: int(row, "left_other"), n: int(row, "months_other") },
    })),
  );
  const share = (name: string, of: string): number | null => (sum(of) === 0 ? null : digits(sum(name) / sum(of)));
  return {
    factor,
    value,
    ...counts,
    ...persons,
    rate: share("left_after", "months"),
    rate_other: share("left_other", "months_other"),
    ratio: digits(risk?.estimate ?? null),
    low: digits(risk?.low ?? null),
    high: digits(risk?.high ?? null),
    p_value: risk?.p_value ?? null,
  };
}

function grouped(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(String(row[column]), [...(groups.get(String(row[column])) ?? []), row]);
  return groups;
}

const digits = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4);
