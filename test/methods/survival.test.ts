import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier, type SurvivalStep } from "../../loaders/methods/kaplan-meier.js";
import { returnGapQuantile, survivalAt, survivalQuantile } from "../../loaders/methods/survival-quantile.js";
import {
  cdnowGaps,
  cdnowSecondOrder,
  cdnowSecondOrderAtEndOfMarch,
  telcoFiber,
  telcoMonthToMonth,
  telcoTenure,
} from "./fixtures/survival-counts.js";

fc.configureGlobal({ seed: 20261031 });

const at = (time: number, events: number, censored = 0) => ({ time, events, censored });
const rounded = (values: readonly number[], digits: number) => values.map((value) => value.toFixed(digits));
const column = (steps: readonly SurvivalStep[], name: "survival" | "low" | "high", digits: number) =>
  rounded(
    steps.map((step) => step[name]),
    digits,
  );
const withEvents = (counts: readonly ReturnType<typeof at>[]) => kaplanMeier(counts).filter(({ events }) => events > 0);

// R survival::aml (Miller 1981), maintained and not.
const maintained = [
  at(9, 1),
  at(13, 1, 1),
  at(18, 1),
  at(23, 1),
  at(28, 0, 1),
  at(31, 1),
  at(34, 1),
  at(45, 0, 1),
  at(48, 1),
  at(161, 0, 1),
];
const notMaintained = [
  at(5, 2),
  at(8, 2),
  at(12, 1),
  at(16, 0, 1),
  at(23, 1),
  at(27, 1),
  at(30, 1),
  at(33, 1),
  at(43, 1),
  at(45, 1),
];

describe("kaplanMeier", () => {
  it("gives R's curve of the maintained AML patients (reference C4)", () => {
    const steps = withEvents(maintained);
    expect(steps.map(({ time }) => time)).toEqual([9, 13, 18, 23, 31, 34, 48]);
    const published = ["0.9091", "0.8182", "0.7159", "0.6136", "0.4909", "0.3682", "0.1841"];
    expect(column(steps, "survival", 4)).toEqual(published);
    expect(survivalQuantile(kaplanMeier(maintained)).estimate).toBe(31);
    expect(survivalQuantile(kaplanMeier(notMaintained)).estimate).toBe(23);
  });

  it("gives the log-log limits of lifelines' g3.csv (reference C4; those of RIT by lifelines 0.30.3)", () => {
    const control = withEvents([at(9, 1), at(19, 1), at(32, 1), at(34, 1), at(48, 0, 1), at(50, 0, 1)]);
    expect(column(control, "survival", 3)).toEqual(["0.833", "0.667", "0.500", "0.333"]);
    expect(column(control, "low", 4)).toEqual(["0.2731", "0.1946", "0.1109", "0.0461"]);
    expect(column(control, "high", 3)).toEqual(["0.975", "0.904", "0.804", "0.676"]);
    const censored = [50, 51, 54, 58, 61, 69].map((time) => at(time, 0, 1));
    const rit = withEvents([at(25, 1), at(28, 0, 1), at(53, 1), at(57, 0, 2), ...censored]);
    expect(column(rit, "survival", 3)).toEqual(["0.909", "0.779"]);
    expect(column(rit, "low", 3)).toEqual(["0.508", "0.354"]);
    expect(column(rit, "high", 3)).toEqual(["0.987", "0.942"]);
  });

  it("gives the published telco curve, its error and medians (reference C4)", () => {
    const steps = kaplanMeier(telcoTenure);
    const months = [1, 12, 24, 48, 72].map((month) => survivalAt(steps, month));
    expect(rounded(months, 6)).toEqual(["0.945961", "0.843200", "0.788736", "0.708840", "0.592790"]);
    // Greenwood's error on the plain scale, back from the log-log limits: se = |S ln S| · (half width in log(−log)).
    const { survival, low, high } = steps.find(({ time }) => time === 12) ?? { survival: 1, low: 1, high: 1 };
    const half = (Math.log(-Math.log(low)) - Math.log(-Math.log(high))) / 2;
    expect((Math.abs(survival * Math.log(survival)) * half) / 1.959964).toBeCloseTo(0.004492, 6);
    const monthly = kaplanMeier(telcoMonthToMonth);
    expect(survivalAt(monthly, 12).toFixed(6)).toBe("0.703097");
    expect(survivalQuantile(monthly).estimate).toBe(35);
    expect(survivalQuantile(kaplanMeier(telcoFiber)).estimate).toBe(65);
  });

  it("gives CDNOW's second purchase, and the truth where a naive rate is censored (reference C4)", () => {
    const full = kaplanMeier(cdnowSecondOrder);
    const shares = [7, 14, 30, 60, 90, 180, 365].map((day) => 100 * (1 - survivalAt(full, day)));
    expect(rounded(shares, 2)).toEqual(["6.15", "11.12", "17.39", "25.50", "29.15", "37.63", "45.57"]);
    expect(survivalQuantile(full, 0.1).estimate).toBe(13);
    expect(survivalQuantile(full, 0.25).estimate).toBe(59);
    const frozen = cdnowSecondOrderAtEndOfMarch;
    const naive = frozen.reduce((sum, { events }) => sum + events, 0) / 2357;
    expect((100 * naive).toFixed(1)).toBe("21.2");
    expect((100 * (1 - survivalAt(kaplanMeier(frozen), 90))).toFixed(1)).toBe("28.6");
  });

  it("falls or stays, within limits that contain it, and does not depend on the order of counts", () => {
    const count = fc.record({ time: fc.nat(500), events: fc.nat(40), censored: fc.nat(40) });
    fc.assert(
      fc.property(fc.uniqueArray(count, { selector: ({ time }) => time, maxLength: 60 }), (counts) => {
        const steps = kaplanMeier(counts);
        for (const [i, { survival, low, high }] of steps.entries()) {
          expect(0 <= low && low <= survival && survival <= high && high <= 1).toBe(true);
          expect(survival <= (steps[i - 1]?.survival ?? 1)).toBe(true);
          expect(high - low > 0).toBe(true);
        }
        expect(kaplanMeier([...counts].reverse())).toEqual(steps);
        const tenfold = kaplanMeier(counts.map(({ time, events, censored }) => at(time, 10 * events, 10 * censored)));
        for (const [i, step] of tenfold.entries()) {
          const { low = 0, high = 0 } = steps[i] ?? {};
          expect(step.high - step.low < high - low + 1e-12).toBe(true);
        }
      }),
    );
  });

  it("refuses a time given twice and counts below 0", () => {
    expect(() => kaplanMeier([at(3, 1), at(3, 2)])).toThrow("kaplanMeier: time 3: expected once, received twice");
    expect(() => kaplanMeier([at(3, -1)])).toThrow("expected time, events, censored ≥ 0, received 3, -1, 0");
    expect(kaplanMeier([])).toEqual([]);
  });
});

