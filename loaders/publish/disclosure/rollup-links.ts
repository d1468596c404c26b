import type { Draft } from "./compile.js";
import type { ConstantRollup, Rollup, Row, TableDeclaration, TableRollup } from "./declaration.js";
import { cellOf, type Equation, nameOf, type SystemRow } from "./system.js";

/** One link per group of the rollup. `totals` keeps the unpublished totals that several tables add up to. */
export function rollupLinks(
  draft: Draft,
  table: TableDeclaration,
  rollup: Rollup,
  totals: Map<string, SystemRow>,
): void {
  const groups = new Map<string, SystemRow[]>();
  for (const row of draft.rows.get(table) ?? []) {
    if (!(rollup.from?.(contentOf(row)) ?? true)) continue;
    const key = keyOf(contentOf(row), rollup.by);
    groups.set(key, groups.get(key) ?? []);
    groups.get(key)?.push(row);
  }
  if ("equals" in rollup) {
    // A lone row is the whole whatever the data: its share of 1 tells nothing.
    for (const rows of groups.values()) if (rows.length > 1) linkToConstant(draft, table, rollup, rows);
    return;
  }
  const target = draft.tables.get(rollup.into);
  if (!target) {
    const names = [...draft.tables.keys()].join(", ");
    throw new Error(
      `disclosure: table "${table.name}": expected a rollup into one of ${names}, received "${rollup.into}".`,
    );
  }
  const pairs = columnPairs(table, target, rollup);
  const unitsAdd = pairs.has(table.units);
  const targetColumns = rollup.by.map((dimension) => rollup.on?.[dimension] ?? dimension);
  const targets = indexTargets(draft, target, rollup, targetColumns);
  for (const [key, rows] of groups) {
    const total = targets.get(key) ?? unpublishedTotal(draft, totals, rollup, targetColumns, key);
    if (rows.includes(total)) {
      throw new Error(
        `disclosure: ${nameOf(total)}: is part of its own total. Set \`from\` on the rollup into "${target.name}".`,
      );
    }
    const equations: Equation[] = [];
    for (const [column, into] of pairs) {
      const terms = rows.map((row) => ({ cell: cellOf(row, column), coefficient: 1 }));
      const sum = sumOf(terms);
      if (!total.table && !total.cells.has(into)) total.cells.set(into, { row: total, column: into, value: sum });
      const cell = cellOf(total, into);
      // Half a cent of rounding a row, at most: anything else is not the sum it was declared to be.
      if (Math.abs(sum - cell.value) > 0.01 * rows.length + 1e-9 * Math.abs(sum)) {
        draft.warnings.push(
          `${nameOf(total)}, column "${into}": expected the sum of "${column}" in table "${table.name}", ${sum}, received ${cell.value}.`,
        );
      }
      equations.push({ terms: [...terms, { cell, coefficient: -1 }], isPart: table.parts?.includes(column) ?? false });
    }
    draft.addLink(`${table.name} → ${target.name} ${key}`, equations, unitsAdd, total);
  }
}

function linkToConstant(draft: Draft, table: TableDeclaration, rollup: ConstantRollup, rows: SystemRow[]): void {
  const equations = Object.keys(rollup.equals).map((column) => {
    requireAdditive(table, column);
    return { terms: rows.map((row) => ({ cell: cellOf(row, column), coefficient: 1 })), isPart: false };
  });
  draft.addLink(`${table.name} = constant`, equations, table.additive.includes(table.units), null);
}

/** The columns named, and those a reader knows to add up along with them. */
function columnPairs(table: TableDeclaration, target: TableDeclaration, rollup: TableRollup): Map<string, string> {
  const pairs = new Map(Object.entries(rollup.measures));
  for (const [column, into] of pairs) {
    requireAdditive(table, column);
    const known = [target.units, ...(target.parts ?? []), ...target.measures];
    if (!known.includes(into)) {
      throw new Error(
        `disclosure: table "${table.name}", rollup into "${target.name}": expected one of its columns ${known.join(", ")}, received "${into}".`,
      );
    }
  }
  if (table.additive.includes(table.units) && !pairs.has(table.units)) pairs.set(table.units, target.units);
  if (!pairs.has(table.units)) return pairs;
  for (const part of table.parts ?? []) if (!pairs.has(part) && target.parts?.includes(part)) pairs.set(part, part);
  return pairs;
}

function requireAdditive(table: TableDeclaration, column: string): void {
  if (table.additive.includes(column) || table.parts?.includes(column)) return;
  throw new Error(
    `disclosure: table "${table.name}": expected a rollup of additive columns (${table.additive.join(", ")}), received "${column}".`,
  );
}

function indexTargets(draft: Draft, target: TableDeclaration, rollup: TableRollup, columns: readonly string[]) {
  const targets = new Map<string, SystemRow>();
  for (const row of draft.rows.get(target) ?? []) {
    if (!(rollup.where?.(contentOf(row)) ?? true)) continue;
    const key = keyOf(contentOf(row), columns);
    if (targets.has(key)) {
      throw new Error(
        `disclosure: table "${target.name}": expected one total for ${key}, received two. Set \`where\` on the rollup.`,
      );
    }
    targets.set(key, row);
  }
  return targets;
}

const predicateIds = new WeakMap<object, number>();
let predicateCount = 0;

function unpublishedTotal(
  draft: Draft,
  totals: Map<string, SystemRow>,
  { into, where }: TableRollup,
  columns: readonly string[],
  key: string,
): SystemRow {
  if (where && !predicateIds.has(where)) predicateIds.set(where, ++predicateCount);
  const name = JSON.stringify([into, columns, key, where ? predicateIds.get(where) : 0]);
  const total = totals.get(name) ?? draft.nextRow(null, -1);
  totals.set(name, total);
  return total;
}

function sumOf(terms: Equation["terms"]): number {
  return terms.reduce((sum, { cell, coefficient }) => sum + coefficient * cell.value, 0);
}

function contentOf(row: SystemRow): Row {
  return row.table?.rows[row.index] ?? {};
}

function keyOf(row: Row, columns: readonly string[]): string {
  return JSON.stringify(
    columns.map((column) => (typeof row[column] === "bigint" ? Number(row[column]) : (row[column] ?? null))),
  );
}
