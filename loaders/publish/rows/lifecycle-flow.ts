import type { Row } from "../../engines/engine.js";
import { type Builder, int } from "./builder.js";

const FLOWS = ["new", "current", "resurrected", "dormant"] as const;
const GRAINS = ["month", "quarter", "year"] as const;

/**
 * Who comes, stays, comes back and pauses, at the finest grain at which no flow is of fewer than k persons. One hidden period
 * would not do: active persons follow from those of the next period, so that all later periods had to be hidden with it.
 */
export const lifecycleFlow: Builder = async (marts) =>
  finest(await marts.rows("lifecycle_flow"), marts.report.privacy.k);

export function finest(rows: readonly Row[], k: number): Row[] {
  for (const name of GRAINS) {
    const own = rows.filter(({ grain }) => grain === name);
    const isFine = own.every((row) => FLOWS.every((flow) => int(row, flow) === 0 || int(row, flow) >= k));
    // Not `grain`: there is nothing left to choose.
    if (isFine)
      return own.map(({ grain, ...row }) => ({
        ...row,
        flow_grain: grain ?? null,
        units: int(row, "active") + int(row, "dormant"),
      }));
  }
  return [];
}
