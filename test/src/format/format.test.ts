import { describe, expect, test } from "vitest";
import { formatDate, formatPeriod, formatPeriodShort, inPeriod, period } from "../../../src/components/format/dates.js";
import { formatDays, formatMinutes } from "../../../src/components/format/durations.js";
import { formatOf } from "../../../src/components/format/format.js";
import { formatMoneyShort, formatMoneyTick } from "../../../src/components/format/money.js";
import { formatShare, formatShareInterval } from "../../../src/components/format/shares.js";
import { contextOf } from "../figures/context.js";

const N = "\u202f";
const S = "\u00a0";

test("shares keep the digits that mean something, and never round down to nothing", () => {
  expect([0.274, 0.0431, 0, 1, 0.0004].map((share) => formatShare(share, "en"))).toEqual([
    "27%",
    "4.3%",
    "0%",
    "100%",
    "<0.1%",
  ]);
  expect(formatShare(0.274, "fr")).toBe(`27${N}%`);
  expect(formatShareInterval(0.27, 0.31, "en")).toBe("27–31%");
  expect(formatShareInterval(0.27, 0.31, "fr")).toBe(`27–31${N}%`);
  expect(formatShareInterval(0.272, 0.281, "en")).toBe("27.2–28.1%");
});

test("money is short in prose and on axes", () => {
  const short = (value: number, locale: "en" | "fr") => formatMoneyShort(value, locale, "EUR");
  expect([2_041_220.5, 512_400, 69_234, 9_400, 61.24, -1_250_000].map((value) => short(value, "en"))).toEqual([
    "€2.04M",
    "€512k",
    "€69.2k",
    "€9,400",
    "€61.24",
    "−€1.25M",
  ]);
  expect(short(2_041_220.5, "fr")).toBe(`2,04${S}M€`);
  expect(formatMoneyShort(12_000, "en", "USD")).toBe("$12.0k");
  expect([80_000, 0, 1_500_000].map((value) => formatMoneyTick(value, "en", "EUR"))).toEqual(["€80k", "€0", "€1.5M"]);
});

test("durations are said as people say them", () => {
  expect([0, 45, 60, 320, 605, 2_460, 5_000].map((minutes) => formatMinutes(minutes, "en").replaceAll(S, " "))).toEqual(
    ["0 min", "45 min", "1 h", "5 h 20", "10 h", "41 h", "3.5 days"],
  );
  expect(formatDays(1, "en")).toBe(`1${S}day`);
  expect(formatDays(1, "fr")).toBe(`1${S}jour`);
  expect(formatDays(118, "fr")).toBe(`118${S}jours`);
});

test("days and periods", () => {
  expect(formatDate("2026-10-01", "en")).toBe(`1 October${S}2026`);
  expect(formatDate("2026-10-01", "fr")).toBe(`1er octobre${S}2026`);
  expect(["2026-10", "2026-Q1", "2026-Q3", "2026"].map((text) => formatPeriod(text, "fr").replaceAll(S, " "))).toEqual([
    "octobre 2026",
    "1er trimestre 2026",
    "3e trimestre 2026",
    "2026",
  ]);
  expect(["2026-10", "2026-Q3", "2026"].map((text) => inPeriod(text, "fr").replaceAll(S, " "))).toEqual([
    "en octobre 2026",
    "au 3e trimestre 2026",
    "en 2026",
  ]);
  expect(formatPeriodShort("2026-Q3", "en")).toBe("Q3 2026");
  expect(period("2026-Q3").end.toISOString().slice(0, 10)).toBe("2026-10-01");
});

describe("metrics", () => {
  const en = formatOf(contextOf("en"));
  const fr = formatOf(contextOf("fr"));

  test("an NPS is signed, with as many digits as its interval allows", () => {
    expect([34.2, -3.04, 0].map((score) => en.value("nps", score))).toEqual(["+34", "−3", "0"]);
    expect(en.value("nps", 34.21, 33.9, 34.6)).toBe("+34.2");
    expect(en.interval("nps", -3.2, 9.1)).toBe("−3 to +9");
    expect(fr.interval("nps", -3.2, 9.1)).toBe("−3 à +9");
  });

  test("cells of a column share their digits", () => {
    expect([0.5, 0.0431].map((share) => en.cell("share", share))).toEqual(["50.0%", "4.3%"]);
    expect(en.cell("nps", 34)).toBe("+34.0");
    expect(fr.cell("integer", 12_345)).toBe(`12${N}345`);
    expect(en.cell("month", "2026-09")).toBe(`September${S}2026`);
  });
});
