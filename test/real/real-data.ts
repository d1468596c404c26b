import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe } from "vitest";

/**
 * A suite on a data set that is not part of the project. Without REAL_DATA its tests are skipped and counted as such;
 * with it, every file must be there. The body is read even when skipped, so it must open no file outside its tests.
 */
export function describeReal(dataset: string, files: readonly string[], body: (folder: string) => void): void {
  const root = process.env["REAL_DATA"];
  const folder = resolve(root ?? ".", dataset);
  describe.skipIf(!root)(`real data: ${dataset}`, () => {
    const missing = root ? files.filter((file) => !existsSync(join(folder, file))) : [];
    if (missing.length > 0) {
      const place = `REAL_DATA/${dataset}`;
      const what = `expected ${files.join(", ")}, not found: ${missing.join(", ")}`;
      throw new Error(`${place}: ${what}. Unset REAL_DATA to skip, or complete the folder.`);
    }
    body(folder);
  });
}
