import type { Reporter, TestModule } from "vitest/node";

/** Says for every file how many of its tests were skipped, so that a skip is never silent. */
export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    for (const module of modules) {
      const skipped = [...module.children.allTests("skipped")].length;
      if (skipped > 0) console.log(`skipped: ${skipped} tests in ${module.relativeModuleId}`);
    }
  }
}
