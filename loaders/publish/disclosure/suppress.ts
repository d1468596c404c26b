import { boundedCell } from "./bounds.js";
import { compile } from "./compile.js";
import { addends, cheapest, hide, isSmall, settle } from "./complementary.js";
import { type Component, components } from "./components.js";
import type { PublishedRow, PublishedTable, Relation, TableDeclaration } from "./declaration.js";
import { determinedRows } from "./determined.js";
import { type Cell, isUnknown, type Link, nameOf, type SystemRow, setState } from "./system.js";

export interface SuppressionOptions {
  /** Smallest group shown. */
  readonly k: number;
  readonly relations?: readonly Relation[];
  /** Share of hidden cells of a table above which the report warns. */
  readonly maxHidden?: number;
}

/** For the builder only: which rows were small is itself a disclosure. Row numbers count from 0. */
export interface SuppressionReport {
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number;
    readonly hidden_share: number;
    readonly primary: readonly number[];
    readonly complementary: readonly number[];
  }[];
  readonly warnings: readonly string[];
}

/**
 * The disclosure rule, for all tables of a site at once: hides every row with 1 … k − 1 units or a part of that size,
 * then as many more as it takes for no hidden cell, and no sum of hidden cells over fewer than k units, to follow from
 * what is shown. Tables come back in the order given. Declarations that make no sense, and rows that cannot be
 * protected: Error. It knows declared sums and relations only: a table left out of `tables`, two builds compared or a ratio
 * of two sums are the caller's to declare. Complementary suppression after Cox (1980, JASA 75), checked by exact elimination.
 */
export function suppress(
  tables: readonly TableDeclaration[],
  { k, relations = [], maxHidden = 0.1 }: SuppressionOptions,
): { readonly tables: readonly PublishedTable[]; readonly report: SuppressionReport } {
  const system = compile(tables, relations);
  for (const rows of system.rows.values()) {
    for (const row of rows) if ([row.units, ...row.parts].some((count) => isSmall(count, k))) setState(row, "primary");
  }
  settle(system.links, k);
  protectLinked(system.links, k);
  const published = tables.map((table) => publish(table, system.rows.get(table) ?? []));
  const reports = tables.map((table) => reportOf(table, system.rows.get(table) ?? []));
  const crowded = reports
    .filter(({ hidden_share }) => hidden_share > maxHidden)
    .map(
      ({ name, rows, hidden_share }) =>
        `table "${name}": ${Math.round(hidden_share * rows)} of ${rows} cells are hidden, expected at most ${100 * maxHidden} %. Too few people stand behind them to show more.`,
    );
  return { tables: published, report: { tables: reports, warnings: [...system.warnings, ...crowded] } };
}

interface Safe {
  /** Signatures of components that were found to give nothing away. */
  readonly components: Set<string>;
  readonly cells: Set<Cell>;
}

/** Looks at linked equations together, and hides a neighbour of whatever they give away, until that is nothing. */
function protectLinked(links: readonly Link[], k: number): void {
  const safe: Safe = { components: new Set<string>(), cells: new Set<Cell>() };
  for (;;) {
    const touched = new Set<Link>();
    for (const component of components(links)) {
      // The same links come once for every measure.
      if (component.links.some((link) => touched.has(link))) continue;
      const determined = safe.components.has(component.signature) ? [] : determinedRows(component, k, safe.cells);
      for (const rows of determined) hideNeighbour(rows, component, touched);
      if (determined.length > 0) continue;
      safe.components.add(component.signature);
      const bounded = boundedCell(component);
      if (bounded) hideNeighbour([bounded.row], component, touched, around(bounded));
    }
    if (touched.size === 0) return;
    settle(touched, k);
  }
}

/** Rows that add to a sum with the cell: hiding zeros would not loosen what bounds it. */
function around(cell: Cell): Set<SystemRow> {
  const equations = cell.row.links.flatMap((link) => link.equations);
  const shared = equations.filter(({ terms }) => terms.some((term) => term.cell === cell));
  return new Set(shared.flatMap((equation) => [...addends(equation)]));
}

function hideNeighbour(
  rows: readonly SystemRow[],
  component: Component,
  touched: Set<Link>,
  preferred?: ReadonlySet<SystemRow>,
): void {
  const own = new Set(rows.flatMap((row) => row.links));
  // Another row of these links was just hidden: it may have helped already.
  if ([...own].some((link) => touched.has(link))) return;
  const row = (preferred && cheapest(own, preferred)) ?? cheapest(own) ?? cheapest(component.links) ?? anyShown(own);
  if (!row && touched.size > 0) return;
  if (!row) {
    throw new Error(`disclosure: ${rows.map(nameOf).join(" and ")}: cannot be protected, every linked row is hidden.`);
  }
  hide(row, touched);
}

/** Zeros may be told, but a lone cell of a known total is only hidden among others, if they are zeros. */
function anyShown(links: Iterable<Link>): SystemRow | null {
  for (const link of links) for (const row of link.rows) if (row.table && !isUnknown(row)) return row;
  return null;
}

function publish(table: TableDeclaration, rows: readonly SystemRow[]): PublishedTable {
  const emptied = [table.units, ...(table.parts ?? []), ...table.measures];
  return {
    ...table,
    rows: table.rows.map((row, index): PublishedRow => {
      const suppressed = rows[index]?.state !== "shown";
      const blanks = suppressed ? emptied.filter((column) => column in row).map((column) => [column, null]) : [];
      return { ...row, ...Object.fromEntries(blanks), suppressed };
    }),
  };
}

function reportOf({ name }: TableDeclaration, rows: readonly SystemRow[]): SuppressionReport["tables"][number] {
  const indexesOf = (state: SystemRow["state"]) => rows.filter((row) => row.state === state).map(({ index }) => index);
  const [primary, complementary] = [indexesOf("primary"), indexesOf("complementary")];
  const hidden = primary.length + complementary.length;
  return { name, rows: rows.length, hidden_share: hidden / Math.max(1, rows.length), primary, complementary };
}
