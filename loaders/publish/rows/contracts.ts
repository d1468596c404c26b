import type { Row } from "../../engines/engine.js";
import type { TimeCount } from "../../methods/kaplan-meier.js";
import { logRank } from "../../methods/log-rank.js";
import { wilson } from "../../methods/wilson.js";
import { type Builder, int } from "./builder.js";
import { rarest } from "./coarser.js";
import { isTold, withMoney } from "./contract-money.js";
import { curve } from "./second-purchase.js";

/** Days a reader asks for come first: months, then years. */
const WANTED = [365, 90, 30, 180, 730, 1095, 60, 545, 1460, 1825];
const OTHERS = [14, 45, 120, 150, 210, 240, 270, 300, 330, 425, 485, 605, 665, 850, 970, 1215, 1340, 1640, 2190];
/** Curves that can be told apart; the smaller ones are put together. */
const MOST_GROUPS = 5;
/** Fewest ends of contracts from which a curve is drawn. */
const MINIMUM_EVENTS = 20;

const digits = (share: number): number => Math.round(share * 1e4) / 1e4;

/** Churn with intervals; of money where what changed is of nobody or at least k; of a year on the last complete row. */
export const churnMonthly: Builder = async (marts) => {
  const { k } = marts.report.privacy;
  const rows = await marts.rows("churn_monthly");
  const last = new Map<unknown, string>();
  for (const row of rows)
    if (row.is_complete && String(row.month) > (last.get(row.grain) ?? "")) last.set(row.grain, String(row.month));
  return withMoney(rows, k).map((row) => {
    const { estimate, low, high } = wilson(int(row, "lost"), int(row, "customers_at_start"));
    const isLast = row.month === last.get(row.grain);
    return { ...row, rate: estimate, low, high, ...(isLast ? ofYear(row, k) : {}) };
  });
};

function ofYear(row: Row, k: number): Row {
  const [start, lost] = [int(row, "year_start"), int(row, "year_lost")];
  if (start < k || !isTold(lost, k) || !isTold(start - lost, k)) return {};
  const { estimate, low, high } = wilson(lost, start);
  return { year_rate: digits(estimate), year_low: digits(low), year_high: digits(high) };
}

/** Why people left; reasons of fewer than k together. */
export const churnReasons: Builder = async (marts) => {
  const rows = await marts.rows("churn_reasons");
  const rare = rarest(rows, "reason", "customers", marts.report.privacy.k);
  const total = rows.reduce((sum, row) => sum + int(row, "customers"), 0);
  const other = rare.reduce((sum, row) => sum + int(row, "customers"), 0);
  const kept = rows.filter((row) => !rare.includes(row));
  const all = other === 0 ? kept : [...kept, { reason: "other", customers: other }];
  const last = (row: Row): number => (row.reason === "other" ? 2 : row.reason === "unknown" ? 1 : 0);
  return all
    .toSorted(
      (a, b) =>
        last(a) - last(b) ||
        int(b, "customers") - int(a, "customers") ||
        (String(a.reason) < String(b.reason) ? -1 : 1),
    )
    .map((row, position) => ({ ...row, position, share: int(row, "customers") / total }));
};

export const survival: Builder = async (marts) => {
  const groups = new Map<string, TimeCount[]>();
  for (const row of await marts.rows("contract_spells")) {
    const counts = groups.get(String(row.plan)) ?? [];
    counts.push({ time: int(row, "days"), events: int(row, "events"), censored: int(row, "censored") });
    groups.set(String(row.plan), counts);
  }
  return survivalOf(groups, marts.report.privacy.k);
};

/** A curve for every group that bears one; the others are put together, with the smallest that does if need be. */
export function survivalOf(groups: ReadonlyMap<string, readonly TimeCount[]>, k: number): Row[] {
  const chosen = [...groups].sort(([a, one], [b, other]) => persons(other) - persons(one) || (a < b ? -1 : 1));
  for (let own = Math.min(chosen.length, MOST_GROUPS); own > 0; own--) {
    const rest = chosen.slice(own).flatMap(([, counts]) => counts);
    const named = own === 1 && rest.length > 0 ? [] : chosen.slice(0, own);
    const together = named.length === 0 ? chosen.flatMap(([, counts]) => counts) : rest;
    const name = named.length === 0 ? "all" : "other";
    const parts: [string, readonly TimeCount[]][] = [
      ...named,
      ...(together.length > 0 ? [[name, merged(together)] as [string, TimeCount[]]] : []),
    ];
    const curves = parts.map(([group, counts]) => rowsOf(parts.length === 1 ? "all" : group, counts, k));
    if (curves.every((rows) => rows.length > 1)) return tested(curves, parts);
  }
  return [];
}

const persons = (counts: readonly TimeCount[]): number =>
  counts.reduce((sum, { events, censored }) => sum + events + censored, 0);

function merged(counts: readonly TimeCount[]): TimeCount[] {
  const byTime = new Map<number, TimeCount>();
  for (const { time, events, censored } of counts) {
    const before = byTime.get(time);
    byTime.set(time, {
      time,
      events: events + (before?.events ?? 0),
      censored: censored + (before?.censored ?? 0),
    });
  }
  return [...byTime.values()];
}

const rowsOf = (group: string, counts: readonly TimeCount[], k: number): Row[] =>
  curve(counts, k, { wanted: WANTED, others: OTHERS, minimumEvents: MINIMUM_EVENTS }).map(
    ({ days, probability, low, high, ...rest }) => ({
      ...rest,
      group,
      time: days ?? null,
      survival: digits(1 - Number(probability)),
      low: digits(1 - Number(high)),
      high: digits(1 - Number(low)),
    }),
  );

function tested(curves: readonly Row[][], parts: readonly [string, readonly TimeCount[]][]): Row[] {
  const test = parts.length < 2 ? null : logRank(parts.map(([, counts]) => counts));
  const shown =
    test === null
      ? { chi_square: null, p_value: null }
      : { chi_square: Math.round(test.chi_square * 10) / 10, p_value: digits(test.p_value) };
  return curves.flat().map((row) => ({ ...row, ...shown }));
}
