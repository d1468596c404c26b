// `node scripts/run.mjs FILE.ts [arguments]`: installs what is missing, then runs the TypeScript file in this very
// process, so that exit codes, arguments and signals reach it unchanged.
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
const [, , file = "", ...rest] = process.argv;
import("./packages.mjs")
  .then(({ ensurePackages }) => ensurePackages())
  .then(start)
  .catch((error) => {
    console.error(error.isExpected ? error.message : error);
    process.exitCode = error.isExpected ? 1 : 3;
  });

async function start() {
  stopWithShell();
  const { resolve } = await import("node:path");
  const { pathToFileURL } = await import("node:url");
  const { register } = await import("tsx/esm/api");
  register();
  process.argv = [process.execPath, resolve(file), ...rest];
  await import(pathToFileURL(resolve(file)).href);
}

/** A SIGTERM sent to npm reaches npm's shell only, which ends and would leave a build running that nobody waits for. */
function stopWithShell() {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const shell = process.ppid;
  const look = () => process.ppid === shell || process.kill(process.pid, "SIGTERM");
  setInterval(look, 200).unref();
}
