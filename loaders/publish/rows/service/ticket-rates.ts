import type { Row } from "../../../engines/engine.js";
import { benjaminiHochberg } from "../../../methods/benjamini-hochberg.js";
import { twoSidedP } from "../../../methods/normal.js";
import { wilson } from "../../../methods/wilson.js";
import { type Builder, int } from "../builder.js";
import { groupBy, OTHER, together } from "./together.js";

const PARTS = ["units", "asked_units", "other_units"];
const SUMS = ["orders", "asked_orders"];
/** Fewest orders on either side before a value is set against the rest. */
const MINIMUM = 30;
/** Of all tests called a difference, at most one in twenty is expected to be none. */
const LEVEL = 0.05;

/** Orders of 12 months that led to a request, for each 100, by what was ordered, where, and from whom it came. */
export const ticketRates: Builder = async (marts) => rateRows(await marts.rows("ticket_rates"), marts.report.privacy.k);

export function rateRows(rows: readonly Row[], k: number): Row[] {
  const whole = rows.filter(({ dimension }) => dimension === "all");
  // Hidden, a few would take with them how many orders there are at all.
  if (whole.some((row) => PARTS.some((part) => int(row, part) > 0 && int(row, part) < k))) return [];
  const parts = [
    ...groupBy(
      rows.filter(({ dimension }) => dimension !== "all"),
      ({ dimension }) => String(dimension),
    ).values(),
  ].flatMap(
    (group) =>
      together(
        group.map((row) => ({ ...row, tickets: row.orders ?? null })),
        { k, parts: PARTS, by: [], sums: SUMS },
      ).rows,
  );
  const tests = parts.map((row) => testOf(row, whole[0]));
  const qValues = benjaminiHochberg(tests.flatMap((test) => (test === null ? [] : [test.p])));
  let place = 0;
  const told = parts.map((row, index) => {
    const test = tests[index] ?? null;
    if (test === null) return { ...row, against_rest: null };
    const q = qValues[place++] ?? 1;
    return { ...row, against_rest: q >= LEVEL ? "not_enough" : test.difference > 0 ? "higher" : "lower" };
  });
  return [...whole.map((row) => ({ ...row, against_rest: null })), ...told].map((row: Row) => ({
    ...row,
    ...rateOf(row),
  }));
}

function rateOf(row: Row): Row {
  const { estimate, low, high } = wilson(int(row, "asked_orders"), int(row, "orders"));
  return { per_100_orders: hundredths(estimate), low: hundredths(low), high: hundredths(high) };
}

/** A value against all other orders; null where it is no value of its own, or either side has few orders. */
function testOf(row: Row, whole: Row | undefined): { readonly p: number; readonly difference: number } | null {
  const [orders, asked] = [int(row, "orders"), int(row, "asked_orders")];
  const [others, othersAsked] = [int(whole, "orders") - orders, int(whole, "asked_orders") - asked];
  if (row.value === OTHER || row.value === "unknown" || Math.min(orders, others) < MINIMUM) return null;
  const pooled = (asked + othersAsked) / (orders + others);
  const difference = asked / orders - othersAsked / others;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / orders + 1 / others));
  return error === 0 ? null : { p: twoSidedP(difference / error), difference };
}

const hundredths = (share: number): number => Math.round(1e4 * share) / 100;
