import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Options } from "./options.js";
import { isoDate } from "./time.js";

const demo = fileURLToPath(new URL("../data", import.meta.url));

/** Gives a benchmark workspace a report.yaml and personas; what is there already stays as it is. */
export function copyTemplate({ out, onlyOrders, asOf }: Options): void {
  const target = join(out, "report.yaml");
  if (existsSync(target)) return;
  const report = onlyOrders
    ? fileURLToPath(new URL("./only-orders.report.yaml", import.meta.url))
    : join(demo, "report.yaml");
  if (!existsSync(report)) return;
  writeFileSync(target, readFileSync(report, "utf8").replace(/^as_of: .*$/m, `as_of: ${isoDate(asOf)}`));
  if (!onlyOrders) cpSync(join(demo, "personas"), join(out, "personas"), { recursive: true });
}
