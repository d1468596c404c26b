import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConfigError } from "../../loaders/faults.js";
import { checkFolders, recoverSite } from "../../scripts/build/folders.js";

let folder: string;
const path = (...names: string[]) => join(folder, ...names);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clientele-folders-"));
  mkdirSync(path("shop/exports"), { recursive: true });
  writeFileSync(path("shop/report.yaml"), "title: Shop\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const check = (out: string, more: { state?: string; private?: string } = {}) =>
  checkFolders({
    workspace: path("shop"),
    out,
    state: more.state ?? path("shop/.state"),
    private: more.private ?? path("shop/private"),
    force: false,
  });

test.each([
  ["the workspace", () => path("shop")],
  ["a folder above it", () => folder],
  ["its exports", () => path("shop/exports")],
  ["a folder inside its exports", () => path("shop/exports/site")],
  ["the private folder", () => path("shop/private")],
  ["the home folder", () => homedir()],
  ["the root", () => "/"],
  ["the project", () => process.cwd()],
])("the site may not take the place of %s", (_name, out) => {
  expect(() => check(out())).toThrow(ConfigError);
});

test("nor of a folder that holds anything else, also through a link", () => {
  mkdirSync(path("photos"));
  writeFileSync(path("photos/a.txt"), "precious");
  symlinkSync(path("photos"), path("link"));
  expect(() => check(path("photos"))).toThrow("holds something that is not a site of ours");
  expect(() => check(path("link"))).toThrow("holds something that is not a site of ours");
  expect(readFileSync(path("photos/a.txt"), "utf8")).toBe("precious");
});

test("a new folder, an empty one and an earlier site are fine", () => {
  mkdirSync(path("empty"));
  mkdirSync(path("site/tables"), { recursive: true });
  for (const name of ["build.json", "404.html"]) writeFileSync(path("site", name), "");
  for (const name of ["new", "empty", "site", "shop/dist"]) expect(() => check(path(name))).not.toThrow();
});

test("a folder that cannot be made is an error of the command line, not ours", () => {
  writeFileSync(path("file"), "");
  expect(() => check(path("file/site"))).toThrow("the folder cannot be made");
  expect(() => check(path("site"), { private: path("file") })).toThrow("the folder cannot be made");
});

test("a site set aside by a killed build comes back", () => {
  mkdirSync(path("site.old-123"));
  writeFileSync(path("site.old-123/index.html"), "old");
  recoverSite(path("site"));
  expect(readFileSync(path("site/index.html"), "utf8")).toBe("old");
  mkdirSync(path("site.old-9"));
  recoverSite(path("site"));
  expect(existsSync(path("site.old-9"))).toBe(false);
});
