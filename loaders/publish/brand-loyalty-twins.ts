import type { Row } from "../engines/engine.js";
import { brandLoyalty } from "./tables/brand-loyalty.js";

/** Parts of loyalty that stand among the headlines, too. */
const TWINS: Readonly<Record<string, string>> = { repeat: "repeat_rate", nps: "nps" };

/** A part whose headline is hidden for another cell's sake is hidden with it: it is the same number. */
export function withHiddenTwins(rows: readonly Row[], headlines: readonly Row[]): Row[] {
  const hidden = new Set(headlines.filter(({ suppressed }) => suppressed).map(({ metric }) => metric));
  return rows.map((row) => (hidden.has(TWINS[String(row.part)] ?? null) ? emptied(row) : row));
}

const emptied = (row: Row): Row => ({
  ...row,
  ...Object.fromEntries(
    Object.entries(brandLoyalty.columns)
      .filter(([, column]) => !("dimension" in column))
      .map(([name]) => [name, null]),
  ),
  suppressed: true,
});
