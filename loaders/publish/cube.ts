/** What the counting page reads: the file format of the cube and of the files for wider combinations. */
export interface Cube {
  readonly k: number;
  readonly criteria: readonly CubeCriterion[];
  readonly tables: readonly CubeTable[];
  /** Combinations of more criteria, each in a file of its own that holds one table. */
  readonly wide: readonly { readonly criteria: readonly number[]; readonly file: string }[];
}

export interface CubeCriterion {
  readonly id: string;
  /** Words of each value; several where they are not shown apart. */
  readonly values: readonly (readonly string[])[];
}

/**
 * Every combination of groups of values, the last criterion running fastest. Lists of one grouping are indexed alike; `persons` is -1 where
 * the cell is hidden, `contactable` where it is not shown who can be contacted; money is null where it is not shown, and
 * that of those who can be contacted wherever it is not shown in all. The table of no criterion holds everybody.
 */
export interface CubeTable {
  readonly criteria: readonly number[];
  /** For each criterion, the group of each of its values. */
  readonly groups: readonly (readonly number[])[];
  readonly persons: readonly number[];
  readonly contactable: readonly number[];
  /** The groups that money is by, where it is told of more values together. */
  readonly moneyGroups?: readonly (readonly number[])[];
  /** Cents. */
  readonly revenue: readonly (number | null)[];
  /** Cents of those who can be contacted. */
  readonly revenueContactable: readonly (number | null)[];
}
