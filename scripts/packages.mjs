import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * @typedef {import("./lockfile.mjs").LockedPackage} LockedPackage
 * @typedef {import("./lockfile.mjs").Lockfile} Lockfile
 * @typedef {{os: string, cpu: string, libc: string | undefined}} Platform
 */

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Which packages of the lockfile are not installed as it says, by folder.
 * @param {Lockfile} locked
 * @param {Lockfile | undefined} installed what npm noted in node_modules at its last run
 * @param {Platform} platform
 */
export function missingPackages(locked, installed, platform) {
  return Object.entries(locked.packages)
    .filter(([path, wanted]) => path && !wanted.link && isWanted(wanted, platform))
    .filter(([path, wanted]) => !isSame(wanted, installed?.packages[path]))
    .map(([path]) => path);
}

/**
 * Installs the lockfile's packages unless they are all there.
 * @param {{verbose?: boolean}} [options]
 */
export async function ensurePackages({ verbose = false } = {}) {
  const missing = findMissing();
  if (missing.length === 0) {
    if (verbose) console.error("setup: packages are there");
    return;
  }
  console.error(`setup: installing packages (${missing.length} of the lockfile are missing) …`);
  const started = performance.now();
  await npmCi();
  const still = findMissing();
  if (still.length > 0) throw fault(`${still.length} packages are still missing after npm ci, such as ${still[0]}`);
  console.error(`setup: packages installed in ${Math.round((performance.now() - started) / 1000)} s`);
}

function findMissing() {
  const locked = readLockfile("package-lock.json");
  if (!locked) throw fault("not found, expected the project's lockfile");
  const missing = missingPackages(locked, readLockfile("node_modules/.package-lock.json"), thisPlatform());
  if (missing.length > 0) return missing;
  return Object.entries(locked.packages)
    .filter(([path, wanted]) => path && isWanted(wanted, thisPlatform()))
    .map(([path]) => path)
    .filter((path) => !existsSync(join(root, path, "package.json")));
}

/** @param {LockedPackage} wanted @param {Platform} platform */
function isWanted({ optional, os, cpu, libc }, platform) {
  if (!optional) return true;
  // Optional packages without a platform serve other platforms' packages; npm leaves them out where those are not.
  if (!os && !cpu) return false;
  return fits(os, platform.os) && fits(cpu, platform.cpu) && (!libc || fits(libc, platform.libc));
}

/** @param {string[] | undefined} allowed @param {string | undefined} actual */
function fits(allowed, actual) {
  if (!allowed) return true;
  if (allowed.includes(`!${actual}`)) return false;
  return allowed.every((value) => value.startsWith("!")) || (actual !== undefined && allowed.includes(actual));
}

/** @param {LockedPackage} wanted @param {LockedPackage | undefined} found */
function isSame(wanted, found) {
  return found !== undefined && found.version === wanted.version && found.integrity === wanted.integrity;
}

/** @type {Platform | undefined} */
let platform;
function thisPlatform() {
  platform ??= { os: process.platform, cpu: process.arch, libc: process.platform === "linux" ? libc() : undefined };
  return platform;
}

function libc() {
  // With the network section Node resolves host names, which takes seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const report = /** @type {{header: {glibcVersionRuntime?: string}}} */ (process.report.getReport());
  return report.header.glibcVersionRuntime ? "glibc" : "musl";
}

/** @param {string} path @returns {Lockfile | undefined} */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"));
  } catch {
    return undefined;
  }
}

/** @returns {Promise<void>} */
function npmCi() {
  // NODE_ENV=production would leave out the tests' packages, and setup would install again at every run.
  const options = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const npmCli = process.env["npm_execpath"];
  const viaNode = npmCli !== undefined && basename(npmCli) === "npm-cli.js";
  const [command, args] = viaNode ? [process.execPath, [npmCli, ...options]] : ["npm", options];
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
  return new Promise((resolve, reject) => {
    const shell = !viaNode && process.platform === "win32";
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ["ignore", 2, 2] });
    child.on("error", (error) => reject(fault(`npm could not be started, ${error.message}`)));
    child.on("exit", (code, signal) =>
      code === 0 ? resolve() : reject(fault(`npm ci failed, expected exit code 0, received ${signal ?? code}`)),
    );
  });
}

/** @param {string} what */
function fault(what) {
  const remedy = "Read npm's message above, check the network or registry, then run: npm ci";
  return Object.assign(new Error(`package-lock.json: ${what}. ${remedy}`), { isExpected: true });
}
