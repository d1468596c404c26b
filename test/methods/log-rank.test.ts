import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimeCount } from "../../loaders/methods/kaplan-meier.js";
import { logRank } from "../../loaders/methods/log-rank.js";
import {
  telcoFiber,
  telcoMonthToMonth,
  telcoNoInternet,
  telcoOneYear,
  telcoTenure,
  telcoWomen,
} from "./fixtures/survival-counts.js";

fc.configureGlobal({ seed: 20261031 });

const at = (time: number, events: number, censored = 0): TimeCount => ({ time, events, censored });

/** What is left of a group once others are taken out of it. */
function without(all: readonly TimeCount[], ...parts: (readonly TimeCount[])[]): TimeCount[] {
  const of = (time: number, name: "events" | "censored") =>
    parts.reduce((sum, part) => sum + (part.find((count) => count.time === time)?.[name] ?? 0), 0);
  return all.map(({ time, events, censored }) =>
    at(time, events - of(time, "events"), censored - of(time, "censored")),
  );
}

describe("logRank", () => {
  it("gives R's test of the AML trial (survival::aml, reference C4)", () => {
    const maintained = [9, 13, 18, 23, 31, 34, 48].map((time) => at(time, 1));
    const censored = [28, 45, 161].map((time) => at(time, 0, 1));
    const withDouble = maintained.map((count) => (count.time === 13 ? at(13, 1, 1) : count));
    const others = [at(5, 2), at(8, 2), at(16, 0, 1), ...[12, 23, 27, 30, 33, 43, 45].map((time) => at(time, 1))];
    const test = logRank([[...withDouble, ...censored], others]);
    expect(test?.chi_square).toBeCloseTo(3.396, 3);
    expect(test?.degrees_of_freedom).toBe(1);
    expect(test?.p_value).toBeCloseTo(0.0653, 4);
    expect(test?.groups.map(({ observed }) => observed)).toEqual([7, 11]);
    // R prints 10.69 and 7.31.
    expect(test?.groups.map(({ expected }) => expected.toFixed(2))).toEqual(["10.69", "7.31"]);
  });

  it.each([
    [
      "contracts",
      [telcoMonthToMonth, telcoOneYear, without(telcoTenure, telcoMonthToMonth, telcoOneYear)],
      2352.8725382593,
      0,
    ],
    [
      "internet",
      [telcoFiber, telcoNoInternet, without(telcoTenure, telcoFiber, telcoNoInternet)],
      520.1206081845,
      1.14089314e-113,
    ],
    ["sexes", [telcoWomen, without(telcoTenure, telcoWomen)], 0.5257069722, 0.46841735],
  ])("gives the published test of telco %s (reference C4; digits by lifelines 0.30)", (_, groups, statistic, p) => {
    const test = logRank(groups);
    expect(test?.chi_square).toBeCloseTo(statistic, 6);
    expect(test?.degrees_of_freedom).toBe(groups.length - 1);
    if (p === 0) expect(test?.p_value).toBe(0);
    else expect(Math.abs((test?.p_value ?? 0) / p - 1)).toBeLessThan(1e-6);
    expect(test?.groups.reduce((sum, { observed, expected }) => sum + observed - expected, 0)).toBeCloseTo(0, 8);
  });

  it("does not depend on the order of groups or of counts, and doubles with everybody doubled in the long run", () => {
    const count = fc.record({ time: fc.nat(60), events: fc.nat(9), censored: fc.nat(9) });
    const group = fc.uniqueArray(count, { selector: ({ time }) => time, minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(group, group, group, (one, two, three) => {
        const test = logRank([one, two, three]);
        const turned = logRank([[...three].reverse(), one, two]);
        if (test === null) expect(turned).toBeNull();
        else {
          expect(turned?.chi_square).toBeCloseTo(test.chi_square, 6);
          const many = [one, two, three].map((counts) =>
            counts.map(({ time, events, censored }) => at(time, 1000 * events, 1000 * censored)),
          );
          const twice = many.map((counts) =>
            counts.map(({ time, events, censored }) => at(time, 2 * events, 2 * censored)),
          );
          const ratio = (logRank(twice)?.chi_square ?? 0) / (logRank(many)?.chi_square ?? 1);
          if (test.chi_square > 0.01) expect(Math.abs(ratio - 2)).toBeLessThan(0.01);
        }
      }),
    );
  });

  it("leaves out a group that is never at risk beside another, and says null where one is left", () => {
    const one = [at(5, 3), at(9, 4, 2)];
    const two = [at(6, 2), at(10, 1, 9)];
    expect(logRank([one, two, [at(1, 0, 50)]])?.chi_square).toBeCloseTo(logRank([one, two])?.chi_square ?? 0, 10);
    expect([logRank([one]), logRank([one, []]), logRank([[at(3, 0, 5)], [at(4, 0, 5)]])]).toEqual([null, null, null]);
    expect(() => logRank([one, [at(3, -1)]])).toThrow(
      "kaplanMeier: expected time, events, censored ≥ 0, received 3, -1, 0",
    );
  });
});
