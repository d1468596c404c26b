import type { Row } from "../../../engines/engine.js";
import { benjaminiHochberg } from "../../../methods/benjamini-hochberg.js";
import { npsDifference } from "../../../methods/nps-interval.js";
import { metric } from "../../metrics.js";
import type { Builder } from "../builder.js";
import { npsColumns } from "../intervals.js";
import { answersOf, CLASSES, countsOf } from "./classes.js";
import { added, coarsen, groupsOf } from "./coarsen.js";

const COUNTS = ["answers", ...CLASSES];

/** NPS of the last 12 months of everybody and by each criterion, set against the rest. */
export const npsBy: Builder = async (marts) => npsRows(await marts.rows("nps_by"), marts.report.privacy.k);

/** Values of too few answers stand together; each other value is tested against all the rest, all tests together. */
export function npsRows(rows: readonly Row[], k: number): Row[] {
  const whole = rows.filter(({ dimension }) => dimension === "all");
  const parts = npsStrata(rows, k).map((row) => ({ row, p: testOf(row, whole[0]) }));
  const tested = parts.filter(({ p }) => p !== null);
  const qValues = benjaminiHochberg(tested.map(({ p }) => p?.p_value ?? 1));
  const verdicts = new Map(
    tested.map(({ row, p }, index) => [row, verdictOf(p?.difference ?? 0, qValues[index] ?? 1)] as const),
  );
  return [...whole, ...parts.map(({ row }) => row)].map((row) => ({
    ...row,
    ...npsColumns(row),
    against_rest: verdicts.get(row) ?? null,
  }));
}

/** Counts by criterion, values of too few answers together; without the row for everybody. */
export const npsStrata = (rows: readonly Row[], k: number): Row[] =>
  groupsOf(
    rows.filter(({ dimension }) => dimension !== "all"),
    "dimension",
  ).flatMap((group) => coarsen(group, { k, parts: CLASSES, merge: added(COUNTS) }));

/** Of all tests called a difference, at most one in twenty is expected to be none. */
const LEVEL = 0.05;

const verdictOf = (difference: number, q: number): string =>
  q >= LEVEL ? "not_enough" : difference > 0 ? "higher" : "lower";

/** Values that name nobody: several together, not told, of people whom no export of customers knows, without orders. */
export const UNNAMED: readonly string[] = ["other", "unknown", "outside", "none"];

/** A value against the rest of everybody; null where it is no value of its own, or either side has too few answers. */
function testOf(row: Row, whole: Row | undefined): ReturnType<typeof npsDifference> | null {
  const [own, all] = [countsOf(row), countsOf(whole)];
  const rest = {
    promoters: all.promoters - own.promoters,
    passives: all.passives - own.passives,
    detractors: all.detractors - own.detractors,
  };
  const least = Math.min(answersOf(own), answersOf(rest));
  return UNNAMED.includes(String(row.value)) || least < metric("nps").minimum ? null : npsDifference(rest, own);
}
