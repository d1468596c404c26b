import { spawn } from "node:child_process";
import { expect, it } from "vitest";

const command = [process.execPath, "scripts/run.mjs", "test/scripts/echo-arguments.ts"];

it.each([0, 1, 2, 3])("hands on its arguments and exit code %s", async (code) => {
  const { output, exit } = start(process.execPath, [...command.slice(1), String(code), "--workspace", "a b", "$HOME"]);
  expect(JSON.parse(await output)).toMatchObject({ rest: ["--workspace", "a b", "$HOME"] });
  expect(await exit).toBe(code);
});

it("ends with the code of a bug when the script cannot be loaded", async () => {
  const { exit } = start(process.execPath, ["scripts/run.mjs", "scripts/missing.ts"]);
  expect(await exit).toBe(3);
});

it.runIf(process.platform !== "win32")("stops when npm's shell is stopped", async () => {
  const { child, output } = start("sh", ["-c", `${command.join(" ")} wait; true`]);
  const { pid } = JSON.parse(await output);
  child.kill("SIGTERM");
  await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
});

function start(file: string, args: readonly string[]) {
  const env = { ...process.env, npm_lifecycle_event: "build" };
  const child = spawn(file, args, { env, stdio: ["ignore", "pipe", "ignore"] });
  const output = new Promise<string>((resolve) => child.stdout.once("data", (chunk) => resolve(String(chunk))));
  const exit = new Promise<number | null>((resolve) => child.on("exit", resolve));
  return { child, output, exit };
}

function isRunning(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
