import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { posix, win32 } from "node:path";

/**
 * What the search for a browser asks of the machine; tests pass a made-up one.
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {string} os
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} exists
 * @property {() => Promise<string | undefined>} playwrightPath where Playwright keeps its own browser
 * @property {(command: string, args: string[], seconds: number) => Promise<string | undefined>} run
 *   runs a command to its end; undefined when it worked, else why it did not
 */

/** @returns {Machine} */
export function thisMachine() {
  return {
    env: process.env,
    os: process.platform,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    playwrightPath,
    run,
  };
}

/**
 * Where a Chromium or Chrome that came with the system may be, in order of preference.
 * @param {Pick<Machine, "env" | "os">} machine
 */
export function systemPaths({ env, os }) {
  const path = os === "win32" ? win32 : posix;
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
  const inPath = (env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  const fromPath = names.flatMap((name) => inPath.map((folder) => path.join(folder, name)));
  if (os === "win32") return windowsPaths(env);
  if (os === "darwin") return [...fromPath, ...macPaths(env["HOME"] ?? "")];
  return [
    ...fromPath,
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
  ];
}

/** @param {string} home */
function macPaths(home) {
  const folders = ["/Applications", posix.join(home, "Applications")];
  return folders.flatMap((folder) =>
    ["Google Chrome", "Chromium"].map((app) => posix.join(folder, `${app}.app`, "Contents", "MacOS", app)),
  );
}

/** @param {Machine["env"]} env */
function windowsPaths(env) {
  const programs = [
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Chromium", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
  ];
  return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => programs.map((program) => win32.join(folder, ...program)));
}

async function playwrightPath() {
  const { chromium } = await import("playwright");
  return chromium.executablePath();
}

/** @type {Machine["run"]} */
function run(command, args, seconds) {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const shell = process.platform === "win32" && command === "npx";
    const child = spawn(command, args, { env, shell, stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    const timer = setTimeout(() => stop(`no end after ${seconds} s`), seconds * 1000);
    /** @param {string | undefined} why */
    const finish = (why) => {
      clearTimeout(timer);
      resolve(why);
    };
    /** @param {string} why */
    const stop = (why) => {
      child.kill("SIGKILL");
      child.stderr.destroy();
      finish(why);
    };
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.on("error", (error) => finish(error.message));
    child.on("close", (code, signal) => finish(code === 0 ? undefined : `${lastLine(errors)}, exit ${signal ?? code}`));
  });
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split("\n").at(-1)?.trim().slice(0, 200) || "no message";
}
