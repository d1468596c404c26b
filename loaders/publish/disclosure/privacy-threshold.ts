import type { Fault } from "../../faults.js";

/** CMS's minimum: counts of 1–10 are not shown. */
export const DEFAULT_K = 11;
const SMALLEST_SHARED_K = 5;

/** `privacy` of report.yaml, as read. */
export interface PrivacySettings {
  readonly k?: unknown;
  readonly internal?: unknown;
}

/** How few persons a published cell may stand for, or what is wrong with the number given. */
export function privacyThreshold({ k = DEFAULT_K, internal = false }: PrivacySettings = {}): {
  readonly k: number;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const smallest = internal === true ? 1 : SMALLEST_SHARED_K;
  if (typeof internal !== "boolean") {
    faults.push({
      where: "report.yaml: privacy.internal",
      what: "invalid value",
      expected: "true or false",
      received: show(internal),
      remedy: "Write true only for a report that stays with those who may see single persons.",
    });
  }
  if (typeof k !== "number" || !Number.isSafeInteger(k) || k < smallest) {
    faults.push({
      where: "report.yaml: privacy.k",
      what: typeof k === "number" && k < smallest ? "too few persons per published cell" : "invalid value",
      expected: `a whole number of at least ${smallest}`,
      received: show(k),
      remedy:
        smallest === 1
          ? `Leave it out for the default of ${DEFAULT_K}.`
          : `Leave it out for the default of ${DEFAULT_K}, or set privacy.internal: true if the report is not shared.`,
    });
  }
  // With a fault the build stops; whoever goes on all the same goes on protected.
  return { k: faults.length === 0 ? Number(k) : DEFAULT_K, faults };
}

function show(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
