import { defineConfig } from "vitest/config";
import SlowestFirst from "./test/slowest-first.js";

// Dates in tests must not depend on where they run.
process.env["TZ"] = "UTC";

export default defineConfig({
  test: {
    environment: "node",
    // Forks, because a native engine in worker threads shares one process and its memory limit.
    pool: "forks",
    maxWorkers: 2,
    env: { TZ: "UTC" },
    sequence: { sequencer: SlowestFirst },
    reporters: ["default", "./test/skipped-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/site/**", "test/real/**", "test/input/**", "test/output/**"],
          // Modules are loaded once per process, not once per file, which took a third of the time: nothing here keeps state in them.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          globalSetup: ["test/site/built-sites.ts"],
          maxConcurrency: 2,
          // A long page in four views takes half a minute on a quiet machine.
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "real",
          include: ["test/real/**/*.test.ts"],
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
