import type { Row } from "../../engines/engine.js";
import { type MetricId, metric } from "../metrics.js";
import { type Builder, divide, int, type Marts } from "./builder.js";
import { counted, type HeadlineValue, npsValue, rate, replyMedian, ticketRate } from "./headline-values.js";

const MONTHS_COMPARED = 12;
/** Exports that say who the customers are: answers or requests alone are no customer base. */
const BASE = ["customers", "orders", "order_lines", "contracts"];

/** The report's headline numbers: the last 12 months against the 12 before. */
export const headlines: Builder = async (marts) => {
  const hasBase = BASE.some((table) => marts.filled.has(table));
  const [base] = hasBase ? await marts.rows("headline_base") : [];
  const sales = pair(await marts.rows("headline_sales"));
  const voice = pair(await marts.rows("headline_voice"));
  const service = pair(await marts.rows("headline_service"));
  const churn = churnPair(await marts.rows("churn_monthly"));
  const { current, previous } = sales;
  const units = int(current, "units");
  const money = (column: string) =>
    counted(column in (current ?? {}) ? int(current, column) : null, before(previous, column), units, null);
  const basket = (row: Row | undefined) => (row ? divide(int(row, "order_amount"), int(row, "orders")) : null);
  const identified = (row: Row | undefined) =>
    row ? divide(int(row, "identified_revenue"), int(row, "revenue")) : null;
  const values: [MetricId, HeadlineValue | null][] = [
    ["customers", int(base, "persons") > 0 ? counted(int(base, "persons"), null, int(base, "persons"), null) : null],
    ["buyers_12m", int(current, "buyers") > 0 ? { ...money("buyers"), units: int(current, "buyers") } : null],
    ["revenue_12m", current ? money("revenue") : null],
    ["average_basket", current ? counted(basket(current), basket(previous), units, int(current, "orders")) : null],
    ["repeat_rate", rate(sales, "repeaters", "buyers")],
    [
      "identified_share",
      current && int(current, "identified_revenue") > 0
        ? {
            ...share(counted(identified(current), identified(previous), units, int(current, "orders"))),
            part: int(current, "identified_persons"),
            complement: int(current, "anonymous_orders"),
          }
        : null,
    ],
    ["nps", npsValue(voice)],
    ["csat", csat(voice)],
    ["tickets_per_100_orders", ticketRate(service, sales)],
    ["first_reply_median", replyMedian(service)],
    ["contract_churn", rate(churn, "lost", "customers_at_start")],
  ];
  return values.flatMap(([id, value], position) => (value === null ? [] : [headline(id, value, position, marts)]));
};

const pair = (rows: readonly Row[]) => ({
  current: rows.find((row) => row.period === "current"),
  previous: rows.find((row) => row.period === "previous"),
});

const before = (row: Row | undefined, column: string): number | null => (row ? int(row, column) : null);

/** Shares change by a difference, not by a ratio. */
const share = (value: HeadlineValue): HeadlineValue => ({
  ...value,
  change: value.value === null || value.previous === null ? null : value.value - value.previous,
});

function csat({ current, previous }: ReturnType<typeof pair>): HeadlineValue | null {
  const value = rate({ current, previous }, "csat_satisfied", "csat_answers");
  return (
    value && { ...value, part: int(current, "csat_satisfied_units"), complement: int(current, "csat_other_units") }
  );
}

/** Monthly churn averaged over the last 12 complete months, and over the 12 before. */
function churnPair(rows: readonly Row[]): ReturnType<typeof pair> {
  const months = rows
    .filter((row) => row.grain === "month" && row.is_complete)
    .sort((a, b) => (String(a.month) < String(b.month) ? -1 : 1));
  const sum = (some: readonly Row[]): Row | undefined =>
    some.length < MONTHS_COMPARED
      ? undefined
      : {
          customers_at_start: some.reduce((total, row) => total + int(row, "customers_at_start"), 0),
          lost: some.reduce((total, row) => total + int(row, "lost"), 0),
        };
  return {
    current: sum(months.slice(-MONTHS_COMPARED)),
    previous: sum(months.slice(-2 * MONTHS_COMPARED, -MONTHS_COMPARED)),
  };
}

/** One published row; without a full earlier period, or a comparable one, nothing is compared. */
function headline(id: MetricId, value: HeadlineValue, position: number, { report, from, asOf }: Marts): Row {
  const comparable = from !== null && reachesBack(from, asOf, 2) && value.change !== null;
  const compared = comparable ? value : { ...value, previous: null, change: null, change_low: null, change_high: null };
  const target = report.targets[id]?.value ?? null;
  return {
    metric: id,
    ...compared,
    part: value.part ?? 0,
    complement: value.complement ?? 0,
    position,
    verdict: verdict(id, compared),
    target,
    target_verdict: target === null ? null : targetVerdict(id, value, target),
  };
}

/** Data that begins within two weeks of the earlier period still covers it. */
export const reachesBack = (from: string, asOf: string, years: number): boolean => from <= yearsBefore(asOf, years);

const yearsBefore = (day: string, years: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)) - years, Number(day.slice(5, 7)) - 1, Number(day.slice(8)) + 15))
    .toISOString()
    .slice(0, 10);

function verdict(id: MetricId, { change, change_low, change_high }: HeadlineValue): string {
  if (change === null) return "not_comparable";
  if (change_low === null || change_high === null) return "counted";
  if (change_low <= 0 && change_high >= 0) return "stable";
  const { good } = metric(id);
  if (good === "neutral") return "counted";
  return change > 0 === (good === "up") ? "better" : "worse";
}

function targetVerdict(id: MetricId, { value, low, high }: HeadlineValue, target: number): string {
  const up = metric(id).good !== "down";
  const [worst, best] = up ? [low ?? value, high ?? value] : [high ?? value, low ?? value];
  const reaches = (bound: number | null) => bound !== null && (up ? bound >= target : bound <= target);
  if (reaches(worst)) return "met";
  return reaches(best) ? "open" : "missed";
}
