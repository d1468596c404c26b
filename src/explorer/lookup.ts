import type { Cube, CubeTable } from "../../loaders/publish/cube.js";
import { CONTACTABLE, type Selection } from "./selection.js";

export interface Counts {
  readonly customers: number;
  /** Null where it is not shown. */
  readonly contactable: number | null;
  /** Null where it is not shown: too few brought any. */
  readonly revenue: number | null;
}

/**
 * What the cube says of a selection. `hidden`: it touches a cell that is not shown, and no sum leaves one out. `together`: these
 * values of a criterion are only counted together. `file`: the answer is in a file yet to be fetched. `absent`: nowhere.
 */
export type Outcome =
  | { readonly kind: "counted"; readonly counts: Counts }
  | { readonly kind: "hidden" }
  | { readonly kind: "together"; readonly criterion: string; readonly groups: readonly (readonly number[])[] }
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "absent" };

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
  const total = withTable(cube, fetched, ticked, (table) => sum(cube, table, selection, null));
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
  const found = withTable(cube, fetched, criteria, (table) => {
    const groups = groupsOf(table, number).filter((values) => {
      const chosen = ticks.get(split);
      return !chosen || values.some((value) => chosen.includes(value));
    });
    return groups.map((values, index) => ({
      values,
      outcome: sum(cube, table, selection, { criterion: number, group: groupAt(table, number, values[0] ?? index) }),
    }));
  });
  if (Array.isArray(found))
    return found.some(({ outcome }) => outcome.kind === "together") ? firstTogether(found) : found;
  return found as Exclude<Outcome, { kind: "counted" }>;
}

const firstTogether = (rows: readonly SplitRow[]): Exclude<Outcome, { kind: "counted" }> => {
  const outcome = rows.map((row) => row.outcome).find(({ kind }) => kind === "together");
  return outcome && outcome.kind !== "counted" ? outcome : { kind: "absent" };
};

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

/** The cells that a selection takes of a table, added up; in one group of a criterion where `within` names one. */
function sum(
  cube: Cube,
  table: CubeTable,
  { ticks }: Selection,
  within: { readonly criterion: number; readonly group: number } | null,
): Outcome {
  const wanted: ReadonlySet<number>[] = [];
  for (const [place, criterion] of table.criteria.entries()) {
    const id = cube.criteria[criterion]?.id ?? "";
    const groups = groupsOf(table, criterion);
    const chosen = ticks.get(id);
    const isCut = (values: readonly number[]) =>
      chosen !== undefined &&
      values.some((value) => chosen.includes(value)) &&
      !values.every((value) => chosen.includes(value));
    if (groups.some(isCut)) return { kind: "together", criterion: id, groups: groups.filter(isCut) };
    const taken = groups.flatMap((values, group) => (!chosen || chosen.includes(values[0] ?? -1) ? [group] : []));
    wanted[place] = new Set(within?.criterion === criterion ? taken.filter((group) => group === within.group) : taken);
  }
  return addUp(table, wanted, ticks.get(CONTACTABLE)?.[0]);
}

function addUp(table: CubeTable, wanted: readonly ReadonlySet<number>[], layer: number | undefined): Outcome {
  let [persons, contactable, revenue, revenueContactable] = [0, 0, 0, 0];
  let [isReachShown, isMoneyShown] = [true, true];
  for (const index of cellsIn(table, wanted)) {
    const here = table.persons[index] ?? 0;
    if (here < 0) return { kind: "hidden" };
    persons += here;
    isReachShown &&= (table.contactable[index] ?? 0) >= 0;
    contactable += table.contactable[index] ?? 0;
    const money = layer === undefined ? table.revenue[index] : table.revenueContactable[index];
    isMoneyShown &&= money !== null;
    revenue += table.revenue[index] ?? 0;
    revenueContactable += table.revenueContactable[index] ?? 0;
  }
  if (layer !== undefined && !isReachShown) return { kind: "hidden" };
  const counts =
    layer === undefined
      ? { customers: persons, contactable: isReachShown ? contactable : null, revenue }
      : layer === 1
        ? { customers: contactable, contactable, revenue: revenueContactable }
        : { customers: persons - contactable, contactable: 0, revenue: revenue - revenueContactable };
  return { kind: "counted", counts: { ...counts, revenue: isMoneyShown ? counts.revenue / 100 : null } };
}

function* cellsIn(table: CubeTable, wanted: readonly ReadonlySet<number>[], place = 0, index = 0): Generator<number> {
  const groups = wanted[place];
  if (!groups) {
    yield index;
    return;
  }
  const size = Math.max(...(table.groups[place] ?? [])) + 1;
  for (const group of groups) yield* cellsIn(table, wanted, place + 1, index * size + group);
}

/** The values of each group of a criterion. */
function groupsOf(table: CubeTable, criterion: number): number[][] {
  const grouping = table.groups[table.criteria.indexOf(criterion)] ?? [];
  return Array.from({ length: Math.max(-1, ...grouping) + 1 }, (_, group) =>
    grouping.flatMap((own, value) => (own === group ? [value] : [])),
  );
}

const groupAt = (table: CubeTable, criterion: number, value: number): number =>
  table.groups[table.criteria.indexOf(criterion)]?.[value] ?? 0;
