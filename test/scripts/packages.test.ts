import { describe, expect, it } from "vitest";
import { missingPackages } from "../../scripts/packages.mjs";

const linux = { os: "linux", cpu: "x64", libc: "glibc" };
const zod = { version: "4.6.7", integrity: "sha512-a" };

describe("missingPackages", () => {
  it("names nothing when npm noted every package of the lockfile", () => {
    expect(
      missingPackages(
        { packages: { "": {}, "node_modules/zod": zod } },
        { packages: { "node_modules/zod": zod } },
        linux,
      ),
    ).toEqual([]);
  });

  it("names everything where npm never ran", () => {
    expect(missingPackages({ packages: { "": {}, "node_modules/zod": zod } }, undefined, linux)).toEqual([
      "node_modules/zod",
    ]);
  });

  it("names a package of another version or content", () => {
    const older = { packages: { "node_modules/zod": { ...zod, version: "4.6.6" } } };
    const altered = { packages: { "node_modules/zod": { ...zod, integrity: "sha512-b" } } };
    const locked = { packages: { "node_modules/zod": zod } };
    expect(missingPackages(locked, older, linux)).toEqual(["node_modules/zod"]);
    expect(missingPackages(locked, altered, linux)).toEqual(["node_modules/zod"]);
  });

  it("leaves packages alone that the lockfile does not know", () => {
    expect(missingPackages({ packages: {} }, { packages: { "node_modules/extra": zod } }, linux)).toEqual([]);
  });

  it.each([
    ["another system", { os: ["darwin"] }, []],
    ["another processor", { os: ["linux"], cpu: ["arm64"] }, []],
    ["another C library", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }, []],
    ["this machine", { os: ["linux"], cpu: ["x64"], libc: ["glibc"] }, ["node_modules/native"]],
    ["all but Windows", { os: ["!win32"] }, ["node_modules/native"]],
    ["all but Linux", { os: ["!linux"] }, []],
    ["no stated platform", {}, []],
  ])("treats an optional package for %s as npm does", (_, platform, expected) => {
    const locked = { packages: { "node_modules/native": { ...zod, ...platform, optional: true } } };
    expect(missingPackages(locked, { packages: {} }, linux)).toEqual(expected);
  });
});
