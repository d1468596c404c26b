import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { estimate } from "../../loaders/models/derived/lifecycle-days.js";
import { monthEndBefore, observations } from "../../loaders/models/derived/observations.js";
import { computeWorkspace } from "../support/compute-workspace.js";
import { handMade, rowsOf } from "../support/hand-made.js";
import { ordersOverTime } from "../support/orders-over-time.js";

const AS_OF = "2025-06-30";
const DAYS = { new: 60, at_risk: 90, inactive: 200, lost: 400 };

interface Person {
  readonly days: readonly string[];
  /** What an order of the person leaves. */
  readonly worth?: number;
  readonly excluded?: boolean;
  /** Last day of its contract; null while it runs, absent without one. */
  readonly contract?: string | null;
}

const at = (day: string): number => Date.parse(day) / 864e5;

async function statuses(people: readonly Person[], contractsDecide = false, asOf = AS_OF): Promise<readonly Row[]> {
  const days = observations("2023-01-01", asOf);
  const bought = people.flatMap(({ days, worth = 10 }, person) =>
    [...days].sort().map((day) => ({ person, day, amount: worth })),
  );
  const made = await handMade({
    ...ordersOverTime(bought, "2023-01-01", asOf),
    int_person_scope: rowsOf(
      { person_id: "bigint", excluded_reason: "varchar", has_running: "integer" },
      people.map(({ excluded }, person) => `${person}, ${excluded ? "'test'" : "null"}, null`),
    ),
    int_contracts: rowsOf(
      { person_id: "bigint", started_on: "date", ended_on: "date" },
      people.flatMap(({ contract }, person) =>
        contract === undefined ? [] : [`${person}, '2023-01-01', ${contract === null ? "null" : `'${contract}'`}`],
      ),
    ),
    int_orders: rowsOf(
      { person_id: "bigint", order_date: "date", amount: "decimal(18, 2)" },
      bought.map(({ person, day, amount }) => `${person}, '${day}', ${amount}`),
    ),
    int_line_margins: rowsOf(
      { person_id: "bigint", order_date: "date", amount: "decimal(18, 2)", margin: "decimal(18, 2)" },
      [],
    ),
    lifecycle_days: `select ${Object.entries(DAYS)
      .map(([name, count]) => `${count} as ${name}_days`)
      .join(", ")}, ${contractsDecide} as contracts_decide`,
    observations: rowsOf(
      {
        observation: "varchar",
        day: "date",
        half_year_ago: "date",
        year_ago: "date",
        two_years_ago: "date",
        rfm_from: "date",
      },
      days.map(
        ({ observation, day }) =>
          `'${observation}', '${day}', ${[6, 12, 24, 24].map((months) => `add_months_to(date '${day}', -${months})`).join(", ")}`,
      ),
    ),
  });
  try {
    return await made.model("int_lifecycle_at");
  } finally {
    await made.close();
  }
}

const statusesNow = async (people: readonly Person[], contractsDecide = false): Promise<unknown[]> =>
  (await statuses(people, contractsDecide))
    .filter(({ observation }) => observation === "now")
    .map(({ status }) => status);

test("each rule of the life cycle", async () => {
  const people: Person[] = [
    { days: ["2025-06-01"], excluded: true },
    { days: [] },
    { days: [], contract: null },
    { days: [], contract: "2025-01-01" },
    { days: ["2024-05-26"] },
    { days: ["2024-05-27"] },
    { days: ["2024-12-12"] },
    { days: ["2025-04-01"] },
    // Four orders a fortnight apart, then 70 days of silence: early at risk by its own rhythm, though under 90.
    { days: ["2025-03-01", "2025-03-15", "2025-03-29", "2025-04-12"] },
    // The same silence of somebody who comes every month is none.
    { days: ["2025-01-12", "2025-02-12", "2025-03-12", "2025-04-22"], worth: 5 },
    { days: ["2024-10-01", "2025-06-01"] },
    { days: ["2024-11-15", "2025-06-04"] },
    { days: ["2025-05-02"] },
    { days: ["2025-05-01"] },
    { days: ["2024-09-01", "2025-01-20", "2025-06-01"], worth: 900 },
    { days: ["2025-01-20", "2025-03-20", "2025-06-01"] },
    { days: ["2024-05-01", "2024-11-15", "2025-05-20"] },
    { days: ["2024-11-15", "2025-05-20"] },
  ];
  expect(await statusesNow(people)).toEqual([
    "out_of_scope",
    "prospect",
    "active",
    "contract_ended",
    "lost",
    "inactive",
    "inactive",
    "at_risk",
    "at_risk",
    "loyal",
    "reactivated",
    "reactivated",
    "new",
    "active",
    "vip",
    "loyal",
    "loyal",
    "active",
  ]);
});

