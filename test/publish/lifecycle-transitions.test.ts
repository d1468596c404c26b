import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import type { RelationTerm } from "../../loaders/publish/disclosure/declaration.js";
import { matrix, withShares } from "../../loaders/publish/rows/lifecycle-transitions.js";
import { standingRelations } from "../../loaders/publish/standing-relations.js";

const move = (status_before: string, status: string, customers: number): Row => ({
  since: "2025-06-30",
  status_before,
  status,
  customers,
});
const told = (rows: readonly Row[]) =>
  rows.map(({ status_before, status, customers }) => `${status_before} ${status} ${customers}`);

test("the finest statuses with few small cells are told, every pair of them, or none", () => {
  const fine = [move("vip", "vip", 20), move("vip", "loyal", 11), move("loyal", "vip", 12)];
  expect(told(matrix(fine, 11))).toEqual(["loyal loyal 0", "loyal vip 12", "vip loyal 11", "vip vip 20"]);

  const withBack = [move("active", "active", 20), move("reactivated", "lost", 4), move("active", "lost", 30)];
  expect(told(matrix(withBack, 11))).toEqual(["active_or_back active_or_back 20", "active_or_back lost 34"]);

  const rareVip = [...fine, move("vip", "new", 3), move("lost", "vip", 30)];
  expect(told(matrix(rareVip, 11))).toEqual(["current current 46", "lost current 30"]);

  expect(told(matrix([move("lost", "vip", 30), move("lost", "lost", 3)], 11))).toEqual([]);
});

test("shares stand in rows that are shown whole", () => {
  const shown = withShares([
    { ...move("vip", "vip", 30), suppressed: false },
    { ...move("vip", "lost", 10), suppressed: false },
    { ...move("lost", "vip", 12), suppressed: false },
    { status_before: "lost", status: "lost", customers: null, suppressed: true },
  ]);
  expect(shown.map(({ share }) => share)).toEqual([0.75, 0.25, null, null]);
});

test("what a status holds today, and who came since, follows from other tables", () => {
  const cells = matrix(
    [move("not_yet", "new", 40), move("vip", "new", 0), move("vip", "vip", 25), move("not_yet", "vip", 15)],
    11,
  );
  const tables = new Map<string, readonly Row[]>([
    ["lifecycle_transitions", cells],
    [
      "base_counts",
      [
        { status: "new", customers: 40 },
        { status: "vip", customers: 40 },
        { status: "prospect", customers: 500 },
      ],
    ],
    [
      "cohorts",
      [
        { cohort: "2025-06", months_since: 0, buyers: 25 },
        { cohort: "2025-07", months_since: 0, buyers: 30 },
        { cohort: "2025-Q4", months_since: 0, buyers: 25 },
        { cohort: "2025-07", months_since: 1, buyers: 11 },
      ],
    ],
  ]);
  const relations = standingRelations(tables);
  expect(relations.map(({ name }) => name)).toEqual([
    "customers who are new today",
    "customers who are vip today",
    "newcomers by cohort and by move",
  ]);
  const value = (term: RelationTerm): number =>
    Number(
      tables.get(term.table)?.find((row) => Object.entries(term.row).every(([key, wanted]) => row[key] === wanted))?.[
        term.column
      ],
    );
  for (const { terms } of relations)
    expect(terms.reduce((sum, term) => sum + term.coefficient * value(term), 0)).toBe(0);
});
