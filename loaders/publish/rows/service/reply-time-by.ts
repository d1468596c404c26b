import type { Row } from "../../../engines/engine.js";
import { kaplanMeier, type SurvivalStep, type TimeCount } from "../../../methods/kaplan-meier.js";
import { survivalAt, survivalQuantile } from "../../../methods/survival-quantile.js";
import { wilson } from "../../../methods/wilson.js";
import { type Builder, int } from "../builder.js";
import { significant } from "../value/round.js";
import { groupBy, OTHER, together } from "./together.js";

const BY = ["step", "clock"];
const PARTS = ["units", "done_units"];
const KEPT = ["within_units", "beyond_units"];
const SUMS = ["tickets", "done", "done_seconds", "waiting"];
/** Fewest requests that are done before the wait of nine in ten is told. */
const MINIMUM_DONE = 30;

/** How long requests of 12 months took to be replied to and resolved, by what they were about. */
export const replyTimeBy: Builder = async (marts) =>
  replyTimeRows(await marts.rows("reply_time_by"), await marts.rows("reply_time_bins"), marts.report.privacy.k);

export function replyTimeRows(given: readonly Row[], bins: readonly Row[], k: number): Row[] {
  const rows = withoutFew(given, k);
  const criteria = [...groupBy(rows, ({ dimension }) => String(dimension))];
  return criteria.flatMap(([dimension, own]) => {
    const { rows: shown, standsAs } =
      dimension === "all" ? { rows: [...own], standsAs: new Map([["all", "all"]]) } : togetherWithKept(own, k);
    const times = groupBy(
      bins.filter((bin) => bin.dimension === dimension),
      (bin) => keyOf({ ...bin, value: standsAs.get(String(bin.value)) ?? OTHER }),
    );
    const isOpenTold = areWaitingTold(own, standsAs, k);
    return shown
      .filter((row) => int(row, "done") > 0)
      .map((row) => ({ ...row, ...timesOf(row, times.get(keyOf(row)) ?? []), open: isOpenTold(row) }));
  });
}

/**
 * A row of everybody that is hidden for a few would take with it how many requests there are at all. So nothing is told of a step
 * that few have done, and no share of a promise that few were kept or broken.
 */
function withoutFew(rows: readonly Row[], k: number): Row[] {
  const isFew = (row: Row, parts: readonly string[]): boolean =>
    parts.some((part) => int(row, part) > 0 && int(row, part) < k);
  const ofAll = (step: unknown, parts: readonly string[]): boolean =>
    rows.some((row) => row.dimension === "all" && row.step === step && isFew(row, parts));
  return rows
    .filter(({ step }) => !ofAll(step, ["done_units"]))
    .map((row) => (ofAll(row.step, KEPT) ? { ...row, promised_minutes: null, within_units: 0, beyond_units: 0 } : row));
}

/**
 * Values of too few persons stand together. Of the others, a share of the promise that few were kept or broken is left out, with the
 * rarest of the rest until those left out hold nobody or k: subtracting tells of no fewer.
 */
function togetherWithKept(rows: readonly Row[], k: number): ReturnType<typeof together> {
  const { rows: shown, standsAs } = together(rows, { k, parts: PARTS, by: BY, sums: SUMS, largest: KEPT });
  const isFew = (group: readonly Row[]): boolean =>
    KEPT.some((part) => {
      const most = Math.max(0, ...group.map((row) => int(row, part)));
      return most > 0 && most < k;
    });
  const silent = new Set<Row>();
  for (const group of groupBy(
    shown.filter(({ promised_minutes }) => promised_minutes !== null),
    ({ step }) => String(step),
  ).values()) {
    const out = group.filter((row) => isFew([row]));
    const rest = group.filter((row) => !isFew([row])).sort((a, b) => int(a, "tickets") - int(b, "tickets"));
    while (out.length > 0 && (out.length < 2 || isFew(out)) && rest.length > 0) out.push(rest.shift() as Row);
    for (const row of out) silent.add(row);
  }
  const said = shown.map((row) =>
    silent.has(row) ? { ...row, within_units: 0, beyond_units: 0, is_promise_told: false } : row,
  );
  return { rows: said, standsAs };
}

