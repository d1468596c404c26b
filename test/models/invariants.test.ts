import { expect, test } from "vitest";
import { checkInvariants } from "../../loaders/models/invariants.js";
import { type HandMade, handMade, rowsOf } from "../support/hand-made.js";

const SCOPE = { person_id: "bigint", excluded_reason: "varchar" };
const STATUS = { observation: "varchar", person_id: "bigint", status: "varchar" };

/** Two persons in scope and one without, with the statuses and counts given. */
const made = (statuses: readonly string[], counts: readonly string[]): Promise<HandMade> =>
  handMade({
    person_handles: rowsOf({ handle: "varchar", person_id: "bigint" }, ["'a', 1", "'b', 2", "'c', 2", "'d', 3"]),
    int_person_scope: rowsOf(SCOPE, ["1, null", "2, null", "3, 'test'"]),
    int_lifecycle_at: rowsOf(STATUS, statuses),
    int_lifecycle: `select person_id, status from (${rowsOf(STATUS, statuses)}) as told where observation = 'now'`,
    base_counts: rowsOf({ status: "varchar", customers: "bigint" }, counts),
  });

async function checked(statuses: readonly string[], counts: readonly string[]): Promise<void> {
  const { engine, close } = await made(statuses, counts);
  try {
    await checkInvariants(engine);
  } finally {
    await close();
  }
}

const NOW = ["'now', 1, 'new'", "'now', 2, 'active'", "'now', 3, 'out_of_scope'"];
const COUNTS = ["'new', 1", "'active', 1", "'out_of_scope', 1"];

test("each person has one status, and the counts are those of all persons", async () => {
  await checked(NOW, COUNTS);
});

test.each([
  [
    "nobody is left out",
    NOW.slice(1),
    COUNTS,
    "every person has exactly one life-cycle status on each day looked at, but found person_id 1, observation now, statuses 0",
  ],
  [
    "statuses exclude each other",
    [...NOW, "'now', 2, 'vip'"],
    COUNTS,
    "every person has exactly one life-cycle status on each day looked at, but found person_id 2, observation now, statuses 2",
  ],
  [
    "so it is on an earlier day",
    [...NOW, "'past', 1, 'prospect'", "'past', 2, null", "'past', 3, 'out_of_scope'"],
    COUNTS,
    "every person has exactly one life-cycle status on each day looked at, but found person_id 2, observation past, statuses 0",
  ],
  [
    "only persons are counted",
    [...NOW, "'now', 4, 'active'"],
    COUNTS,
    "nobody has a life-cycle status who is no person, but found person_id 4, observation now, status active",
  ],
  [
    "who is excluded is out of scope",
    [...NOW.slice(0, 2), "'now', 3, 'active'"],
    COUNTS,
    "a person is out of scope by status as by the exports, but found person_id 3, excluded_reason test, status active",
  ],
  [
    "counts leave no status out",
    NOW,
    COUNTS.slice(1),
    "customers by life-cycle status add up to all persons, but found customers 2, persons 3",
  ],
])("%s", async (_, statuses, counts, message) => {
  await expect(checked(statuses, counts)).rejects.toThrow(`models contradict themselves: ${message}`);
});
