import { readOptions } from "./options.js";
import { simulateRegisters } from "./registers/simulate-registers.js";
import { simulate } from "./simulate.js";
import { copyTemplate } from "./template.js";

try {
  const options = readOptions(process.argv.slice(2));
  const { records } = options;
  if (records === undefined) await simulate(options);
  else await simulateRegisters({ ...options, records });
  copyTemplate(options);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
