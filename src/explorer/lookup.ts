import type { Cube, CubeTable } from "../../loaders/publish/cube.js";
import { type Cells, moneyIn, personsIn, sumOf, sumsBy, type Wanted } from "./cells.js";
import { type Outcome, outcomeOf, type Together } from "./outcome.js";
import { CONTACTABLE, type Selection } from "./selection.js";

export type { Counts, Outcome, Together } from "./outcome.js";

export interface SplitRow {
  /** Numbers of the values that the row counts together. */
  readonly values: readonly number[];
  readonly outcome: Outcome;
}

export interface Answer {
  readonly total: Outcome;
  /** Null where nothing is split by; an outcome where there is no table to split with. */
  readonly rows: readonly SplitRow[] | Exclude<Outcome, { kind: "counted" }> | null;
}

/** Tables fetched so far, by their file's name. */
export type Fetched = ReadonlyMap<string, CubeTable>;

export function answer(cube: Cube, fetched: Fetched, selection: Selection): Answer {
  const ticked = cube.criteria.flatMap(({ id }, number) => (selection.ticks.has(id) ? [number] : []));
  const total = withTable(cube, fetched, ticked, (table) => {
    const wanted = wantedOf(cube, table.criteria, personsIn(table), selection);
    if (!isWanted(wanted)) return wanted;
    const money = wantedOf(cube, table.criteria, moneyIn(table), selection);
    return outcomeOf(
      sumOf(personsIn(table), wanted),
      isWanted(money) ? sumOf(moneyIn(table), money) : money,
      layerOf(selection),
    );
  });
  return { total, rows: rowsOf(cube, fetched, selection, ticked) };
}

function rowsOf(cube: Cube, fetched: Fetched, selection: Selection, ticked: readonly number[]): Answer["rows"] {
  const { split, ticks } = selection;
  if (split === null) return null;
  if (split === CONTACTABLE) {
    const layers = ticks.get(CONTACTABLE) ?? [1, 0];
    return layers.map((layer) => {
      const only = { split, ticks: new Map([...ticks, [CONTACTABLE, [layer]]]) };
      return { values: [layer], outcome: answer(cube, fetched, { ...only, split: null }).total };
    });
  }
  const number = cube.criteria.findIndex(({ id }) => id === split);
  const criteria = [...new Set([...ticked, number])].toSorted((a, b) => a - b);
  return withTable(cube, fetched, criteria, (table) => splitRows(cube, table, selection, criteria.indexOf(number)));
}

function splitRows(cube: Cube, table: CubeTable, selection: Selection, place: number): readonly SplitRow[] | Together {
  const persons = personsIn(table);
  const wanted = wantedOf(cube, table.criteria, persons, selection);
  if (!isWanted(wanted)) return wanted;
  const money = wantedOf(cube, table.criteria, moneyIn(table), selection);
  const moneySums = isWanted(money) ? sumsBy(moneyIn(table), money, place) : null;
  const moneyGroups = valuesOfGroups(moneyIn(table), place);
  const sums = sumsBy(persons, wanted, place);
  return valuesOfGroups(persons, place).flatMap((values, group) => {
    const own = sums.get(group);
    if (!own) return [];
    const moneyGroup = moneyGroups.findIndex((others) => others.includes(values[0] ?? -1));
    const isTold = moneyGroups[moneyGroup]?.length === values.length;
    const together: Together = {
      kind: "together",
      criterion: selection.split ?? "",
      groups: [moneyGroups[moneyGroup] ?? []],
    };
    const told = moneySums?.get(moneyGroup);
    const brought = isWanted(money) ? (isTold && told ? told : together) : money;
    return [{ values, outcome: outcomeOf(own, brought, layerOf(selection)) }];
  });
}

const isWanted = (wanted: Wanted | Together): wanted is Wanted => Array.isArray(wanted);

/** Whether only those who can be contacted are counted (1), or those who cannot (0). */
const layerOf = ({ ticks }: Selection): number | undefined => ticks.get(CONTACTABLE)?.[0];

/** Hands over the one table of exactly these criteria. */
function withTable<Result>(
  cube: Cube,
  fetched: Fetched,
  criteria: readonly number[],
  use: (table: CubeTable) => Result,
): Result | Exclude<Outcome, { kind: "counted" | "hidden" | "together" }> {
  const isThese = (other: { readonly criteria: readonly number[] }) => other.criteria.join() === criteria.join();
  const table = cube.tables.find(isThese);
  if (table) return use(table);
  const wide = cube.wide.find(isThese);
  if (!wide) return { kind: "absent" };
  const known = fetched.get(wide.file);
  return known ? use(known) : { kind: "file", file: wide.file };
}

/** The groups that a selection takes of each criterion of a table; or those of which it takes a part. */
function wantedOf(cube: Cube, criteria: readonly number[], cells: Cells, { ticks }: Selection): Wanted | Together {
  const wanted: ReadonlySet<number>[] = [];
  for (const [place, criterion] of criteria.entries()) {
    const id = cube.criteria[criterion]?.id ?? "";
    const groups = valuesOfGroups(cells, place);
    const chosen = ticks.get(id);
    const isCut = (values: readonly number[]) =>
      chosen !== undefined &&
      values.some((value) => chosen.includes(value)) &&
      !values.every((value) => chosen.includes(value));
    if (groups.some(isCut)) return { kind: "together", criterion: id, groups: groups.filter(isCut) };
    wanted[place] = new Set(
      groups.flatMap((values, group) => (!chosen || chosen.includes(values[0] ?? -1) ? [group] : [])),
    );
  }
  return wanted;
}

/** The values of each group of the criterion in one place. */
function valuesOfGroups({ groups }: Cells, place: number): number[][] {
  const grouping = groups[place] ?? [];
  return Array.from({ length: Math.max(-1, ...grouping) + 1 }, (_, group) =>
    grouping.flatMap((own, value) => (own === group ? [value] : [])),
  );
}
