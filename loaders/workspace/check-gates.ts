import { type Complaints, choices, quoted } from "./complaints.js";
import { gateKey } from "./gate-key.js";
import { nearest } from "./nearest.js";
import type { Report } from "./schema.js";
import type { Source } from "./workspace.js";

/** A gate on one system names a system of the sources, or `all`. */
export function checkGateSystems({ thresholds }: Report, sources: readonly Source[], complaints: Complaints): void {
  const systems = [...new Set(sources.map(({ system }) => system))].sort();
  for (const key of Object.keys(thresholds)) {
    const gate = gateKey(key);
    if (gate?.kind !== "rule" || gate.system === undefined || [...systems, "all"].includes(gate.system)) continue;
    const suggestion = nearest(gate.system, systems);
    complaints.at(
      ["thresholds", key],
      {
        what: `the system of thresholds.${key}`,
        expected: `a system of the sources: ${choices(systems)}`,
        received: quoted(gate.system),
        ...(suggestion && { suggestion: key.replace(new RegExp(`${escaped(gate.system)}$`), suggestion) }),
      },
      "key",
    );
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
