import { systemPaths, thisMachine } from "./browser-machine.mjs";

/** @typedef {import("./browser-machine.mjs").Machine} Machine */
/** @typedef {{path: string, from: string}} Browser */

const START_SECONDS = 20;
export const REMEDY =
  "Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, then run: node scripts/setup.mjs --browser";

/**
 * The browser to use, in the order CHROMIUM_PATH, Playwright's own, the system's; undefined when none starts.
 * @param {Machine} [machine]
 * @param {string[]} [failures] receives why each candidate was passed over
 * @returns {Promise<Browser | undefined>}
 */
export async function findBrowser(machine = thisMachine(), failures = []) {
  const stated = machine.env["CHROMIUM_PATH"];
  if (!stated) return (await findPlaywrightBrowser(machine, failures)) ?? findSystemBrowser(machine, failures);
  const why = await startFault(machine, stated);
  // Stated by hand, so going on to another browser would hide a mistake.
  if (why) throw new Error(`CHROMIUM_PATH: expected a browser that starts, received "${stated}" (${why}). ${REMEDY}`);
  return { path: stated, from: "CHROMIUM_PATH" };
}

/**
 * Playwright's launch options for the browser found, for a machine without a display.
 * @param {Machine} [machine]
 */
export async function launchOptions(machine = thisMachine()) {
  /** @type {string[]} */
  const failures = [];
  const browser = await findBrowser(machine, failures);
  if (!browser) throw new Error(`browser: none found (${failures.join("; ")}). ${REMEDY}`);
  return {
    executablePath: browser.path,
    headless: true,
    // Chromium refuses to start as root with its sandbox on; anyone else keeps it.
    chromiumSandbox: !machine.isRoot,
    args: ["--disable-gpu", "--disable-quic", "--disable-sync", "--disable-component-update"],
  };
}

/** @param {Machine} machine @param {string[]} failures */
export async function findPlaywrightBrowser(machine, failures) {
  const path = await machine.playwrightPath();
  if (path && machine.exists(path)) return firstThatStarts(machine, failures, "Playwright", [path]);
  failures.push("Playwright's own browser: not installed");
  return undefined;
}

/** @param {Machine} machine @param {string[]} failures */
export async function findSystemBrowser(machine, failures) {
  const paths = systemPaths(machine).filter((path) => machine.exists(path));
  if (paths.length > 0) return firstThatStarts(machine, failures, "system", paths);
  failures.push("a Chromium or Chrome of the system: none in PATH or the usual places");
  return undefined;
}

/** @param {Machine} machine @param {string[]} failures @param {string} from @param {string[]} paths */
async function firstThatStarts(machine, failures, from, paths) {
  for (const path of paths) {
    const why = await startFault(machine, path);
    if (!why) return { path, from };
    failures.push(`${path}: does not start (${why})`);
  }
  return undefined;
}

/** @param {Machine} machine @param {string} path */
async function startFault(machine, path) {
  if (!machine.exists(path)) return "no such file";
  // Ubuntu's chromium-browser may be a stub with nothing behind it. On Windows --version would open a window.
  return machine.os === "win32" ? undefined : machine.run(path, ["--version"], START_SECONDS);
}