describe("returnGapQuantile", () => {
  it("is the plain quantile where everybody returns and nobody is censored", () => {
    const steps = kaplanMeier(Array.from({ length: 100 }, (_, day) => at(day + 1, 1)));
    expect(returnGapQuantile(steps, 0.8, { minAtRisk: 1 })).toEqual({ quantile: 80, horizon: 100, returned: 1 });
    expect(returnGapQuantile(steps, 0.95, { minAtRisk: 1 })?.quantile).toBe(95);
  });

  it("reaches P80 where most never return", () => {
    const steps = kaplanMeier([...[10, 20, 30, 40, 50].map((day) => at(day, 10)), at(400, 0, 950)]);
    expect(survivalQuantile(steps, 0.8).estimate).toBeNull();
    const gap = returnGapQuantile(steps, 0.8, { minAtRisk: 11 });
    expect(gap).toMatchObject({ quantile: 40, horizon: 400 });
    expect(gap?.returned).toBeCloseTo(0.05, 12);
  });

  it("lies above CDNOW's raw gaps of 117 and 279 days, which the end of follow-up cuts short (reference E4)", () => {
    const raw = cdnowGaps.flatMap(({ time, events }) => Array<number>(events).fill(time));
    expect(raw).toHaveLength(4339);
    const steps = kaplanMeier(cdnowGaps);
    const [active, inactive] = [0.8, 0.95].map((p) => returnGapQuantile(steps, p, { minAtRisk: 11 }));
    expect(active).toMatchObject({ quantile: 135, horizon: 544 });
    expect(active?.returned).toBeCloseTo(0.6934, 4);
    expect(inactive?.quantile).toBeGreaterThan(279);
  });

  it("says nothing where nobody returned within the horizon", () => {
    expect(returnGapQuantile(kaplanMeier([at(5, 0, 30)]), 0.8, { minAtRisk: 11 })).toBeNull();
    expect(returnGapQuantile(kaplanMeier([at(5, 3)]), 0.8, { minAtRisk: 11 })).toBeNull();
  });
});
