import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stl } from "../../loaders/methods/stl.js";

fc.configureGlobal({ seed: 20261031 });

const lines = (file: string) =>
  readFileSync(new URL(`./fixtures/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");

// Monthly CO2 and what the authors' Fortran makes of it (netlib, as kept by statsmodels; BSD).
const co2 = lines("co2.csv").map(Number);
const reference = lines("stl-fortran.csv")
  .slice(1)
  .map((line) => {
    const [scenario = "", , season, trend, weight] = line.split(",");
    return { scenario, season: Number(season), trend: Number(trend), weight: Number(weight) };
  });

const baseline = {
  period: 12,
  seasonalSpan: 35,
  trendSpan: 19,
  lowPassSpan: 13,
  jump: { seasonal: 4, trend: 2, lowPass: 2 },
  inner: 1,
  outer: 2,
};

describe("seasonal-trend decomposition by loess", () => {
  it.each([
    ["baseline", co2, baseline],
    ["nljump-1-ntjump-1", co2, { ...baseline, jump: { seasonal: 4, trend: 1, lowPass: 1 } }],
    ["short", co2.slice(0, -1), baseline],
    ["stlez", co2, { period: 12, seasonalSpan: 35 }],
  ])("is the Fortran's to 1e-6 (reference C8): %s", (scenario, series, settings) => {
    const found = stl(series, settings);
    const expected = reference.filter((row) => row.scenario === scenario);
    expect(expected).toHaveLength(series.length);
    for (const [i, row] of expected.entries()) {
      expect(Math.abs((found.season[i] ?? Number.NaN) - row.season)).toBeLessThan(1e-6);
      expect(Math.abs((found.trend[i] ?? Number.NaN) - row.trend)).toBeLessThan(1e-6);
      expect(Math.abs((found.weights[i] ?? Number.NaN) - row.weight)).toBeLessThan(1e-6);
    }
  });

  it("starts with the published first row", () => {
    const { season, trend, weights } = stl(co2, baseline);
    expect([season[0], trend[0], weights[0]].map((value) => value?.toFixed(8))).toEqual([
      "-0.13125464",
      "315.55193973",
      "0.94748803",
    ]);
  });

  it("gives a line and a fixed cycle back whole", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 7, maxLength: 7 }),
        (slope, cycle) => {
          const mean = cycle.reduce((sum, value) => sum + value, 0) / 7;
          const series = Array.from({ length: 70 }, (_, i) => 3 + slope * i + (cycle[i % 7] ?? 0) - mean);
          const { season, trend } = stl(series, { period: 7, seasonalSpan: 9, inner: 50 });
          for (const [i, value] of series.entries()) {
            expect((season[i] ?? 0) + (trend[i] ?? 0)).toBeCloseTo(value, 6);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it("lets an outlier bend nothing", () => {
    const series = Array.from({ length: 84 }, (_, i) => 20 + Math.sin(i) + (i % 7 === 0 ? 5 : 0));
    const bent = series.map((value, i) => (i === 40 ? 200 : value));
    const settings = { period: 7, seasonalSpan: 11, inner: 1, outer: 5 };
    const { trend, weights } = stl(bent, settings);
    expect(weights[40]).toBe(0);
    expect(Math.abs((trend[40] ?? 0) - (stl(series, settings).trend[40] ?? 0))).toBeLessThan(0.5);
  });

  it("refuses what it cannot decompose", () => {
    expect(() => stl([1, 2, 3], { period: 2, seasonalSpan: 7 })).toThrow(
      new RangeError("stl: expected at least 4 values, two cycles, received 3"),
    );
    expect(() => stl([1, 2, 3, 4], { period: 1, seasonalSpan: 7 })).toThrow(
      new RangeError("stl: period: expected an integer of 2 or more, received 1"),
    );
    expect(() => stl([1, 2, Number.NaN, 4], { period: 2, seasonalSpan: 7 })).toThrow(
      new RangeError("stl: value 2: expected a finite number, received NaN"),
    );
  });
});
