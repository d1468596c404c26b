import { describe, expect, test } from "vitest";
import { CONTRACTS } from "../../loaders/contracts/index.js";
import { PRESETS } from "../../loaders/presets/index.js";
import { checkColumns } from "../../loaders/workspace/check-columns.js";
import { complaintsAbout } from "../../loaders/workspace/complaints.js";
import { source } from "../../loaders/workspace/schema.js";

describe.each(PRESETS)("$name", (preset) => {
  const { table, columns, formats, values, where } = preset;
  const config = { files: "x.csv", columns, formats, values, where };

  test("is a source that a report could have written itself", () => {
    const complaints = complaintsAbout({ locate: () => "" });
    const parsed = source.parse(config);
    checkColumns(
      table,
      { columns, values: values ?? {} },
      { config: parsed, preset: undefined, place: [], complaints },
    );
    expect(complaints.faults).toEqual([]);
  });

  test("fills a canonical table and says where its columns were read", () => {
    expect(CONTRACTS.has(table)).toBe(true);
    expect(preset.evidence.length).toBeGreaterThan(0);
  });
});
