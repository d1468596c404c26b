/** The parts of Arquero that the explorer takes one by one; the package's own types are of all of it together. */
declare module "arquero/src/table/Table.js" {
  export class Table {
    constructor(columns: Readonly<Record<string, ArrayLike<unknown>>>);
    params(values: Readonly<Record<string, unknown>>): this;
    array(name: string): unknown[];
  }
}
declare module "arquero/src/verbs/filter.js" {
  import type { Table } from "arquero/src/table/Table.js";
  export function filter(table: Table, criteria: string): Table;
}
declare module "arquero/src/verbs/groupby.js" {
  import type { Table } from "arquero/src/table/Table.js";
  export function groupby(table: Table, ...columns: string[]): Table;
}
declare module "arquero/src/verbs/rollup.js" {
  import type { Table } from "arquero/src/table/Table.js";
  export function rollup(table: Table, values: Readonly<Record<string, string>>): Table;
}
