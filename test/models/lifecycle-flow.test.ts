import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { finest } from "../../loaders/publish/rows/lifecycle-flow.js";
import { handMade, rowsOf } from "../support/hand-made.js";
import { type Bought, ordersOverTime } from "../support/orders-over-time.js";

const bought = (person: number, ...days: string[]) => days.map((day) => ({ person, day, amount: 10 }));

/** Out of scope, and yet a buyer. */
const OUTSIDER = 999;

async function flow(days: readonly Bought[], grain: string): Promise<readonly Row[]> {
  const persons = [...new Set(days.map(({ person }) => person))];
  const first = (person: number) => days.flatMap((one) => (one.person === person ? [one.day] : [])).sort()[0];
  const made = await handMade({
    ...ordersOverTime(days, "2025-01-01", "2025-06-30"),
    run_parameters: "select date '2025-06-30' as as_of, date '2025-01-31' as year_ago, true as merge_days, 11 as k",
    int_person_orders: rowsOf(
      { person_id: "bigint", first_order_date: "date" },
      persons.map((person) => `${person}, date '${first(person)}'`),
    ),
    int_person_scope: rowsOf(
      { person_id: "bigint", excluded_reason: "varchar" },
      persons.map((person) => `${person}, ${person === OUTSIDER ? "'test'" : "null"}`),
    ),
  });
  try {
    return (await made.model("lifecycle_flow")).filter((row) => row.grain === grain);
  } finally {
    await made.close();
  }
}

const text = ({ month, active, new: fresh, current, resurrected, dormant }: Row) =>
  `${month} ${[active, fresh, current, resurrected, dormant].join("/")}`;

test("a buyer is new once, then current, dormant or back", async () => {
  const days = [
    ...bought(1, "2025-01-02", "2025-01-20", "2025-02-03", "2025-05-05"),
    ...bought(2, "2025-02-01"),
    ...bought(3, "2025-05-01", "2025-06-01"),
  ];
  expect((await flow(days, "month")).map(text)).toEqual([
    "2025-01 1/1/0/0/0",
    "2025-02 2/1/1/0/0",
    "2025-03 0/0/0/0/2",
    "2025-04 0/0/0/0/0",
    "2025-05 2/1/0/1/0",
    "2025-06 1/0/1/0/1",
  ]);
  expect((await flow(days, "quarter")).map(text)).toEqual(["2025-Q1 2/2/0/0/0", "2025-Q2 2/1/1/0/1"]);
});

test("newcomers are followed from a year ago to a week ago, where they are in scope", async () => {
  const days = [
    ...bought(1, "2025-01-31", "2025-02-10"),
    ...bought(2, "2025-02-01"),
    ...bought(3, "2025-06-23"),
    ...bought(4, "2025-06-24"),
    ...bought(OUTSIDER, "2025-06-02"),
  ];
  const rows = await flow(days, "month");
  const told = rows.flatMap((row) => (row.new ? [`${row.month} ${row.new} ${row.followed}`] : []));
  expect(told).toEqual(["2025-01 1 0", "2025-02 1 1", "2025-06 3 1"]);
});

test("who is active follows from the month before, whoever bought when", async () => {
  const day = fc
    .integer({ min: 0, max: 180 })
    .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
  const persons = fc.array(fc.uniqueArray(day, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(persons, async (people) => {
      const rows = await flow(
        people.flatMap((days, person) => bought(person, ...days)),
        "month",
      );
      let before = 0;
      for (const row of rows) {
        expect(Number(row.active)).toBe(before + Number(row.new) + Number(row.resurrected) - Number(row.dormant));
        before = Number(row.active);
      }
      expect(rows.reduce((sum, row) => sum + Number(row.new), 0)).toBe(people.length);
    }),
    { seed: 3, numRuns: 8 },
  );
}, 60_000);

test("the finest grain without a small flow is published, or none", () => {
  const row = (grain: string, resurrected: number): Row => ({
    grain,
    month: grain,
    new: 20,
    current: 30,
    resurrected,
    dormant: 0,
    active: 50 + resurrected,
  });
  const kept = (rows: Row[]) => finest(rows, 11).map(({ flow_grain, units }) => [flow_grain, units]);
  expect(kept([row("month", 11), row("quarter", 0), row("year", 40)])).toEqual([["month", 61]]);
  expect(kept([row("month", 10), row("quarter", 0), row("year", 40)])).toEqual([["quarter", 50]]);
  expect(kept([row("month", 1), row("quarter", 2), row("year", 3)])).toEqual([]);
});
