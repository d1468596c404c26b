import type { CubeTable } from "../../../loaders/publish/cube.js";
import { membersOf } from "./attacker.js";
import { isPossibleIn, type Population } from "./populations.js";

/** The parts of a cell: those who cannot be contacted, those who can, and both. */
export const PARTS = [[0], [1], [0, 1]] as const;
export type Part = (typeof PARTS)[number];

export const truth = (cells: readonly number[], part: Part, { persons }: Population): number =>
  cells.reduce((sum, cell) => sum + part.reduce((own: number, layer) => own + (persons[cell]?.[layer] ?? 0), 0), 0);

/** Unknowns of both layers, one after the other. */
export const unknowns = (cells: readonly number[], part: Part, { persons }: Population): number[] =>
  part.flatMap((layer) => cells.map((cell) => cell + layer * persons.length));

export interface Cell {
  readonly table: CubeTable;
  readonly index: number;
  readonly cells: readonly number[];
  /** Those of the three parts that are shown. */
  readonly shown: readonly Part[];
}

export const cellsOf = (people: Population, tables: readonly CubeTable[]): Cell[] =>
  tables.flatMap((table) =>
    membersOf(people.sizes, table, isPossibleIn(people.parts)).map((cells, index) => {
      const isShown = (table.persons[index] ?? -1) >= 0;
      const isReachShown = (table.contactable[index] ?? -1) >= 0;
      return { table, index, cells, shown: isReachShown ? PARTS : isShown ? [PARTS[2]] : [] };
    }),
  );

export function shownValue({ persons, contactable }: CubeTable, index: number, part: Part): number {
  const [all, reached] = [persons[index] ?? 0, contactable[index] ?? 0];
  if (part.length === 2) return all;
  return part[0] === 1 ? reached : all - reached;
}

export const nameOf = ({ criteria }: CubeTable, index: number, part: Part): string =>
  `${criteria.join()}:${index}:${part.join()}`;
