import { expect, it } from "vitest";
import { ensureBrowser } from "../../scripts/browser-install.mjs";
import { madeUpMachine } from "./made-up-machine.js";

const quiet = () => undefined;
const playwrightInstall = "npx --no-install playwright install chromium";

it("installs nothing where a browser is", async () => {
  const { machine, ran } = madeUpMachine({ files: ["/usr/bin/chromium"] });
  expect(await ensureBrowser(machine, quiet)).toEqual({ path: "/usr/bin/chromium", from: "system" });
  expect(ran).toEqual(["/usr/bin/chromium --version"]);
});

it("lets Playwright install its own first", async () => {
  const { machine } = madeUpMachine({
    playwright: "/playwright/chrome",
    run: (line, files) => void (line === playwrightInstall && files.add("/playwright/chrome")),
  });
  expect(await ensureBrowser(machine, quiet)).toEqual({ path: "/playwright/chrome", from: "Playwright" });
});

it("goes on to Debian's package as root when Playwright's download fails", async () => {
  const { machine, ran } = madeUpMachine({
    isRoot: true,
    files: ["/usr/bin/apt-get"],
    run: (line, files) => {
      if (line.startsWith("apt-get install")) files.add("/usr/bin/chromium");
      return line === playwrightInstall ? "Download failed, exit 1" : undefined;
    },
  });
  expect(await ensureBrowser(machine, quiet)).toEqual({ path: "/usr/bin/chromium", from: "system" });
  expect(ran.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "npx --no-install",
    "apt-get update",
    "apt-get install",
    "/usr/bin/chromium --version",
  ]);
});

it("names every failed attempt and what to do", async () => {
  const { machine } = madeUpMachine({ run: () => "no end after 240 s" });
  await expect(ensureBrowser(machine, quiet)).rejects.toThrow(
    [
      "browser: expected a Chromium or Chrome that starts, received none. Tried:",
      "  - Playwright's own browser: not installed",
      "  - a Chromium or Chrome of the system: none in PATH or the usual places",
      "  - npx playwright install chromium: no end after 240 s",
      "  - apt-get install chromium: not tried, needs Debian and root",
      "Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, then run: node scripts/setup.mjs --browser",
    ].join("\n"),
  );
});
