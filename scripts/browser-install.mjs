import { findBrowser, findPlaywrightBrowser, findSystemBrowser, REMEDY } from "./browser.mjs";
import { thisMachine } from "./browser-machine.mjs";

/** @typedef {import("./browser-machine.mjs").Machine} Machine */

const DOWNLOAD_SECONDS = 240;
const INDEX_SECONDS = 120;

/**
 * Finds a browser or installs one; every failed attempt is named in the error.
 * @param {Machine} [machine]
 * @param {(line: string) => void} [say]
 */
export async function ensureBrowser(machine = thisMachine(), say = (line) => console.error(`setup: ${line}`)) {
  /** @type {string[]} */
  const failures = [];
  const browser =
    (await findBrowser(machine, failures)) ??
    (await installWithPlaywright(machine, failures, say)) ??
    (await installWithApt(machine, failures, say));
  if (browser) return browser;
  const tried = failures.map((failure) => `  - ${failure}`).join("\n");
  throw new Error(`browser: expected a Chromium or Chrome that starts, received none. Tried:\n${tried}\n${REMEDY}`);
}

/** @param {Machine} machine @param {string[]} failures @param {(line: string) => void} say */
async function installWithPlaywright(machine, failures, say) {
  say("no browser yet, trying npx playwright install chromium …");
  const why = await machine.run("npx", ["--no-install", "playwright", "install", "chromium"], DOWNLOAD_SECONDS);
  if (!why) return findPlaywrightBrowser(machine, failures);
  failures.push(`npx playwright install chromium: ${why}`);
  return undefined;
}

/** @param {Machine} machine @param {string[]} failures @param {(line: string) => void} say */
async function installWithApt(machine, failures, say) {
  if (!machine.isRoot || !machine.exists("/usr/bin/apt-get")) {
    failures.push("apt-get install chromium: not tried, needs Debian and root");
    return undefined;
  }
  say("no browser yet, trying apt-get install chromium …");
  // A container's package index is often absent or old; should the update fail, the install tells.
  await machine.run("apt-get", ["update", "-qq"], INDEX_SECONDS);
  const options = ["-qq", "-y", "--no-install-recommends"];
  const why = await machine.run("apt-get", ["install", ...options, "chromium", "fonts-liberation"], DOWNLOAD_SECONDS);
  if (!why) return findSystemBrowser(machine, failures);
  failures.push(`apt-get install chromium: ${why}`);
  return undefined;
}
