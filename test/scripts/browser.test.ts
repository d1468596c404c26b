import { describe, expect, it } from "vitest";
import { findBrowser, launchOptions } from "../../scripts/browser.mjs";
import { systemPaths } from "../../scripts/browser-machine.mjs";
import { madeUpMachine } from "./made-up-machine.js";

const files = ["/own/chrome", "/playwright/chrome", "/usr/bin/chromium", "/usr/bin/google-chrome"];

describe("findBrowser", () => {
  it("prefers CHROMIUM_PATH, then Playwright's own, then the system's", async () => {
    const all = { files, playwright: "/playwright/chrome" };
    const stated = madeUpMachine({ ...all, env: { CHROMIUM_PATH: "/own/chrome" } });
    expect(await findBrowser(stated.machine)).toEqual({ path: "/own/chrome", from: "CHROMIUM_PATH" });
    expect(await findBrowser(madeUpMachine(all).machine)).toEqual({ path: "/playwright/chrome", from: "Playwright" });
    expect(await findBrowser(madeUpMachine({ files }).machine)).toEqual({ path: "/usr/bin/chromium", from: "system" });
  });

  it("passes over a browser that is there but does not start", async () => {
    const run = (line: string) => (line.startsWith("/usr/bin/chromium ") ? "snap is not installed, exit 1" : undefined);
    const failures: string[] = [];
    const found = await findBrowser(madeUpMachine({ files, run }).machine, failures);
    expect(found).toEqual({ path: "/usr/bin/google-chrome", from: "system" });
    expect(failures).toEqual([
      "Playwright's own browser: not installed",
      "/usr/bin/chromium: does not start (snap is not installed, exit 1)",
    ]);
  });

  it("refuses a CHROMIUM_PATH that names nothing instead of taking another browser", async () => {
    const { machine } = madeUpMachine({ files, env: { CHROMIUM_PATH: "/missing" } });
    await expect(findBrowser(machine)).rejects.toThrow(
      'CHROMIUM_PATH: expected a browser that starts, received "/missing" (no such file). ' +
        "Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, then run: node scripts/setup.mjs --browser",
    );
  });

  it("finds nothing on a bare machine", async () => {
    expect(await findBrowser(madeUpMachine().machine)).toBeUndefined();
  });
});

describe("launchOptions", () => {
  it("gives up the sandbox only as root", async () => {
    const root = await launchOptions(madeUpMachine({ files, isRoot: true }).machine);
    const user = await launchOptions(madeUpMachine({ files }).machine);
    expect([root.chromiumSandbox, user.chromiumSandbox]).toEqual([false, true]);
    expect(user.executablePath).toBe("/usr/bin/chromium");
  });

  it("says what to do where there is no browser", async () => {
    await expect(launchOptions(madeUpMachine().machine)).rejects.toThrow(
      /^browser: none found \(.+\)\. Install Chromium/,
    );
  });
});

describe("systemPaths", () => {
  it("knows the usual places of each system", () => {
    expect(systemPaths({ os: "darwin", env: { HOME: "/Users/x" } })).toContain(
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    );
    expect(systemPaths({ os: "win32", env: { PROGRAMFILES: "C:\\Program Files" } })).toContain(
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    );
    expect(systemPaths({ os: "linux", env: { PATH: "/a:/b" } }).slice(0, 2)).toEqual(["/a/chromium", "/b/chromium"]);
  });
});
