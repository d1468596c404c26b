import { expect, test } from "vitest";
import { instantOf, openSpans, segments } from "../../loaders/methods/open-hours.js";
import { isKnownPlace, publicHolidays } from "../../loaders/workspace/public-holidays.js";

const utc = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

test("a clock's time is an instant, whatever the season, and a time that a leap skips is the one after it", () => {
  expect(utc(instantOf("2026-01-15", 9 * 60, "Europe/Paris"))).toBe("2026-01-15T08:00");
  expect(utc(instantOf("2026-07-15", 9 * 60, "Europe/Paris"))).toBe("2026-07-15T07:00");
  expect(utc(instantOf("2026-07-15", 0, "America/New_York"))).toBe("2026-07-15T04:00");
  // 29 March 2026: 02:00 becomes 03:00, and the day has 23 hours.
  expect(utc(instantOf("2026-03-29", 9 * 60, "Europe/Paris"))).toBe("2026-03-29T07:00");
  expect(utc(instantOf("2026-03-29", 150, "Europe/Paris"))).toMatch(/^2026-03-29T0[01]:30$/);
  expect((instantOf("2026-03-30", 0, "Europe/Paris") - instantOf("2026-03-29", 0, "Europe/Paris")) / 3.6e6).toBe(23);
});

test("spans follow the week, leave out closed days, and touching ones are one", () => {
  const spans = openSpans({
    hours: {
      friday: ["09:00-12:00", "12:00-18:00"],
      saturday: ["10:00-12:00"],
      sunday: ["22:00-24:00"],
      monday: ["00:00-01:00"],
    },
    closed: new Set(["2026-05-01"]),
    zone: "Europe/Paris",
    from: "2026-04-24",
    to: "2026-05-02",
  });
  expect(spans.map(({ from, to }) => `${utc(from)} ${utc(to)}`)).toEqual([
    "2026-04-24T07:00 2026-04-24T16:00",
    "2026-04-25T08:00 2026-04-25T10:00",
    "2026-04-26T20:00 2026-04-26T23:00",
    "2026-05-02T08:00 2026-05-02T10:00",
  ]);
});

test("segments cover all time once, cut at midnight, with the open minutes before each", () => {
  const at = (text: string) => Date.parse(`${text}:00Z`);
  const parts = segments(
    [{ from: at("2026-01-01T22:00"), to: at("2026-01-02T02:00") }],
    at("2026-01-01T00:00"),
    at("2026-01-03T00:00"),
  );
  expect(parts.map(({ from, to, isOpen, before }) => `${utc(from)} ${utc(to)} ${isOpen} ${before}`)).toEqual([
    "2026-01-01T00:00 2026-01-01T22:00 false 0",
    "2026-01-01T22:00 2026-01-02T00:00 true 0",
    "2026-01-02T00:00 2026-01-02T02:00 true 120",
    "2026-01-02T02:00 2026-01-03T00:00 false 240",
  ]);
});

test("public holidays are those of the law, not every day that has a name", () => {
  const days = publicHolidays("FR", 2026, 2026);
  expect(days.size).toBe(11);
  expect(days.has("2026-05-25")).toBe(true);
  expect(days.has("2026-02-14")).toBe(false);
  expect(publicHolidays("US-MD", 2018, 2018).has("2018-07-04")).toBe(true);
  expect(["FR", "US-MD", "ZZ", "FR-ZZ"].map(isKnownPlace)).toEqual([true, true, false, false]);
  expect(() => publicHolidays("ZZ", 2026, 2026)).toThrow(
    "publicHolidays: expected a place with public holidays, received ZZ",
  );
});
