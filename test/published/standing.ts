import { withShares } from "../../loaders/publish/rows/lifecycle-transitions.js";
import type { PublishedRow } from "../../loaders/publish/write.js";

const STATUSES = ["current", "at_risk", "inactive", "lost"];
/** Rows of the earlier status; null is hidden, and another cell beside it keeps it company. */
const MOVES: Readonly<Record<string, readonly (number | null)[]>> = {
  not_yet: [611, 402, 0, 0],
  current: [904, 211, 290, 0],
  at_risk: [188, null, 240, null],
  inactive: [61, null, 0, null],
  lost: [23, 14, 0, 502],
};

export const lifecycleTransitions: readonly PublishedRow[] = withShares(
  Object.entries(MOVES).flatMap(([status_before, counts]) =>
    counts.map((customers, index) => ({
      status_before,
      status: STATUSES[index] ?? "",
      since: "2025-10-31",
      customers,
      suppressed: customers === null,
    })),
  ),
) as readonly PublishedRow[];
