import { expect, test } from "vitest";
import type { Row } from "../../../loaders/engines/engine.js";
import { edgeOf, replyTimeRows } from "../../../loaders/publish/rows/service/reply-time-by.js";
import { together } from "../../../loaders/publish/rows/service/together.js";
import { serviceRelations } from "../../../loaders/publish/service-relations.js";
import { isBetween } from "../../../loaders/publish/sums.js";

const K = 11;
const row = (dimension: string, value: string, tickets: number, more: Row = {}): Row => ({
  dimension,
  position: dimension === "all" ? 0 : 1,
  value,
  step: "first_reply",
  clock: "calendar",
  tickets,
  units: tickets,
  done: tickets,
  done_units: tickets,
  done_seconds: 600 * tickets,
  waiting: 0,
  waiting_units: 0,
  replied_waiting_units: 0,
  promised_minutes: null,
  within_units: 0,
  beyond_units: 0,
  ...more,
});
const binOf = (minutes: number, promised = Number.POSITIVE_INFINITY): number =>
  2 * Math.floor(200 * Math.log(1 + minutes)) + (minutes > promised ? 1 : 0);
const bin = (
  dimension: string,
  value: string,
  minutes: number,
  done: number,
  censored = 0,
  promised?: number,
): Row => ({
  dimension,
  value,
  step: "first_reply",
  clock: "calendar",
  bin: binOf(minutes, promised),
  done,
  censored,
});

test("the median and the wait of nine in ten lie within half a percent, whoever still waits counts for as long as so far", () => {
  const minutes = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
  const bins = minutes.map((at) => bin("all", "all", at, 4));
  const [told] = replyTimeRows([row("all", "all", 40)], bins, K);
  expect(told?.median_minutes).toBeCloseTo(50, 0);
  expect(told?.p90_minutes).toBeCloseTo(90, 0);
  expect(told).toMatchObject({ mean_minutes: 10, open: 0, promised_minutes: null, within_promise: null });
  // Forty more who have waited for 45 minutes: half of all is reached later than half of those done.
  const [waiting] = replyTimeRows(
    [row("all", "all", 80, { done: 40, waiting: 40, waiting_units: 40 })],
    [...bins, bin("all", "all", 45, 0, 40)],
    K,
  );
  expect(waiting?.median_minutes).toBeCloseTo(70, 0);
  expect(waiting?.open).toBe(40);
});

test("the share within what is promised is exact where the promise cuts a step of the grid", () => {
  const promised = 30;
  const bins = [bin("all", "all", 30, 30, 0, promised), bin("all", "all", 30.05, 10, 0, promised)];
  const [told] = replyTimeRows(
    [row("all", "all", 40, { promised_minutes: promised, within_units: 30, beyond_units: 10 })],
    bins,
    1,
  );
  // Wilson (1927) for 30 of 40.
  expect(told).toMatchObject({ within_promise: 0.75, within_low: 0.598, within_high: 0.858 });
  expect(edgeOf(binOf(30, promised), promised)).toBe(promised);
  expect(edgeOf(binOf(30.05, promised), promised)).toBeGreaterThan(30.05);
});

test("values of few persons stand together with the rarest of the rest, and their waits with them", () => {
  const rows = [
    row("channel", "web", 50),
    row("channel", "phone", 20),
    row("channel", "fax", 4),
    row("channel", "telex", 3),
  ];
  const bins = [
    bin("channel", "web", 10, 50),
    bin("channel", "phone", 20, 20),
    bin("channel", "fax", 300, 4),
    bin("channel", "telex", 300, 3),
  ];
  const told = replyTimeRows(rows, bins, K);
  expect(told.map(({ value, tickets }) => [value, tickets])).toEqual([
    ["web", 50],
    ["other", 27],
  ]);
  expect(told[1]?.median_minutes).toBeCloseTo(20, 0);
  // All of them too few: that is everybody once more.
  expect(replyTimeRows([row("channel", "fax", 4), row("channel", "telex", 30)], bins, K)).toEqual([]);
});

test("a promise that few broke has no share, and a step that few have done is not told", () => {
  const all = row("all", "all", 40, { promised_minutes: 30, within_units: 35, beyond_units: 5 });
  const resolution = row("all", "all", 40, {
    step: "resolution",
    done: 6,
    done_units: 6,
    waiting: 34,
    waiting_units: 34,
  });
  const told = replyTimeRows([all, resolution], [bin("all", "all", 10, 40)], K);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ step: "first_reply", promised_minutes: null, within_promise: null, beyond_units: 0 });
});

test("a value with few broken promises keeps its median, and its share goes with that of the next rarest", () => {
  const kept = (value: string, tickets: number, beyond: number): Row =>
    row("channel", value, tickets, { promised_minutes: 30, within_units: tickets - beyond, beyond_units: beyond });
  const told = (rows: Row[]) =>
    replyTimeRows(
      rows,
      rows.map(({ value }) => bin("channel", String(value), 10, 20, 0, 30)),
      K,
    ).map((one) => [one.value, one.within_promise === null, one.beyond_units]);
  expect(told([kept("web", 90, 40), kept("phone", 60, 20), kept("chat", 50, 3)])).toEqual([
    ["web", false, 40],
    ["phone", true, 0],
    ["chat", true, 0],
  ]);
  expect(told([kept("web", 90, 40), kept("phone", 60, 20)])).toEqual([
    ["web", false, 40],
    ["phone", false, 20],
  ]);
});

test("who still waits is told where nowhere a few do, nor a few have a reply and no solution", () => {
  const open = (waiting: number, waiting_units = waiting, step = "first_reply", replied_waiting_units = 0): Row =>
    row("channel", "web", 50, { step, done: 50 - waiting, waiting, waiting_units, replied_waiting_units });
  const told = (rows: Row[]) =>
    replyTimeRows([...rows, row("channel", "phone", 50)], [], K).map((one) => [one.step, one.value, one.open]);
  expect(told([open(20)])).toContainEqual(["first_reply", "web", 20]);
  expect(told([open(20, 10)])).toContainEqual(["first_reply", "web", null]);
  const both = [open(20), open(25, 25, "resolution", 5)];
  expect(told(both)).toContainEqual(["first_reply", "web", null]);
  expect(told(both)).toContainEqual(["resolution", "web", 25]);
});

test("nothing is told of values alone, and a person of several values is counted once among them", () => {
  const { rows } = together([row("channel", "a", 8), row("channel", "b", 9), row("channel", "c", 30)], {
    k: K,
    parts: ["units"],
    by: ["step", "clock"],
    sums: ["tickets"],
  });
  // Nine at least, seventeen at most: c has to stand with them, and then all are together.
  expect(rows).toEqual([]);
});

test("criteria tell the same requests apart, and steps may leave out a few", () => {
  const resolution = (one: Row): Row => ({ ...one, step: "resolution" });
  const all = row("all", "all", 70);
  const reply_time_by = [
    ...[all, row("channel", "web", 50), row("channel", "phone", 20)],
    ...[
      resolution({ ...all, tickets: 65 }),
      resolution(row("channel", "web", 45)),
      resolution(row("channel", "phone", 20)),
    ],
  ];
  const relations = serviceRelations(new Map([["reply_time_by", reply_time_by]]));
  expect(relations.map(({ name }) => name)).toContain("requests by channel, first_reply, calendar");
  expect(
    relations
      .filter(isBetween)
      .filter(({ difference }) => difference !== 0)
      .map(({ name, difference }) => [name, difference]),
  ).toEqual([
    ["all all, replied to and resolved", 5],
    ["channel web, replied to and resolved", 5],
  ]);
});
