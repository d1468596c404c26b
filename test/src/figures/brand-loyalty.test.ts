import { expect, test } from "vitest";
import { contextOf, draw, type Rows, textOf } from "./context.js";

const NONE = { change: null, change_low: null, change_high: null, suppressed: false };
const KEPT = { part: "retention", value: 0.3, low: 0.28, high: 0.32, n: 1000, ...NONE };
const TENURE = { part: "tenure", value: 412, low: 395, high: 428, n: 950, ...NONE };
const HIDDEN = { part: "nps", value: null, low: null, high: null, n: null, ...NONE, suppressed: true };
const changed = (change_low: number, change_high: number) => ({ ...KEPT, change: 0.05, change_low, change_high });
const drawn = (rows: Rows, locale: "en" | "fr" = "en") =>
  draw("brand-loyalty", contextOf(locale, { tables: { brand_loyalty: rows } }));
const findingOf = (rows: Rows, locale: "en" | "fr" = "en") =>
  textOf(/<h2 class="finding"[^>]*>(.*?)<\/h2>/s.exec(drawn(rows, locale))?.[1] ?? "");

test("the sentence says how many were kept, and of a change only what is beyond chance", () => {
  expect(findingOf([KEPT])).toBe("30% of a year’s buyers bought again in the next (28–32%)");
  expect(findingOf([changed(0.01, 0.09)])).toMatch(/, more than a year before$/);
  expect(findingOf([changed(-0.09, -0.01)])).toMatch(/, fewer than a year before$/);
  expect(findingOf([changed(-0.01, 0.09)])).toMatch(/, no change beyond chance on a year before$/);
  expect(findingOf([changed(0.01, 0.09)], "fr")).toMatch(/, plus qu’un an plus tôt$/);
  expect(findingOf([TENURE])).toBe("How loyal customers are, part by part");
});

test("parts stand side by side with interval, number and change, and no sum of them", () => {
  const text = textOf(drawn([changed(0.01, 0.09), TENURE]));
  expect(text).toContain("+5.0 points (+1.0 to +9.0)");
  expect(text).toMatch(/median of the buyers of 12 months ?412 ?395–428 ?950 ?–/);
});

test("what is hidden is said, and nothing is drawn of an empty table", () => {
  expect(textOf(drawn([KEPT, HIDDEN]))).toContain("Hidden because fewer than 11 persons stand behind it");
  expect(textOf(drawn([HIDDEN]))).toMatch(/^How loyal customers are, part by part Hidden/);
});