const keyOf = (row: Row): string => ["value", ...BY].map((column) => String(row[column])).join(" ");

/**
 * How many still wait is told where, in every value of the criterion, nobody or at least k do, and nobody or at least k have a reply
 * and no solution: else subtracting would tell of a few.
 */
function areWaitingTold(
  rows: readonly Row[],
  standsAs: ReadonlyMap<string, string>,
  k: number,
): (row: Row) => number | null {
  const isFine = (count: number): boolean => count === 0 || count >= k;
  const fine = (of: (row: Row) => boolean, column: string): boolean =>
    [...groupBy(rows.filter(of), (row) => `${standsAs.get(String(row.value))} ${row.clock}`).values()].every((group) =>
      isFine(Math.max(...group.map((row) => int(row, column)))),
    );
  const isOf = (step: string) => (row: Row) => row.step === step;
  const told = {
    resolution: fine(isOf("resolution"), "waiting_units"),
    first_reply:
      fine(isOf("first_reply"), "waiting_units") &&
      (fine(isOf("resolution"), "replied_waiting_units") || !fine(isOf("resolution"), "waiting_units")),
  };
  return (row) => (told[row.step as keyof typeof told] ? int(row, "waiting") : null);
}

function timesOf(row: Row, bins: readonly Row[]): Row {
  const promised = row.promised_minutes === null ? null : int(row, "promised_minutes");
  const steps = kaplanMeier(countsOf(bins, promised));
  const median = survivalQuantile(steps, 0.5);
  const p90 = int(row, "done") >= MINIMUM_DONE ? survivalQuantile(steps, 0.9) : null;
  return {
    mean_minutes: rounded(int(row, "done_seconds") / 60 / int(row, "done")),
    median_minutes: rounded(median.estimate),
    low: rounded(median.low),
    high: rounded(median.high),
    p90_minutes: rounded(p90?.estimate),
    p90_low: rounded(p90?.low),
    p90_high: rounded(p90?.high),
    promised_minutes: promised,
    ...(promised === null || row.is_promise_told === false
      ? NOT_PROMISED
      : withinOf(steps, promised, int(row, "tickets"))),
  };
}

const NOT_PROMISED = { within_promise: null, within_low: null, within_high: null };

/**
 * Share done within a time where some have waited for less long: Kaplan & Meier's, with Wilson's interval (1927) for as many
 * requests as Greenwood's variance (1926) says it is worth; without open ones, for all of them.
 */
function withinOf(steps: readonly SurvivalStep[], minutes: number, tickets: number): Row {
  const share = 1 - survivalAt(steps, minutes);
  const variance = steps
    .filter(({ time }) => time <= minutes)
    .reduce((sum, { at_risk, events }) => sum + (events < at_risk ? events / (at_risk * (at_risk - events)) : 0), 0);
  const worth = variance === 0 || share === 1 ? tickets : Math.min(tickets, share / ((1 - share) * variance));
  const { low, high } = wilson(share * worth, worth);
  return { within_promise: digits(share), within_low: digits(low), within_high: digits(high) };
}

/** Counts at the far edge of each step of the grid. */
function countsOf(bins: readonly Row[], promised: number | null): TimeCount[] {
  const byBin = groupBy(bins, ({ bin }) => String(bin));
  return [...byBin.values()]
    .map((group) => ({
      time: edgeOf(int(group[0], "bin"), promised),
      events: group.reduce((sum, row) => sum + int(row, "done"), 0),
      censored: group.reduce((sum, row) => sum + int(row, "censored"), 0),
    }))
    .sort((a, b) => a.time - b.time);
}

/** Steps are half a percent wide; the one in which the promise lies is cut there. */
export function edgeOf(bin: number, promised: number | null): number {
  const edge = Math.exp((Math.floor(bin / 2) + 1) / 200) - 1;
  return bin % 2 === 0 && promised !== null && promised < edge ? promised : edge;
}

const rounded = (minutes: number | null | undefined): number | null =>
  minutes === null || minutes === undefined ? null : significant(Math.round(10 * minutes) / 10, 3);
const digits = (share: number): number => Math.round(1e3 * share) / 1e3;
