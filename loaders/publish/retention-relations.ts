import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { cellsOf, returnedOf } from "./retention-cells.js";
import { between, equal, type Sum, sumIn } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

const CELL = ["cohort", "months_since"];
const POINT = ["definition", "months_since"];

/** What a reader can work out of returns by adding cohorts up, and by setting one definition against the other. */
export function retentionRelations(tables: Tables): Relation[] {
  const cohorts = tables.get("cohorts") ?? [];
  const sizes = (names: ReadonlySet<unknown>): Sum =>
    sumIn(
      "cohorts",
      CELL,
      cohorts.filter(({ cohort, months_since }) => months_since === 0 && names.has(cohort)),
      "buyers",
    );
  const points = (tables.get("retention") ?? []).flatMap((point) => {
    const { table, cells } = cellsOf(tables, point);
    const name = `${point.definition} after ${point.months_since} months`;
    const of = (column: string): Sum => sumIn("retention", POINT, [point], column);
    return [
      ...equal(`returns ${name}, of all cohorts`, of("returned"), sumIn(table, CELL, cells, returnedOf(table))),
      ...equal(`customers ${name}, of all cohorts`, of("customers"), sizes(new Set(cells.map(({ cohort }) => cohort)))),
    ];
  });
  const cells = (tables.get("cohort_returns") ?? []).flatMap((cell) => [
    ...equal(
      `customers of ${cell.cohort} in both tables`,
      sumIn("cohort_returns", CELL, [cell], "customers"),
      sizes(new Set([cell.cohort])),
    ),
    ...withinWindow(cell, cohorts),
  ]);
  return [...points, ...cells];
}

/** Who bought in any one period of the window is among those who bought in one of them. */
function withinWindow(cell: Row, cohorts: readonly Row[]): Relation[] {
  const from = Number(cell.months_since);
  const inWindow = cohorts.filter(
    ({ cohort, months_since }) =>
      cohort === cell.cohort &&
      Number(months_since) >= from &&
      Number(months_since) < from + Number(cell.window_months),
  );
  return inWindow.flatMap((row) =>
    between(
      `${cell.cohort}: back from +${from} on, and in +${row.months_since}`,
      sumIn("cohort_returns", CELL, [cell], "returned"),
      sumIn("cohorts", CELL, [row], "buyers"),
    ),
  );
}
