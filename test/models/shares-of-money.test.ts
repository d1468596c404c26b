import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

/** Shares of revenue by status, of three people of whom two have paid, or been paid back, these amounts. */
async function shares(amounts: readonly [number, number]) {
  const made = await handMade({
    int_lifecycle: rowsOf({ person_id: "bigint", status: "varchar" }, ["1, 'new'", "2, 'prospect'", "3, 'lost'"]),
    int_person_money: rowsOf(
      { person_id: "bigint", revenue_12m: "decimal(18, 2)" },
      amounts.map((amount, index) => `${index + 1}, ${amount}`),
    ),
  });
  try {
    const rows = await made.model("base_counts");
    return ["new", "prospect", "lost", "out_of_scope"].map(
      (status) => rows.find((row) => row.status === status)?.share_revenue ?? null,
    );
  } finally {
    await made.close();
  }
}

test("shares are of a sum above nothing", async () => {
  expect((await shares([30, 10])).map((share) => (share === null ? null : Number(share)))).toEqual([
    0.75,
    0.25,
    0,
    null,
  ]);
  expect(await shares([0, 0])).toEqual([null, null, null, null]);
  expect(await shares([5, -7_800])).toEqual([null, null, null, null]);
});
