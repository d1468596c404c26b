/** Persons and money of one cell, of those who cannot be contacted and of those who can. */
export interface CellFacts {
  /** Value numbers, one per criterion of the table. */
  readonly at: readonly number[];
  readonly persons: readonly [number, number];
  /** Cents, so that sums are exact. */
  readonly cents: readonly [number, number];
  /** Persons who brought money, or got some back: the sum of each is not 0. */
  readonly payers: readonly [number, number];
  /** How many of them are in each group that is published elsewhere: segments of the team's own, personas. */
  readonly inside?: readonly number[];
  /** How many of its payers are. */
  readonly payersInside?: readonly number[];
}

/** Not contactable, contactable: every cell is split by it, so that both counts are parts of the cell. */
export const LAYERS = [0, 1] as const;
export type Layer = (typeof LAYERS)[number];

/** The group that each value of a criterion is taken together in; groups count from 0 in the order of their first value. */
export type Grouping = readonly number[];

/** Every combination of groups of values of a few criteria, with who is in it and what of it is hidden. */
export interface CountTable {
  /** Numbers of the criteria, rising. */
  readonly criteria: readonly number[];
  readonly groupings: readonly Grouping[];
  readonly sizes: readonly number[];
  /** The world of each group of each criterion; -1 where its values are of several. */
  readonly worlds: readonly (readonly number[])[];
  readonly persons: readonly [Float64Array, Float64Array];
  readonly cents: readonly [Float64Array, Float64Array];
  readonly payers: readonly [Float64Array, Float64Array];
  /** 1 where nothing of the cell is shown. */
  readonly hidden: Uint8Array;
  /** 1 where it is not shown who can be contacted; so wherever the cell is hidden. */
  readonly hiddenReach: Uint8Array;
  /** 1 where no money is shown; so wherever the cell is hidden. */
  readonly hiddenMoney: Uint8Array;
  /** 1 where it is not shown how much of the money comes from those who can be contacted; so wherever anything else is hidden. */
  readonly hiddenSplit: Uint8Array;
}

/** Adds up cells, given by value, into groups; `worlds` is by criterion, one for all values where it is left out. */
export function countTable(
  criteria: readonly number[],
  groupings: readonly Grouping[],
  cells: Iterable<CellFacts>,
  worlds: readonly (readonly number[])[] = [],
): CountTable {
  const sizes = groupings.map(sizeOf);
  const length = sizes.reduce((product, size) => product * size, 1);
  const filled = (): [Float64Array, Float64Array] => [new Float64Array(length), new Float64Array(length)];
  const table: CountTable = {
    criteria,
    groupings,
    sizes,
    worlds: groupings.map((grouping, place) => groupWorlds(grouping, worlds[criteria[place] ?? -1] ?? [])),
    persons: filled(),
    cents: filled(),
    payers: filled(),
    hidden: new Uint8Array(length),
    hiddenReach: new Uint8Array(length),
    hiddenMoney: new Uint8Array(length),
    hiddenSplit: new Uint8Array(length),
  };
  for (const { at, persons, cents, payers } of cells) {
    const index = indexOf(
      table,
      at.map((value, place) => groupings[place]?.[value] ?? 0),
    );
    for (const layer of LAYERS) {
      table.persons[layer][index] = (table.persons[layer][index] ?? 0) + persons[layer];
      table.cents[layer][index] = (table.cents[layer][index] ?? 0) + cents[layer];
      table.payers[layer][index] = (table.payers[layer][index] ?? 0) + payers[layer];
    }
  }
  return table;
}

function groupWorlds(grouping: Grouping, worlds: readonly number[]): number[] {
  return Array.from({ length: sizeOf(grouping) }, (_, group) => {
    const own = new Set(grouping.flatMap((other, value) => (other === group ? [worlds[value] ?? 0] : [])));
    const [first] = own;
    return own.size === 1 ? (first ?? 0) : -1;
  });
}

/** Whether persons can change from one group to another and every equality between criteria stays. */
export const isOneWorld = ({ worlds }: CountTable, place: number, one: number, other: number): boolean => {
  const [left, right] = [worlds[place]?.[one] ?? -1, worlds[place]?.[other] ?? -1];
  return left >= 0 && left === right;
};

export const sizeOf = (grouping: Grouping): number => Math.max(-1, ...grouping) + 1;

/** The last criterion runs fastest. */
export const indexOf = ({ sizes }: Pick<CountTable, "sizes">, at: readonly number[]): number =>
  at.reduce((index, value, place) => index * (sizes[place] ?? 1) + value, 0);

export function placeOf({ sizes }: Pick<CountTable, "sizes">, index: number): number[] {
  const at: number[] = [];
  let rest = index;
  for (let place = sizes.length - 1; place >= 0; place--) {
    const size = sizes[place] ?? 1;
    at[place] = rest % size;
    rest = Math.floor(rest / size);
  }
  return at;
}

export const personsAt = (table: CountTable, layer: Layer, index: number): number => table.persons[layer][index] ?? 0;

/** 1 … k − 1: zero may be told. */
export const isSmall = (count: number, k: number): boolean => count > 0 && count < k;

/** Cells summed over the criteria that `places` leaves out. */
export function* project<Cell extends CellFacts>(cells: Iterable<Cell>, places: readonly number[]): Generator<Cell> {
  for (const cell of cells) yield { ...cell, at: places.map((place) => cell.at[place] ?? 0) };
}

export const personsIn = ({ persons }: CountTable, index: number): number =>
  (persons[0][index] ?? 0) + (persons[1][index] ?? 0);

export const payersIn = ({ payers }: CountTable, index: number): number =>
  (payers[0][index] ?? 0) + (payers[1][index] ?? 0);

/** Share of persons whose cell is shown, by one of the two marks. */
export function shownShare(table: CountTable, mark: "hidden" | "hiddenReach" = "hidden"): number {
  let [shown, all] = [0, 0];
  for (let index = 0; index < table.hidden.length; index++) {
    const persons = personsIn(table, index);
    all += persons;
    if (!table[mark][index]) shown += persons;
  }
  return all === 0 ? 0 : shown / all;
}
