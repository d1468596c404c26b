// `npm run serve [-- --out DIR --port N --host NAME]`: serves a report that is already built.
import { parseArgs } from "node:util";
import { serve } from "./serve.js";

const options = {
  out: { type: "string", default: "dist" },
  port: { type: "string", default: "0" },
  host: { type: "string" },
} as const;

try {
  const { values } = parseArgs({ options });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port: expected a whole number from 0 to 65535, received "${values.port}".`);
  }
  const { url } = await serve(values.out, { port, ...(values.host ? { host: values.host } : {}) });
  console.log(`Report at ${url} (Ctrl+C to stop)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
