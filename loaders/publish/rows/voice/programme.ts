import type { Row } from "../../../engines/engine.js";
import { newcombe } from "../../../methods/newcombe.js";
import { wilson } from "../../../methods/wilson.js";
import { type Builder, int } from "../builder.js";
import { added, coarsen, groupsOf } from "./coarsen.js";

const PARTS = ["units", "answered_units", "silent_units"];
const COUNTS = ["invitations", "delivered", "opened_invitations", "answers"];

/** What becomes of invitations, by each criterion. */
export const surveyFunnel: Builder = async (marts) =>
  funnelRows(await marts.rows("survey_funnel"), marts.report.privacy.k);

/** Where the export lists answers only, there is no rate; what it does not say of delivery and opening is left empty. */
export function funnelRows(rows: readonly Row[], k: number): Row[] {
  const whole = rows.filter(({ dimension }) => dimension === "all");
  const isRated = whole.some((row) => int(row, "answers") < int(row, "invitations"));
  const parts = groupsOf(
    rows.filter(({ dimension }) => dimension !== "all"),
    "dimension",
  ).flatMap((group) => coarsen(group, { k, parts: PARTS, merge }));
  const shown = groupsOf([...whole, ...parts], "dimension").flatMap((group) => told(group, k));
  return shown.map((row) => ({ ...row, ...(isRated ? rateOf(row) : UNRATED) }));
}

const UNRATED = { rate: null, low: null, high: null };

function rateOf(row: Row): Row {
  const { estimate, low, high } = wilson(int(row, "answers"), int(row, "invitations"));
  return { rate: estimate, low, high };
}

/**
 * A number beside which fewer than k persons were not reached, or did not open, is left out of all values of the criterion: one
 * alone would follow from the others.
 */
function told(group: readonly Row[], k: number): Row[] {
  const isTold = (flag: string, others: string): boolean =>
    group.some((row) => int(row, flag) === 1) && group.every((row) => int(row, others) === 0 || int(row, others) >= k);
  const [delivery, opening] = [
    isTold("tells_delivery", "undelivered_units"),
    isTold("tells_opening", "unopened_units"),
  ];
  return group.map((row) => ({
    ...row,
    delivered: delivery ? int(row, "delivered") : null,
    opened: opening ? int(row, "opened_invitations") : null,
  }));
}

/** A person may stand in several rows, so that together these are no fewer than in the largest of them. */
const merge = (rows: readonly Row[]): Row => ({
  ...rows[0],
  ...Object.fromEntries(
    [...PARTS, "undelivered_units", "unopened_units", "tells_delivery", "tells_opening"].map((part) => [
      part,
      Math.max(...rows.map((row) => int(row, part))),
    ]),
  ),
  ...Object.fromEntries(
    COUNTS.map((column) => [column, rows.reduce((sum, row) => sum + int(row, column), 0)] as const),
  ),
});

/** Rules of a considerate programme: how many of those it holds for saw it broken. */
export const surveyRules: Builder = async (marts) =>
  (await marts.rows("survey_rules")).map((row) => ({
    ...row,
    ...shareOf(int(row, "failed"), int(row, "persons")),
  }));

function shareOf(part: number, n: number): Row {
  const { estimate, low, high } = wilson(part, n);
  return { share: estimate, low, high };
}

/** Detractors by how they were followed up: how many were heard again, and how many of these were no detractors any more. */
export const followUp: Builder = async (marts) =>
  followUpRows(await marts.rows("detractor_follow_up"), marts.report.privacy.k);

/** Nothing where nobody was ever contacted: then the export does not say. */
export function followUpRows(given: readonly Row[], k: number): Row[] {
  if (!given.some(({ follow_up }) => follow_up !== "not_contacted")) return [];
  const rows = inTimeOrNot(given, k);
  const all = rows.reduce((sum, row) => sum + int(row, "persons"), 0);
  return rows.map((row) => {
    const again = int(row, "answered_again");
    const rate = again > 0 ? wilson(int(row, "recovered"), again) : null;
    return {
      ...row,
      share: int(row, "persons") / all,
      rate: rate?.estimate ?? null,
      low: rate?.low ?? null,
      high: rate?.high ?? null,
      ...gainOf(row, rows.find(isOther)),
    };
  });
}

const isOther = ({ follow_up }: Row): boolean => follow_up === "not_contacted" || follow_up === "not_in_time";
const HEARD = ["recovered", "unhappy_again", "not_heard"];

/** Too few called late stand with those not called at all: neither was in time. */
function inTimeOrNot(rows: readonly Row[], k: number): readonly Row[] {
  const isSmall = (row: Row): boolean => HEARD.some((part) => int(row, part) > 0 && int(row, part) < k);
  const late = rows.find(({ follow_up }) => follow_up === "late");
  if (late === undefined || !isSmall(late)) return rows;
  const others = rows.filter(({ follow_up }) => follow_up !== "in_time");
  const together = added(["persons", "answered_again", ...HEARD])(others);
  return [
    ...rows.filter(({ follow_up }) => follow_up === "in_time"),
    { ...together, follow_up: "not_in_time", position: 3 },
  ];
}

/** Against those not contacted, whose low scores rise by themselves as well (Newcombe 1998). */
function gainOf(row: Row, others: Row | undefined): Row {
  const [own, rest] = [row, others].map((one) => ({ successes: int(one, "recovered"), n: int(one, "answered_again") }));
  if (row === others || !own || !rest || own.n === 0 || rest.n === 0)
    return { gain: null, gain_low: null, gain_high: null };
  const { estimate, low, high } = newcombe(own, rest);
  return { gain: estimate, gain_low: low, gain_high: high };
}

/** A difference beside hidden numbers would give them away. */
export const withoutHiddenGains = (rows: readonly Row[]): Row[] =>
  rows.some((row) => isOther(row) && row.suppressed)
    ? rows.map((row) => ({ ...row, gain: null, gain_low: null, gain_high: null }))
    : [...rows];
