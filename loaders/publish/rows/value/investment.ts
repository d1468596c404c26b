import type { Row } from "../../../engines/engine.js";
import { type Builder, int } from "../builder.js";
import { cents, digits4 } from "./round.js";

/** What is spent on each tenth of the buyers of 12 months, and on those who bought nothing. */
export const investment: Builder = async (marts) =>
  investmentRows(await marts.rows("investment"), marts.report.privacy.k, marts.report.value.point_value);

const TENTHS = 10;
const NO_PURCHASE = 11;

/** Kinds of spending: what the mart counts, and whom it reaches. */
interface Kind {
  readonly column: "contact_cost" | "given_cost";
  readonly persons: "contacted" | "given_persons";
  readonly amount: (row: Row) => number;
  readonly reached: string;
}

/**
 * Parts of at least k persons, tenths or else fifths, with each kind of spending that reaches none or at least k persons of every
 * part; a kind that does not is left out everywhere, so that no sum tells of few. Nothing where nothing is spent or brought.
 * Discounts and points are one kind: few use points, and beside discounts alone they would be told.
 */
export function investmentRows(rows: readonly Row[], k: number, pointValue = 0): Row[] {
  const parts = [1, 2].map((size) => partsOf(rows, size, k)).find((steps) => steps.length > 0) ?? [];
  const told = kindsOf(pointValue).filter(
    (kind) => total(parts.flat(), kind.amount) > 0 && parts.every((part) => isTold(sum(part, kind.reached), k)),
  );
  const costs = parts.map((part) => told.map((kind) => cents(total(part, kind.amount))));
  const spent = costs.flat().reduce((all, cost) => all + cost, 0);
  const value = sum(parts.flat(), "worth");
  if (!(spent > 0) || !(value > 0)) return [];
  const withPoints = pointValue * sum(rows, "points") > 0;
  return parts.map((part, index) => {
    const own = costs[index] ?? [];
    const cost = cents(own.reduce((all, one) => all + one, 0));
    const customers = sum(part, "customers");
    const persons = (name: Kind["persons"]) => {
      const kind = told.find((one) => one.persons === name);
      return kind === undefined ? 0 : sum(part, kind.reached);
    };
    return {
      part: partName(part, parts.length),
      customers,
      value: cents(sum(part, "worth")),
      share_value: digits4(sum(part, "worth") / value),
      contact_cost: null,
      given_cost: null,
      ...Object.fromEntries(told.map((kind, at) => [kind.column, own[at] ?? null])),
      with_points: withPoints && told.some(({ column }) => column === "given_cost"),
      cost,
      share_cost: digits4(cost / spent),
      cost_per_customer: cents(cost / customers),
      basis: rows.find(({ origin }) => origin !== null)?.origin ?? null,
      payers: sum(part, "payers"),
      contacted: persons("contacted"),
      given_persons: persons("given_persons"),
      position: index + 1,
    };
  });
}

const kindsOf = (pointValue: number): readonly Kind[] => [
  { column: "contact_cost", persons: "contacted", reached: "contacted", amount: (row) => int(row, "contact_cost") },
  {
    column: "given_cost",
    persons: "given_persons",
    reached: pointValue > 0 ? "given_persons" : "discounted_persons",
    amount: (row) => int(row, "discount") + pointValue * int(row, "points"),
  },
];

/** Tenths of the buyers put together by so many, and those without a purchase where they are enough; none where one is too small. */
function partsOf(rows: readonly Row[], size: number, k: number): (readonly Row[])[] {
  const tenths = Array.from({ length: TENTHS / size }, (_, index) =>
    rows.filter((row) => Math.ceil(int(row, "position") / size) === index + 1 && int(row, "position") <= TENTHS),
  );
  const isEnough = tenths.every((part) => sum(part, "customers") >= k && isTold(sum(part, "payers"), k));
  if (!isEnough) return [];
  const nobody = rows.filter((row) => int(row, "position") === NO_PURCHASE);
  return sum(nobody, "customers") >= k ? [...tenths, nobody] : tenths;
}

function partName(part: readonly Row[], parts: number): string {
  const position = int(part[0], "position");
  if (position === NO_PURCHASE) return "no_purchase";
  return parts >= TENTHS ? `tenth_${position}` : `fifth_${Math.ceil(position / 2)}`;
}

const isTold = (persons: number, k: number): boolean => persons === 0 || persons >= k;
const sum = (rows: readonly Row[], column: string): number => rows.reduce((all, row) => all + int(row, column), 0);
const total = (rows: readonly Row[], amount: (row: Row) => number): number =>
  rows.reduce((all, row) => all + amount(row), 0);
