import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Options } from "./options.js";
import { isoDate } from "./time.js";

const demo = fileURLToPath(new URL("../data", import.meta.url));

/** Gives a benchmark workspace a report.yaml and personas; what is there already stays as it is. */
export function copyTemplate({ out, onlyOrders, records, asOf }: Options): void {
  const target = join(out, "report.yaml");
  if (existsSync(target)) return;
  const isDemo = !onlyOrders && records === undefined;
  const part = onlyOrders ? "./only-orders.report.yaml" : "./registers/report.yaml";
  const report = isDemo ? join(demo, "report.yaml") : fileURLToPath(new URL(part, import.meta.url));
  if (!existsSync(report)) return;
  writeFileSync(target, readFileSync(report, "utf8").replace(/^as_of: .*$/m, `as_of: ${isoDate(asOf)}`));
  if (isDemo) cpSync(join(demo, "personas"), join(out, "personas"), { recursive: true });
}
