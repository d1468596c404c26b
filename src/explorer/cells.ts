import { Table } from "arquero/src/table/Table.js";
import { filter } from "arquero/src/verbs/filter.js";
import { groupby } from "arquero/src/verbs/groupby.js";
import { rollup } from "arquero/src/verbs/rollup.js";
import type { CubeTable } from "../../loaders/publish/cube.js";

/** As many criteria as a table of the cube may have. */
const MOST_CRITERIA = 4;
const PLACES = Array.from({ length: MOST_CRITERIA }, (_, place) => place);

/** Groups that are counted, of each criterion of a table. */
export type Wanted = readonly ReadonlySet<number>[];

/** Sums over cells; of each also how many cells do not show it, since a sum without those would be a part called a whole. */
export interface Sums {
  readonly persons: number;
  readonly contactable: number;
  readonly cents: number;
  readonly centsContactable: number;
  readonly hidden: {
    readonly persons: number;
    readonly contactable: number;
    readonly cents: number;
    readonly centsContactable: number;
  };
}

// Arquero parses and compiles these when the site is built (scripts/finish/arquero-ahead.ts): their text may depend on no data.
const IS_WANTED = `(d, $) => ${PLACES.map((place) => `$.wanted${place}[d.group${place}]`).join(" && ")}`;
const COLUMNS = ["persons", "contactable", "cents", "centsContactable"] as const;
const SUMS = Object.fromEntries(
  COLUMNS.flatMap((name) => [
    [name, `d => op.sum(d.${name})`],
    [`${name}Hidden`, `d => op.invalid(d.${name})`],
  ]),
);

const made = new WeakMap<CubeTable, Table>();

/** One row per cell: its group in each criterion, 0 where the table has fewer, and its numbers, null where they are hidden. */
function cellsOf(table: CubeTable): Table {
  const known = made.get(table);
  if (known) return known;
  if (table.criteria.length > MOST_CRITERIA)
    throw new Error(`${table.criteria.length} criteria: tables of cells have at most ${MOST_CRITERIA}.`);
  const groups = PLACES.map((place) => [`group${place}`, groupsOf(table, place)] as const);
  const cells = new Table({
    ...Object.fromEntries(groups),
    persons: shown(table.persons),
    contactable: shown(table.contactable),
    cents: table.revenue,
    centsContactable: table.revenueContactable,
  });
  made.set(table, cells);
  return cells;
}

const shown = (numbers: readonly number[]): (number | null)[] => numbers.map((number) => (number < 0 ? null : number));

const sizeAt = ({ groups }: CubeTable, place: number): number => Math.max(0, ...(groups[place] ?? [])) + 1;

/** The last criterion runs fastest. */
function groupsOf(table: CubeTable, place: number): number[] {
  const after = PLACES.slice(place + 1).reduce((product, later) => product * sizeAt(table, later), 1);
  return table.persons.map((_, cell) => Math.floor(cell / after) % sizeAt(table, place));
}

/** The wanted cells, added up. */
export function sumOf(table: CubeTable, wanted: Wanted): Sums {
  const [sums] = rowsOf(rollup(wantedCells(table, wanted), SUMS));
  return sums ?? sumsAt({}, 0);
}

/** The wanted cells, added up for each group of the criterion in one place. */
export function sumsBy(table: CubeTable, wanted: Wanted, place: number): ReadonlyMap<number, Sums> {
  const name = `group${place}`;
  const split = rollup(groupby(wantedCells(table, wanted), name), SUMS);
  const rows = rowsOf(split);
  return new Map(split.array(name).flatMap((group, row) => (rows[row] ? [[Number(group), rows[row]] as const] : [])));
}

function wantedCells(table: CubeTable, wanted: Wanted): Table {
  const flags = PLACES.map((place) => {
    const groups = Array.from({ length: sizeAt(table, place) }, (_, group) => wanted[place]?.has(group) ?? true);
    return [`wanted${place}`, groups] as const;
  });
  return filter(cellsOf(table).params(Object.fromEntries(flags)), IS_WANTED);
}

function rowsOf(table: Table): Sums[] {
  const columns = Object.fromEntries(Object.keys(SUMS).map((name) => [name, table.array(name)]));
  return (columns["persons"] ?? []).map((_, row) => sumsAt(columns, row));
}

function sumsAt(columns: Readonly<Record<string, readonly unknown[]>>, row: number): Sums {
  // Nothing but hidden cells has no sum.
  const number = (name: string) => Number(columns[name]?.[row] ?? 0);
  const all = (suffix: string) => ({
    persons: number(`persons${suffix}`),
    contactable: number(`contactable${suffix}`),
    cents: number(`cents${suffix}`),
    centsContactable: number(`centsContactable${suffix}`),
  });
  return { ...all(""), hidden: all("Hidden") };
}
