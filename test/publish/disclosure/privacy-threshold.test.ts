import { describe, expect, it } from "vitest";
import { formatFault } from "../../../loaders/faults.js";
import { privacyThreshold } from "../../../loaders/publish/disclosure/privacy-threshold.js";

const messages = (settings: Parameters<typeof privacyThreshold>[0]) =>
  privacyThreshold(settings).faults.map(formatFault);

describe("privacyThreshold", () => {
  it("is 11 unless stated, 5 or more where shared, anything from 1 where internal", () => {
    expect(privacyThreshold()).toEqual({ k: 11, faults: [] });
    expect(privacyThreshold({ k: 5 })).toEqual({ k: 5, faults: [] });
    expect(privacyThreshold({ k: 2, internal: true })).toEqual({ k: 2, faults: [] });
  });

  it("refuses less than 5, and falls back to protecting", () => {
    expect(privacyThreshold({ k: 4 }).k).toBe(11);
    expect(messages({ k: 4 })).toEqual([
      "report.yaml: privacy.k: too few persons per published cell, expected a whole number of at least 5, received 4. Leave it out for the default of 11, or set privacy.internal: true if the report is not shared.",
    ]);
  });

  it("refuses what is no count", () => {
    expect(messages({ k: "11" })).toEqual([
      'report.yaml: privacy.k: invalid value, expected a whole number of at least 5, received "11". Leave it out for the default of 11, or set privacy.internal: true if the report is not shared.',
    ]);
    expect(messages({ k: 0, internal: true })).toEqual([
      "report.yaml: privacy.k: too few persons per published cell, expected a whole number of at least 1, received 0. Leave it out for the default of 11.",
    ]);
    expect(messages({ internal: "yes" })).toEqual([
      'report.yaml: privacy.internal: invalid value, expected true or false, received "yes". Write true only for a report that stays with those who may see single persons.',
    ]);
  });
});
