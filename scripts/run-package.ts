import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs an installed package's command with this Node, hands signals on to it and gives its exit code. */
export function runPackage(packageName: string, command: string, args: readonly string[]): Promise<number> {
  return runNode([commandFile(packageName, command), ...args]);
}

/** Runs one of the project's own TypeScript files as `npm run` does. */
export function runScript(file: string, args: readonly string[]): Promise<number> {
  return runNode([join(root, "scripts", "run.mjs"), join(root, file), ...args]);
}

function runNode(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
    const hand = (signal: NodeJS.Signals) => child.kill(signal);
    process.on("SIGTERM", hand).on("SIGINT", hand);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      process.off("SIGTERM", hand).off("SIGINT", hand);
      if (signal) process.exit(128 + constants.signals[signal]);
      resolve(code ?? 1);
    });
  });
}

function commandFile(packageName: string, command: string) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === "string" ? bin : bin[command];
  if (!file) throw new Error(`${packageName}: expected a command named "${command}" in its package.json`);
  return join(folder, file);
}
