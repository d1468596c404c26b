import { describe, expect, it } from "vitest";
import { checkResult, exitCodeOf, summary, vitestResult } from "../../scripts/test-results.js";

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const strict = { skippingFails: true };

describe("vitestResult", () => {
  it("takes its counts from the report", () => {
    const skipping = { ...report, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(vitestResult("unit", 1, skipping, 1.25, { skippingFails: false })).toEqual({
      name: "unit",
      passed: 3,
      failed: 1,
      skipped: 3,
      seconds: 1.25,
      notes: [],
    });
  });

  it.each([
    ["nothing ran", 0, { ...report, numPassedTests: 0 }, "unit: no test ran, expected at least one"],
    ["no report was written", 1, undefined, "unit: no test ran, expected at least one"],
    ["vitest broke", 1, report, "unit: vitest failed outside its tests, expected exit code 0, received 1"],
    [
      "tests were skipped",
      0,
      { ...report, numPendingTests: 2 },
      "unit: 2 tests were skipped, expected none where REAL_DATA is set",
    ],
  ])("fails when %s", (_, exitCode, figures, note) => {
    const result = vitestResult("unit", exitCode, figures, 1, strict);
    expect(result.failed).toBe(1);
    expect(result.notes).toEqual([note]);
  });
});

describe("summary", () => {
  it("ends with the sum alone on its line", () => {
    const results = [checkResult("types", 0, 2), vitestResult("unit", 0, report, 3.04, strict)];
    expect(summary(results)).toBe(
      [
        "types  1 passed, 0 failed, 0 skipped  (2.0 s)",
        "unit   3 passed, 0 failed, 0 skipped  (3.0 s)",
        "4 passed, 0 failed, 0 skipped",
      ].join("\n"),
    );
  });
});

describe("exitCodeOf", () => {
  it("is 0 only when something passed and nothing failed", () => {
    expect(exitCodeOf([checkResult("types", 0, 1)])).toBe(0);
    expect(exitCodeOf([checkResult("types", 0, 1), checkResult("lint", 1, 1)])).toBe(1);
    expect(exitCodeOf([])).toBe(1);
  });
});
