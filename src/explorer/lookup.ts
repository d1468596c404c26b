import type { Cube, CubeTable } from "../../loaders/publish/cube.js";
import { type Sums, sumOf, sumsBy, type Wanted } from "./cells.js";
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
  const total = withTable(cube, fetched, ticked, (table) => {
    const wanted = wantedOf(cube, table, selection);
    return isWanted(wanted) ? outcomeOf(sumOf(table, wanted), layerOf(selection)) : wanted;
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
  return withTable(cube, fetched, criteria, (table) => {
    const wanted = wantedOf(cube, table, selection);
    if (!isWanted(wanted)) return wanted;
    const place = criteria.indexOf(number);
    const sums = sumsBy(table, wanted, place);
    return groupsOf(table, number).flatMap((values, group) => {
      const own = sums.get(group);
      return own ? [{ values, outcome: outcomeOf(own, layerOf(selection)) }] : [];
    });
  });
}

const isWanted = (wanted: ReturnType<typeof wantedOf>): wanted is Wanted => Array.isArray(wanted);

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

/** The groups that a selection takes of each criterion of a table; or one of which it takes a part. */
function wantedOf(cube: Cube, table: CubeTable, { ticks }: Selection): Wanted | Extract<Outcome, { kind: "together" }> {
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
    wanted[place] = new Set(
      groups.flatMap((values, group) => (!chosen || chosen.includes(values[0] ?? -1) ? [group] : [])),
    );
  }
  return wanted;
}

/** What sums over cells say: nothing where one of them is hidden. */
function outcomeOf(sums: Sums, layer: number | undefined): Outcome {
  const { persons, contactable, cents, centsContactable, hidden } = sums;
  const isReachShown = hidden.contactable === 0;
  if (hidden.persons > 0 || (layer !== undefined && !isReachShown)) return { kind: "hidden" };
  const isMoneyShown = hidden.cents === 0 && (layer === undefined || hidden.centsContactable === 0);
  const counts =
    layer === undefined
      ? { customers: persons, contactable: isReachShown ? contactable : null, revenue: cents }
      : layer === 1
        ? { customers: contactable, contactable, revenue: centsContactable }
        : { customers: persons - contactable, contactable: 0, revenue: cents - centsContactable };
  return { kind: "counted", counts: { ...counts, revenue: isMoneyShown ? counts.revenue / 100 : null } };
}

/** The values of each group of a criterion. */
function groupsOf(table: CubeTable, criterion: number): number[][] {
  const grouping = table.groups[table.criteria.indexOf(criterion)] ?? [];
  return Array.from({ length: Math.max(-1, ...grouping) + 1 }, (_, group) =>
    grouping.flatMap((own, value) => (own === group ? [value] : [])),
  );
}
