import { expect, it } from "vitest";
import { nodeFault } from "../../scripts/node-version.mjs";

it.each(["20.19.0", "20.20.2", "22.1.0", "24.0.0"])("accepts Node %s", (version) => {
  expect(nodeFault(version)).toBeUndefined();
});

it.each(["12.22.12", "18.20.8", "20.0.0", "20.18.3"])("refuses Node %s", (version) => {
  expect(nodeFault(version)).toBe(
    `Node.js: this version is too old, expected 20.19 or newer, received ${version}. ` +
      "Install a current release from https://nodejs.org and run the command again.",
  );
});