test("a contract that ended ends a customer who still buys only where contracts decide", async () => {
  const people: Person[] = [{ days: ["2025-05-01"], contract: "2025-01-01" }];
  expect(await statusesNow(people)).toEqual(["active"]);
  expect(await statusesNow(people, true)).toEqual(["contract_ended"]);
});

test("the status on an earlier day is what a report of that day says", async () => {
  const day = fc
    .integer({ min: 0, max: 910 })
    .map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10));
  const person = fc.record({
    days: fc.uniqueArray(day, { maxLength: 9 }),
    worth: fc.integer({ min: 1, max: 50 }),
    excluded: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 60 }), async (people) => {
      const rows = await statuses(people);
      const past = monthEndBefore(AS_OF, 12);
      expect(rows.filter(({ observation }) => observation === "now")).toHaveLength(people.length);
      const then = await statuses(
        people.map((one) => ({ ...one, days: one.days.filter((day) => at(day) <= at(past)) })),
        false,
        past,
      );
      const told = (all: readonly Row[], observation: string) =>
        all.filter((row) => row.observation === observation).map(({ person_id, status }) => `${person_id} ${status}`);
      expect(told(rows, "past")).toEqual(told(then, "now"));
    }),
    { seed: 5, numRuns: 5 },
  );
}, 60_000);

test("the earlier day is the end of a month with as much history before it as after it", () => {
  const past = (first: string | null, asOf: string) =>
    observations(first, asOf).find(({ observation }) => observation === "past")?.day;
  expect(past("2023-01-01", "2025-06-30")).toBe("2024-06-30");
  expect(past("2023-01-01", "2025-06-29")).toBe("2024-05-31");
  expect(past("2024-06-30", "2025-06-30")).toBe("2024-12-31");
  expect(past("2025-03-01", "2025-06-30")).toBe("2025-05-31");
  expect(past("2025-06-01", "2025-06-30")).toBeUndefined();
  expect(past(null, "2025-06-30")).toBeUndefined();
  expect(monthEndBefore("2024-02-29", 12)).toBe("2023-02-28");
});

test("limits of report.yaml stand before those of the data", () => {
  expect(estimate([], { at_risk_days: 30, lost_days: 90 })).toMatchObject({
    new: { days: 30, origin: "report" },
    at_risk: { days: 30, origin: "report" },
    inactive: { days: 365, origin: "default" },
    lost: { days: 90, origin: "report" },
  });
});

test.each(["warehouse/shop", "warehouse/empty", "hostile"])(
  "in %s every person stands in exactly one status, and all are counted",
  async (name) => {
    const { engine, close } = await computeWorkspace(`test/input/${name}`);
    try {
      const [counts] = await engine.rows(`select
        (select count(distinct person_id) from person_handles) as persons,
        (select count(*) from int_lifecycle) as standing,
        (select count(distinct person_id) from int_lifecycle) as distinct_persons,
        (select sum(customers) from base_counts) as counted`);
      expect(counts).toEqual({
        persons: counts?.persons,
        standing: counts?.persons,
        distinct_persons: counts?.persons,
        counted: counts?.persons,
      });
    } finally {
      await close();
    }
  },
  60_000,
);
