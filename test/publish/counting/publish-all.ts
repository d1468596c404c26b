import { protectTables, type RawTable } from "../../../loaders/publish/counting/protect.js";
import { combinationsOf } from "../../../loaders/publish/counting/read-cells.js";
import { single, total } from "../../../loaders/publish/counting/singles.js";
import { type CellFacts, project } from "../../../loaders/publish/counting/table.js";
import { withWide } from "../../../loaders/publish/counting/wide.js";
import { worldsOf } from "../../../loaders/publish/counting/worlds.js";
import { written } from "../../../loaders/publish/counting/written.js";
import type { CubeTable } from "../../../loaders/publish/cube.js";
import { combinations } from "./attacker.js";
import type { Population } from "./populations.js";

const CRITERIA = [0, 1, 2, 3];

/** Singles, pairs, triples and the one combination of four, as the cube publishes them; null where a single value is rare. */
export function publishAll(people: Population, leastShown: number, isByWorlds = true): readonly CubeTable[] | null {
  const { k, sizes, persons, payers } = people;
  const cells = combinations(sizes).map(
    (at, index): CellFacts => ({
      at,
      persons: persons[index] ?? [0, 0],
      payers: payers?.[index] ?? [0, 0],
      cents: [0, 0],
    }),
  );
  const values = sizes.map((count) => ({ count, isOrdered: false }));
  const rawOf = (criteria: readonly number[]): RawTable => ({ criteria, cells: added([...project(cells, criteria)]) });
  const threes = combinationsOf(CRITERIA, 3).map(rawOf);
  const worlds = isByWorlds ? { worlds: worldsOf(threes, values) } : {};
  const singles = CRITERIA.map((criterion) =>
    single(
      rawOf(CRITERIA),
      criterion,
      hiddenValues(people, criterion).map((isHidden) => ({ some: isHidden, every: isHidden })),
      { k, ...worlds },
    ),
  );
  const isRare = (count: number) => count > 0 && count < k;
  if (singles.some(({ table }) => table.persons.some((layer) => layer.some(isRare)))) return null;
  const everybody = total(cells, k);
  const options = { k, values, ...worlds, singles: [everybody, ...singles], leastShown, leastReach: leastShown };
  const { covered, fours } = withWide(protectTables(threes, options), [rawOf(CRITERIA)], options);
  return [everybody, ...singles, ...covered, ...fours].map(written);
}

/** As the table of values does: money of few payers is hidden, and that of the value with most beside it. */
export function hiddenValues({ k, sizes, payers = [] }: Population, criterion: number): boolean[] {
  const counts = new Array<number>(sizes[criterion] ?? 0).fill(0);
  for (const [index, at] of combinations(sizes).entries()) {
    const [others, contactable] = payers[index] ?? [0, 0];
    const value = at[criterion] ?? 0;
    counts[value] = (counts[value] ?? 0) + others + contactable;
  }
  const small = counts.map((count) => count > 0 && count < k);
  const most = counts.indexOf(Math.max(...counts));
  return small.map((isSmall, value) => isSmall || (value === most && small.includes(true)));
}

function added(cells: readonly CellFacts[]): CellFacts[] {
  const sums = new Map<string, CellFacts>();
  for (const cell of cells) {
    const known = sums.get(cell.at.join());
    const persons = [cell.persons[0] + (known?.persons[0] ?? 0), cell.persons[1] + (known?.persons[1] ?? 0)] as const;
    const payers = [cell.payers[0] + (known?.payers[0] ?? 0), cell.payers[1] + (known?.payers[1] ?? 0)] as const;
    sums.set(cell.at.join(), { ...cell, persons, payers });
  }
  return [...sums.values()];
}
