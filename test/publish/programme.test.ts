import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { newcombe } from "../../loaders/methods/newcombe.js";
import { wilson } from "../../loaders/methods/wilson.js";
import { followUpRows, funnelRows, withoutHiddenGains } from "../../loaders/publish/rows/voice/programme.js";
import { voiceRelations } from "../../loaders/publish/voice-relations.js";

const K = 11;
const sent = (dimension: string, value: string, invitations: number, answers: number, more: Row = {}): Row => ({
  ...{ dimension, value, invitations, delivered: invitations - 20, opened_invitations: answers + 30, answers },
  ...{ tells_delivery: 1, tells_opening: 1, units: invitations, answered_units: answers },
  ...{ silent_units: invitations - answers, undelivered_units: 20, unopened_units: invitations - answers - 30 },
  ...more,
});
const at = (rows: readonly Row[], ...columns: string[]) => rows.map((row) => columns.map((column) => row[column]));

test("a rate comes with Wilson's limits; values of too few people stand together", () => {
  const rows = funnelRows(
    [
      sent("all", "all", 400, 200),
      sent("channel", "email", 300, 160),
      sent("channel", "sms", 90, 35),
      sent("channel", "post", 10, 5),
    ],
    K,
  );
  expect(at(rows, "value", "invitations", "answers")).toEqual([
    ["all", 400, 200],
    ["email", 300, 160],
    ["other", 100, 40],
  ]);
  const { estimate, low, high } = wilson(160, 300);
  expect(rows[1]).toMatchObject({ rate: estimate, low, high });
});

test("there is no rate where the export lists answers only, and no step that it does not tell of", () => {
  const [only] = funnelRows([sent("all", "all", 300, 300, { tells_delivery: 0, tells_opening: 0 })], K);
  expect(only).toMatchObject({ rate: null, low: null, high: null, delivered: null, opened: null });
  const [few] = funnelRows([sent("all", "all", 300, 100, { undelivered_units: 10, unopened_units: 0 })], K);
  expect(few).toMatchObject({ delivered: null, opened: 130 });
  // One alone would follow from the others and all.
  const rows = funnelRows(
    [
      sent("all", "all", 400, 200),
      sent("kind", "nps", 250, 150, { undelivered_units: 10 }),
      sent("kind", "csat", 150, 50),
      sent("channel", "email", 300, 160),
      sent("channel", "sms", 100, 40),
    ],
    K,
  );
  expect(at(rows, "value", "delivered", "opened")).toEqual([
    ["all", 380, 230],
    ["nps", null, 180],
    ["csat", null, 80],
    ["email", 280, 190],
    ["sms", 80, 70],
  ]);
});

const called = (follow_up: string, persons: number, answered_again: number, recovered: number): Row => ({
  ...{ follow_up, persons, answered_again, recovered },
  ...{ unhappy_again: answered_again - recovered, not_heard: persons - answered_again },
});

test("too few called late stand with those not called at all: neither was in time", () => {
  const rows = [called("in_time", 100, 60, 36), called("late", 40, 20, 8), called("not_contacted", 300, 100, 40)];
  expect(at(followUpRows(rows, K), "follow_up", "persons", "answered_again", "recovered")).toEqual([
    ["in_time", 100, 60, 36],
    ["not_in_time", 340, 120, 48],
  ]);
  expect(followUpRows(rows, K)[0]?.gain).toBeCloseTo(0.2, 12);
  expect(at(followUpRows(rows, 8), "follow_up")).toEqual([["in_time"], ["late"], ["not_contacted"]]);
});

test("who was contacted is set against who was not, since low scores rise by themselves", () => {
  const rows = followUpRows([called("in_time", 100, 60, 36), called("not_contacted", 300, 100, 40)], K);
  const gain = newcombe({ successes: 36, n: 60 }, { successes: 40, n: 100 });
  expect(rows[0]).toMatchObject({
    share: 0.25,
    rate: 0.6,
    gain: gain.estimate,
    gain_low: gain.low,
    gain_high: gain.high,
  });
  expect(rows[1]).toMatchObject({ share: 0.75, rate: 0.4, gain: null });
  // Nobody was ever contacted: the export does not say.
  expect(followUpRows([called("not_contacted", 300, 100, 40)], K)).toEqual([]);
  const hidden = withoutHiddenGains(rows.map((row) => ({ ...row, suppressed: row.follow_up === "not_contacted" })));
  expect(at(hidden, "gain", "gain_low", "gain_high")).toEqual([
    [null, null, null],
    [null, null, null],
  ]);
  expect(withoutHiddenGains(rows)).toEqual(rows);
});

test("invitations by each criterion are all of them", () => {
  const rows = [sent("all", "all", 400, 200), sent("kind", "nps", 250, 150), sent("kind", "csat", 150, 50)];
  const names = voiceRelations(new Map([["survey_funnel", rows]])).map(({ name }) => name);
  expect(names).toEqual(["invitations of surveys by kind", "answers of surveys by kind"]);
});
