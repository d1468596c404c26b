import type { Row } from "../../../engines/engine.js";
import { amountShares } from "../../../methods/amount-shares.js";
import { metric } from "../../metrics.js";
import { type Builder, int } from "../builder.js";
import { groupsOf } from "./coarsen.js";

/** Revenue of promoters, passives and detractors, and of all who have not said; what it is likely to be of everybody. */
export const profits: Builder = async (marts) => profitRows(await marts.rows("nps_profits"));

const KNOWN = ["promoter", "passive", "detractor"] as const;

/**
 * Known shares are the least that each class can bring; with all who have not said, the most. In between, those who have not said are
 * taken to be like those of their status who have; statuses of fewer answers than a score needs count together.
 */
export function profitRows(rows: readonly Row[]): Row[] {
  const all = sum(rows, "revenue_12m");
  if (!(all > 0) || !rows.some(({ nps_class }) => nps_class !== "none")) return [];
  const likely = amountShares(strataOf(rows));
  const silent = sum(of(rows, "none"), "revenue_12m");
  return [...KNOWN, "none"].map((nps_class, position) => {
    const own = of(rows, nps_class);
    const revenue = sum(own, "revenue_12m");
    const share = revenue / all;
    const interval = nps_class === "none" ? undefined : likely?.[position];
    return {
      nps_class,
      position,
      persons: sum(own, "persons"),
      payers: sum(own, "payers"),
      revenue_12m: revenue.toFixed(2),
      share,
      likely: interval?.estimate ?? null,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      most: nps_class === "none" ? null : Math.min(1, (revenue + silent) / all),
    };
  });
}

/** Statuses with what their answers say; those of too few, or of no revenue to go by, stand together. */
function strataOf(rows: readonly Row[]) {
  const told = groupsOf(rows, "status").map((group) => ({
    group,
    answers: group.filter(({ nps_class }) => nps_class !== "none"),
  }));
  const isEnough = ({ answers }: (typeof told)[number]): boolean =>
    sum(answers, "persons") >= metric("nps").minimum && sum(answers, "revenue_12m") > 0;
  const rest = told.filter((one) => !isEnough(one)).flatMap(({ group }) => group);
  const own = told.filter(isEnough).map(({ group }) => group);
  const isTold =
    sum(
      rest.filter(({ nps_class }) => nps_class !== "none"),
      "persons",
    ) >= metric("nps").minimum;
  // Too few even together: with the largest of the others.
  const groups = rest.length === 0 ? own : isTold ? [...own, rest] : [[...(own[0] ?? []), ...rest], ...own.slice(1)];
  return groups.map((group) => ({
    total: sum(group, "revenue_12m"),
    kinds: KNOWN.map((name) => ({
      persons: sum(of(group, name), "persons"),
      amount: sum(of(group, name), "revenue_12m"),
      squares: sum(of(group, name), "revenue_squares"),
    })),
  }));
}

const of = (rows: readonly Row[], name: string): Row[] => rows.filter(({ nps_class }) => nps_class === name);
const sum = (rows: readonly Row[], column: string): number => rows.reduce((all, row) => all + int(row, column), 0);

/** The most a class can bring holds the revenue of the silent: beside a hidden sum, it would give it away. */
export const withoutHiddenBounds = (rows: readonly Row[]): Row[] =>
  rows.some((row) => row.money_suppressed) ? rows.map((row) => ({ ...row, most: null })) : [...rows];
