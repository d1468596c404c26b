import { describe, expect, test } from "vitest";
import { riskRatio } from "../../loaders/methods/risk-ratio.js";

describe("riskRatio", () => {
  test("gives the published ratio of the aspirin trial (Agresti 2002, table 2.3)", () => {
    const { estimate, low, high } = riskRatio({ successes: 189, n: 11034 }, { successes: 104, n: 11037 }) ?? {};
    expect([estimate, low, high].map((value) => Number(value?.toFixed(2)))).toEqual([1.82, 1.43, 2.31]);
  });

  test("turned round it is turned round, limits too", () => {
    const one = riskRatio({ successes: 30, n: 100 }, { successes: 12, n: 90 });
    const other = riskRatio({ successes: 12, n: 90 }, { successes: 30, n: 100 });
    expect(one && other && one.low * other.high).toBeCloseTo(1, 12);
    expect(one && other && one.estimate * other.estimate).toBeCloseTo(1, 12);
  });

  test("has none where nothing happened in a group", () => {
    expect(riskRatio({ successes: 0, n: 10 }, { successes: 3, n: 10 })).toBeNull();
    expect(riskRatio({ successes: 3, n: 10 }, { successes: 0, n: 10 })).toBeNull();
    expect(riskRatio({ successes: 10, n: 10 }, { successes: 5, n: 5 })).toBeNull();
  });

  test.each([
    [{ successes: 1, n: 0 }, "riskRatio: expected 0 ≤ successes ≤ n and n > 0, received 1 of 0"],
    [{ successes: 4, n: 3 }, "riskRatio: expected 0 ≤ successes ≤ n and n > 0, received 4 of 3"],
  ])("refuses %o", (group, message) => {
    expect(() => riskRatio(group, { successes: 1, n: 2 })).toThrow(new RangeError(message));
  });
});
