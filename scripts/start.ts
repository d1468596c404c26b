// `npm start [-- build's options, --port N, --host NAME]`: builds, then serves what was built.
import { runScript } from "./run-package.js";
import { splitStartArguments } from "./start-arguments.js";

const { build, serve } = splitStartArguments(process.argv.slice(2));
const exitCode = await runScript("scripts/build.ts", build);
process.exitCode = exitCode === 0 ? await runScript("scripts/serve-command.ts", serve) : exitCode;
