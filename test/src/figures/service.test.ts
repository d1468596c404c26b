import { expect, test } from "vitest";
import { contextOf, draw, emptyContext, type Rows, textOf } from "./context.js";

const S = "\u00a0";
const drawn = (
  name: string,
  tables: Readonly<Record<string, Rows>>,
  attributes: Readonly<Record<string, string>> = {},
) => draw(name, contextOf("en", { tables }), attributes);
const heading = (html: string) => textOf(/<h2[^>]*>(.*?)<\/h2>/s.exec(html)?.[1] ?? "");

const reason = (name: string, tickets: number, change: number | null, q_value: number | null) => ({
  reason: name,
  tickets,
  share: 0.5,
  per_100_orders: 4,
  change,
  change_low: change === null ? null : change - 0.1,
  change_high: change === null ? null : change + 0.1,
  q_value,
  suppressed: false,
});

test("a change of reasons is said where chance does not explain it, a rise before a fall; else what is most frequent", () => {
  const said = (rows: Rows) => heading(drawn("ticket-reasons", { ticket_reasons: rows }));
  const fallen = reason("refund", 40, -0.3, 0.01);
  expect(said([reason("late", 90, 0.4, 0.2), fallen])).toBe(
    "Requests about “refund” have fallen most: −30% per 100 orders on a year before (−40% to −20%)".replace(
      "Refund",
      "refund",
    ),
  );
  expect(said([reason("late", 90, 0.4, 0.04), fallen])).toMatch(/^Requests about “late” have risen most: \+40%/);
  expect(said([reason("late", 90, 0.4, 0.2)])).toBe(
    "No reason has risen or fallen beyond chance on the same days a year before",
  );
  expect(said([reason("late", 90, null, null)])).toBe(
    "late is the most frequent reason: 50% of the requests of 90 days",
  );
});

const wait = (value: string, median: number, low: number, high: number) => ({
  dimension: value === "all" ? "all" : "channel",
  value,
  step: "first_reply",
  clock: "calendar",
  tickets: 100,
  mean_minutes: median,
  median_minutes: median,
  low,
  high,
  p90_minutes: 9 * median,
  promised_minutes: null,
  within_promise: null,
  open: null,
  suppressed: false,
});

test("the slowest is named beside the quickest where their intervals lie apart; those without a name are not", () => {
  const said = (rows: Rows, attributes: Readonly<Record<string, string>> = { by: "channel" }) =>
    heading(drawn("reply-by", { reply_time_by: rows }, attributes));
  const all = wait("all", 100, 90, 110);
  expect(said([all, wait("email", 180, 170, 190), wait("chat", 4, 3, 5), wait("other", 900, 800, 990)])).toBe(
    `First replies take longest for “email”: half wait more than 3${S}h, against 4${S}min for “chat”`,
  );
  expect(said([all, wait("email", 180, 100, 260), wait("chat", 90, 60, 120)])).toBe(
    "Time to the first reply by channel: no difference beyond chance",
  );
  // Nothing tells requests apart: nothing is drawn, unless the page asks for it.
  expect(drawn("reply-by", { reply_time_by: [all] }, { by: "store" })).toBe("");
  expect(said([all], { by: "store", required: "yes" })).toBe(
    `Half of the requests had a first reply within 1${S}h${S}40 (1${S}h${S}30 to 1${S}h${S}50)`,
  );
  expect(drawn("within-promise", { reply_time_by: [all] })).toBe("");
});

const after = (dimension: string, value: string, difference: number | null, q_value: number | null) => ({
  dimension,
  value,
  orders: 100,
  came_back: 0.3,
  without: 0.35,
  difference,
  low: difference === null ? null : difference - 0.02,
  high: difference === null ? null : difference + 0.02,
  q_value,
  at_stake: null,
  at_stake_low: null,
  at_stake_high: null,
  suppressed: false,
});

test("whether a request costs customers is said as far as it can be told", () => {
  const said = (rows: Rows, by = "class") => heading(drawn("service-loyalty", { service_loyalty: rows }, { by }));
  const all = after("all", "all", -0.05, 0.2);
  expect(said([all])).toMatch(
    /^After a request 30\.0% buy again .* no difference beyond chance \(−7\.0 to −3\.0 points\)$/,
  );
  expect(said([after("all", "all", null, null)])).toBe(
    "Too few requests follow a purchase to tell whether they drive customers away",
  );
  const reasons = [
    after("reason", "late", -0.08, 0.01),
    after("reason", "other", -0.2, 0.01),
    after("reason", "lost", -0.1, 0.3),
  ];
  expect(said([all, ...reasons], "reason")).toBe(
    "After “late” customers come back least, compared with others: −8.0 points (−10.0 to −6.0)",
  );
  expect(said([all, ...reasons.slice(1)], "reason")).toBe(
    "Coming back by reason: no difference beyond chance, all tested together",
  );
});

test("pages of a workspace without requests ask for them", () => {
  for (const name of ["answer-trends", "answer-response", "answer-aftermath", "backlog", "ticket-handling"])
    expect(draw(name, emptyContext("en")), name).toContain("tickets");
});
