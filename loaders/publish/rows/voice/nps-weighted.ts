import type { Row } from "../../../engines/engine.js";
import { weightedNps } from "../../../methods/nps-weighted.js";
import { type Builder, int } from "../builder.js";
import { npsColumns } from "../intervals.js";
import { answersOf, countsOf } from "./classes.js";
import { groupsOf } from "./coarsen.js";
import { npsStrata } from "./nps-by.js";

/** NPS as answered, and as it would be if each group of the base answered as often as it is large. */
export const npsWeighted: Builder = async (marts) =>
  weightedRows(await marts.rows("nps_by"), await marts.rows("nps_base"), marts.report.privacy.k);

/**
 * One row per criterion that persons have, of those in the base. Groups without an answer have no score: `covered` says how much of
 * the base those with answers are.
 */
export function weightedRows(answers: readonly Row[], base: readonly Row[], k: number): Row[] {
  const whole = answers.find(({ dimension }) => dimension === "all");
  const criteria = new Set(base.map(({ dimension }) => dimension));
  const own = answers.filter(({ dimension, value }) => criteria.has(dimension ?? null) && value !== "outside");
  return groupsOf(npsStrata(own, k), "dimension").flatMap((group, index) => {
    const dimension = group[0]?.dimension ?? null;
    const persons = base.filter((row) => row.dimension === dimension);
    const asked = new Set(own.filter((row) => row.dimension === dimension).map(({ value }) => value));
    const named = new Set(group.map(({ value }) => value));
    const isOf = (value: Row[string] | undefined, row: Row): boolean =>
      value === "other" ? asked.has(row.value) && !named.has(row.value) : row.value === value;
    const strata = group.map((row) => ({
      size: sum(persons.filter((one) => isOf(row.value, one))),
      counts: countsOf(row),
    }));
    if (strata.some(({ size }) => size === 0)) return [];
    const everybody = sum(persons);
    const covered = strata.reduce((all, { size }) => all + size, 0);
    const { score, low, high } = weightedNps(strata);
    return [
      {
        dimension,
        position: index,
        answers: strata.reduce((all, { counts }) => all + answersOf(counts), 0),
        groups: group.length,
        ...npsColumns(whole ?? {}),
        weighted: tenth(score),
        weighted_low: tenth(low),
        weighted_high: tenth(high),
        covered: Math.round((100 * covered) / everybody) / 100,
        uncovered_persons: everybody - covered,
      },
    ];
  });
}

const tenth = (value: number): number => Math.round(10 * value) / 10;
const sum = (rows: readonly Row[]): number => rows.reduce((all, row) => all + int(row, "persons"), 0);
