import { describe, expect, test } from "vitest";
import { apart } from "../../../loaders/publish/counting/groupings.js";
import { givesAway } from "../../../loaders/publish/counting/groups.js";
import { countTable } from "../../../loaders/publish/counting/table.js";

const K = 11;

/** Two values of two criteria with 100 persons and 20 payers each; how many of the payers of each cell are in the group. */
function tableWith(payersInside: readonly number[], hiddenMoney: readonly number[] = []) {
  const cells = [0, 1, 2, 3].map((index) => ({
    at: [index >> 1, index & 1],
    persons: [50, 50] as const,
    payers: [10, 10] as const,
    cents: [1000, 1000] as const,
    // Half of the persons are inside, wherever they are: their number gives nothing away.
    inside: [50],
    payersInside: [payersInside[index] ?? 0],
  }));
  const table = countTable([0, 1], [apart(2), apart(2)], cells);
  for (const index of hiddenMoney) table.hiddenMoney[index] = 1;
  return { raw: { criteria: [0, 1], cells }, table };
}

describe("the money of a group that is published elsewhere gives that of a table away", () => {
  test.each<readonly [string, readonly number[], readonly number[], boolean]>([
    ["where all but a few payers of a cell are in it", [19, 0, 0, 0], [], true],
    ["where it is exactly a cell whose money is hidden", [20, 0, 0, 0], [0], true],
    ["but not where that cell is shown", [20, 0, 0, 0], [1], false],
    ["nor where it is a whole value, which a table of one criterion shows", [20, 20, 0, 0], [0, 1, 2, 3], false],
    ["nor where k payers and more stand between", [10, 10, 10, 10], [0, 1, 2, 3], false],
    ["nor where nobody of it paid", [0, 0, 0, 0], [0, 1, 2, 3], false],
  ])("%s", (_, inside, hidden, isGiven) => {
    const { raw, table } = tableWith(inside, hidden);
    expect(givesAway(raw, table, K, "payers")).toBe(isGiven);
    expect(givesAway(raw, table, K, "persons")).toBe(false);
  });
});
