import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { completedLockfile } from "../../scripts/lockfile.mjs";

it("adds the native packages that npm left out, with their platforms", () => {
  const tool = {
    version: "1.2.0",
    dev: true,
    optionalDependencies: { "@tool/linux-x64-musl": "1.2.0", "@tool/darwin-arm64": "1.2.0" },
  };
  const own = { version: "1.2.0", os: ["darwin"], cpu: ["arm64"], dev: true, optional: true };
  const lockfile = { packages: { "": {}, "node_modules/@tool/darwin-arm64": own, "node_modules/tool": tool } };
  const { completed, added } = completedLockfile(lockfile);
  expect(added).toEqual(["node_modules/@tool/linux-x64-musl"]);
  expect(completed.packages).toEqual({
    ...lockfile.packages,
    "node_modules/@tool/linux-x64-musl": {
      version: "1.2.0",
      os: ["linux"],
      cpu: ["x64"],
      libc: ["musl"],
      dev: true,
      optional: true,
    },
  });
});

it("finds packages nested in a parent", () => {
  const packages = {
    "node_modules/a/node_modules/tool": { version: "1.0.0", optionalDependencies: { "tool-linux-x64": "1.0.0" } },
    "node_modules/a/node_modules/tool-linux-x64": { version: "1.0.0", optional: true },
  };
  expect(completedLockfile({ packages }).added).toEqual([]);
});

it("holds in the project's own lockfile, so that npm ci accepts it on every platform", () => {
  const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
  expect(completedLockfile(lockfile).added, "run: node scripts/complete-lockfile.mjs").toEqual([]);
});
