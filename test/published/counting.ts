import { apart } from "../../loaders/publish/counting/groupings.js";
import { protectTables } from "../../loaders/publish/counting/protect.js";
import { type CellFacts, countTable, project } from "../../loaders/publish/counting/table.js";
import { written } from "../../loaders/publish/counting/written.js";
import type { Cube } from "../../loaders/publish/cube.js";
import type { PublishedRow } from "../../loaders/publish/write.js";
import { baseCounts } from "./base.js";

/** Shares of each value of the other criteria, the same in every status. */
const SHARES = {
  age_group: { under_25: 0.1, "35_44": 0.35, "65_more": 0.15, unknown: 0.4 },
  loyalty: { member: 0.3, no_member: 0.7 },
} as const;
const CONTACTABLE = 0.58;

const statuses = baseCounts.filter(({ status }) => status !== "out_of_scope");
const CRITERIA = [
  { id: "status", values: statuses.map(({ status }) => String(status)) },
  ...Object.entries(SHARES).map(([id, shares]) => ({ id, values: Object.keys(shares) })),
];

/** Whole persons in every cell; what rounding leaves stands in the last one. */
function* cells(): Generator<CellFacts> {
  for (const [number, row] of statuses.entries()) {
    const [persons, cents] = [Number(row.customers), Math.round(Number(row.revenue_12m) * 100)];
    const places = Object.values(SHARES.age_group).flatMap((age, one) =>
      Object.values(SHARES.loyalty).map((member, other) => ({ at: [number, one, other], share: age * member })),
    );
    const counts = places.map(({ share }) => Math.floor(persons * share));
    const left = persons - counts.reduce((sum, count) => sum + count, 0);
    for (const [index, { at }] of places.entries()) {
      const count = (counts[index] ?? 0) + (index === places.length - 1 ? left : 0);
      const contactable = Math.round(count * CONTACTABLE);
      const money = Math.round((cents * count) / persons);
      const reached = Math.round((money * contactable) / Math.max(1, count));
      const payers = cents === 0 ? ([0, 0] as const) : ([count - contactable, contactable] as const);
      yield { at, persons: [count - contactable, contactable], cents: [money - reached, reached], payers };
    }
  }
}

export function cube(): Cube {
  const all = [...cells()];
  const values = CRITERIA.map(({ values: words }) => ({ count: words.length, isOrdered: true }));
  const covered = protectTables([{ criteria: [0, 1, 2], cells: all }], {
    k: 11,
    values,
    leastShown: 0.9,
    leastReach: 0.7,
  });
  const singles = [[], [0], [1], [2]].map((criteria) =>
    countTable(
      criteria,
      criteria.map((number) => apart(values[number]?.count ?? 0)),
      project(all, criteria),
    ),
  );
  return {
    k: 11,
    criteria: CRITERIA.map(({ id, values: words }) => ({ id, values: words.map((word) => [word]) })),
    tables: [...singles.map((table) => ({ table, moneyTable: table })), ...covered].map(written),
    wide: [],
  };
}

export function countingValues(): PublishedRow[] {
  const { tables } = cube();
  return CRITERIA.flatMap(({ id, values }, number) =>
    values.map((value, index) => {
      const table = tables.find(({ criteria }) => criteria.join() === String(number));
      return {
        criterion: id,
        value,
        customers: table?.persons[index] ?? 0,
        contactable: table?.contactable[index] ?? 0,
        revenue_12m: (table?.revenue[index] ?? 0) / 100,
        suppressed: false,
      };
    }),
  );
}
