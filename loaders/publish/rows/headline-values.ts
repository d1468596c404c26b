import type { Row } from "../../engines/engine.js";
import { newcombe } from "../../methods/newcombe.js";
import { npsDifference } from "../../methods/nps-interval.js";
import { poissonRatio } from "../../methods/poisson-ratio.js";
import { wilson } from "../../methods/wilson.js";
import { divide, int } from "./builder.js";
import { npsColumns } from "./intervals.js";

/** A headline number of two periods, before its verdict. `units`, `part`, `complement` feed the disclosure rule. */
export interface HeadlineValue {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly previous: number | null;
  readonly change: number | null;
  readonly change_low: number | null;
  readonly change_high: number | null;
  readonly units: number;
  readonly part?: number;
  readonly complement?: number;
}

type Pair = { readonly current: Row | undefined; readonly previous: Row | undefined };
const NOTHING = { low: null, high: null, change_low: null, change_high: null } as const;

/** A counted number (no interval): its change is relative to the period before. */
export function counted(value: number | null, previous: number | null, units: number, n: number | null): HeadlineValue {
  const change = value === null || previous === null || previous === 0 ? null : value / previous - 1;
  return { ...NOTHING, value, n, previous, change, units };
}

/** A share of n in each period; the change is a difference with Newcombe's interval. */
export function rate({ current, previous }: Pair, part: string, n: string): HeadlineValue | null {
  if (int(current, n) === 0) return null;
  const now = { successes: int(current, part), n: int(current, n) };
  const then = { successes: int(previous, part), n: int(previous, n) };
  const { estimate, low, high } = wilson(now.successes, now.n);
  const difference = then.n === 0 ? null : newcombe(now, then);
  return {
    value: estimate,
    low,
    high,
    n: now.n,
    previous: divide(then.successes, then.n),
    change: difference?.estimate ?? null,
    change_low: difference?.low ?? null,
    change_high: difference?.high ?? null,
    units: now.n,
    part: now.successes,
    complement: now.n - now.successes,
  };
}

export function npsValue({ current, previous }: Pair): HeadlineValue | null {
  const counts = (row: Row | undefined) => ({
    promoters: int(row, "promoters"),
    passives: int(row, "passives"),
    detractors: int(row, "detractors"),
  });
  const now = counts(current);
  const n = now.promoters + now.passives + now.detractors;
  if (n === 0) return null;
  const before = counts(previous);
  const hadAnswers = before.promoters + before.passives + before.detractors > 0;
  const difference = hadAnswers ? npsDifference(before, now) : null;
  const { score, low, high } = npsColumns(current as Row);
  const tenth = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10) / 10);
  return {
    value: score,
    low,
    high,
    n,
    previous: hadAnswers ? npsColumns(previous as Row).score : null,
    change: tenth(difference?.difference),
    change_low: tenth(difference?.low),
    change_high: tenth(difference?.high),
    units: n,
    part: Math.min(...Object.values(now).map((count) => (count === 0 ? n : count))),
  };
}

/** Requests per 100 orders; the change is a ratio of Poisson rates minus one. */
export function ticketRate(service: Pair, sales: Pair): HeadlineValue | null {
  const tickets = int(service.current, "tickets");
  const orders = int(sales.current, "orders");
  if (tickets === 0 || orders === 0) return null;
  const before = { count: int(service.previous, "tickets"), exposure: int(sales.previous, "orders") };
  const ratio =
    before.count > 0 && before.exposure > 0 ? poissonRatio({ count: tickets, exposure: orders }, before) : null;
  return {
    value: (100 * tickets) / orders,
    low: null,
    high: null,
    n: tickets,
    previous: before.exposure === 0 ? null : (100 * before.count) / before.exposure,
    change: ratio ? ratio.estimate - 1 : null,
    change_low: ratio ? ratio.low - 1 : null,
    change_high: ratio ? ratio.high - 1 : null,
    units: int(service.current, "units"),
  };
}

/** Median minutes to the first reply with its interval; two medians are compared only where their intervals part. */
export function replyMedian({ current, previous }: Pair): HeadlineValue | null {
  const value = current?.median_minutes;
  if (typeof value !== "number") return null;
  const [low, high] = [current?.low, current?.high] as [number, number];
  const before = typeof previous?.median_minutes === "number" ? previous.median_minutes : null;
  const [beforeLow, beforeHigh] = [previous?.low, previous?.high] as [number, number];
  return {
    value,
    low,
    high,
    n: int(current, "tickets"),
    previous: before,
    change: before === null ? null : value / before - 1,
    change_low: before === null ? null : low / beforeHigh - 1,
    change_high: before === null ? null : high / beforeLow - 1,
    units: int(current, "units"),
  };
}
