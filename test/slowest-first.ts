import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** Files that build reports or take a minute, by what they took: one that starts last leaves the other core with nothing to do. */
const SLOWEST = [
  "build/build.test.ts",
  "publish/published.test.ts",
  "scripts/render.test.ts",
  "build/ledger.test.ts",
  "publish/counting/cube.test.ts",
  "models/models.test.ts",
  "identity/identity.test.ts",
  "identity/bad-input.test.ts",
  "site/counting.test.ts",
];

/** The slowest first, also where Vitest has not run them before and would go by size. */
export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = SLOWEST.findIndex((file) => moduleId.endsWith(`/test/${file}`));
      return place < 0 ? SLOWEST.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
