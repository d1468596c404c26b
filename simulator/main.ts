import { readOptions } from "./options.js";
import { simulate } from "./simulate.js";
import { copyTemplate } from "./template.js";

try {
  const options = readOptions(process.argv.slice(2));
  await simulate(options);
  copyTemplate(options);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
