// `npm run build [-- --workspace DIR --out DIR --as-of DATE --state DIR --private DIR --log FILE --force]`
import { buildCommand } from "./build/command.js";

process.exitCode = await buildCommand(process.argv.slice(2), process.stderr);
