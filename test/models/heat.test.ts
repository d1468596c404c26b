import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const OBSERVED = rowsOf({ observation: "varchar", day: "date" }, ["'now', '2025-06-30'", "'heat_1', '2025-05-31'"]);

async function model(name: string, signals: readonly string[], orders: readonly string[] = []) {
  const made = await handMade({
    observations: OBSERVED,
    int_signals: rowsOf({ person_id: "bigint", day: "date", signal: "varchar" }, signals),
    int_order_days: rowsOf({ person_id: "bigint", order_date: "date" }, orders),
  });
  try {
    return await made.model(name);
  } finally {
    await made.close();
  }
}

const now = async (signals: readonly string[]) =>
  (await model("int_person_heat", signals))
    .filter(({ observation }) => observation === "now")
    .map(({ person_id, heat, band }) => [Number(person_id), Number(heat), band]);

test("signs fade by half after each half-life, and add up", async () => {
  expect(
    await now([
      "1, '2025-06-30', 'purchase'",
      "2, '2025-05-31', 'purchase'",
      "3, '2025-06-23', 'cart'",
      "3, '2025-06-30', 'visit'",
      "3, '2025-06-16', 'click'",
      "3, '2025-05-31', 'answer'",
      "4, '2025-06-29', 'click'",
      "5, '2024-06-30', 'visit'",
      "6, '2025-07-01', 'visit'",
    ]),
  ).toEqual([
    [1, 100, "hot"],
    [2, 50, "hot"],
    [3, 50, "hot"],
    [4, 9.516952, "cold"],
  ]);
});

test("where purchases are the only signs, days since the last one decide", async () => {
  const bands = await now([
    "1, '2025-06-01', 'purchase'",
    "2, '2025-05-31', 'purchase'",
    "2, '2025-05-30', 'purchase'",
    "3, '2025-01-02', 'purchase'",
    "4, '2025-01-01', 'purchase'",
  ]);
  expect(bands.map(([person, , band]) => [person, band])).toEqual([
    [1, "hot"],
    [2, "warm"],
    [3, "warm"],
    [4, "cold"],
  ]);
});

test("warmth is tested by purchases of the 30 days that follow", async () => {
  const rows = await model(
    "heat_calibration",
    [
      "1, '2025-05-31', 'purchase'",
      "2, '2025-05-31', 'purchase'",
      "3, '2025-05-31', 'visit'",
      "4, '2025-05-01', 'click'",
    ],
    ["1, '2025-05-31'", "2, '2025-06-30'", "3, '2025-07-01'", "4, '2025-06-01'"],
  );
  expect(
    rows.map(({ band, customers, bought, not_bought }) => [band, ...[customers, bought, not_bought].map(Number)]),
  ).toEqual([
    ["cold", 1, 1, 0],
    ["hot", 2, 1, 1],
    ["warm", 1, 0, 1],
  ]);
});
