import type { Row } from "../../engines/engine.js";
import { jackknife } from "../../methods/jackknife.js";
import { type RevenueChange, revenueChange, type TwoPeriods } from "../../methods/two-periods.js";
import { type Builder, int } from "./builder.js";

/** Fewest customers of each twelve months of whom a change is told. */
const MINIMUM = 100;
const PEOPLE = ["lost", "won", "kept_frequency", "kept_basket"] as const;
const HABITS = ["customers", "frequency", "basket"] as const;

/** What changed between the last twelve months and the twelve before: who came and went, and what those who stayed did. */
export const revenueChangeRows: Builder = async (marts) => {
  const [before, now] = ["previous", "current"];
  const sales = await marts.rows("headline_sales");
  const total = (period: string | undefined) => sales.find((row) => row.period === period);
  if (!isCovered(marts.from, marts.asOf)) return [];
  return changeRows(await marts.rows("two_periods"), total(before), total(now), marts.report.privacy.k);
};

/** Whether the data reaches 24 months back from the as-of day. */
export function isCovered(from: string | null, asOf: string): boolean {
  const start = new Date(`${asOf}T00:00:00Z`);
  start.setUTCMonth(start.getUTCMonth() - 24);
  start.setUTCDate(start.getUTCDate() + 1);
  return from !== null && from <= start.toISOString().slice(0, 10);
}

/**
 * Rows of `revenue_change` from the folds of `two_periods` and all sales of both periods. None unless every kind of customer
 * is of k persons or more, or of nobody: a hidden step would follow from the others.
 */
export function changeRows(folds: readonly Row[], before: Row | undefined, now: Row | undefined, k: number): Row[] {
  if (before === undefined || now === undefined) return [];
  const all = totals(folds);
  const buyers = { before: all.lost.customers + all.kept.customers, now: all.won.customers + all.kept.customers };
  const late = folds.reduce((sum, row) => sum + int(row, "late_returns"), 0);
  const unnamed = late + int(before, "anonymous_orders") + int(now, "anonymous_orders");
  const groups = [all.lost.customers, all.won.customers, all.kept.customers, unnamed];
  const isTold = groups.every((units) => units === 0 || units >= k);
  if (!isTold || Math.min(buyers.before, buyers.now) < MINIMUM) return [];
  const change = withKept(revenueChange(all));
  const names = [...new Set(folds.map((row) => int(row, "fold")))];
  const without = names.map((name) => {
    const rest = folds.filter((row) => int(row, "fold") !== name);
    const scale = names.length / (names.length - 1);
    return { change: withKept(revenueChange(totals(rest))), scale };
  });
  const effect = (lens: string, name: keyof typeof change, customers: number | null, units: number): Row => {
    const left = without.map((one) => one.change[name] * one.scale);
    const { low, high } = left.length < 2 ? { low: change[name], high: change[name] } : jackknife(change[name], left);
    return { lens, effect: name, amount: cents(change[name]), low: cents(low), high: cents(high), customers, units };
  };
  const plain = (name: string, amount: number, customers: number | null, units: number): Row => ({
    lens: "people",
    effect: name,
    amount: cents(amount),
    low: null,
    high: null,
    customers,
    units,
  });
  const who = { lost: all.lost, won: all.won, kept_frequency: all.kept, kept_basket: all.kept };
  const revenue = { before: Number(before.revenue), now: Number(now.revenue) };
  return [
    plain("before", revenue.before, buyers.before, buyers.before),
    ...PEOPLE.map((name) => effect("people", name, who[name].customers, who[name].customers)),
    plain("other", revenue.now - revenue.before - change.change, null, unnamed),
    plain("now", revenue.now, buyers.now, buyers.now),
    ...HABITS.map((name) => effect("habits", name, null, buyers.now)),
    effect("kept", "kept", all.kept.customers, all.kept.customers),
  ].map((row, position) => ({ ...row, position }));
}

/** With what customers of both periods changed in all: an interval of its own, since their two habits go together. */
const withKept = (change: RevenueChange) => ({ ...change, kept: change.kept_frequency + change.kept_basket });

const cents = (amount: number): number => Math.round(amount * 100) / 100;

function totals(rows: readonly Row[]): TwoPeriods {
  const of = (presence: string) => {
    const own = rows.filter((row) => row.presence === presence);
    const sum = (column: string) => own.reduce((total, row) => total + Number(row[column]), 0);
    return {
      customers: sum("customers"),
      first: { orders: sum("orders_year_before"), revenue: sum("revenue_year_before") },
      second: { orders: sum("orders_year"), revenue: sum("revenue_year") },
    };
  };
  const [lost, won, kept] = [of("lost"), of("won"), of("kept")];
  return { lost: { customers: lost.customers, ...lost.first }, won: { customers: won.customers, ...won.second }, kept };
}
