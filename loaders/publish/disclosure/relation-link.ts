import type { Draft } from "./compile.js";
import type { Relation, RelationTerm } from "./declaration.js";
import { cellOf, type SystemRow } from "./system.js";

/** The one equation of a declared relation. */
export function relationLink(draft: Draft, relation: Relation): void {
  const terms = relation.terms.map((term) => {
    if (!Number.isSafeInteger(term.coefficient) || term.coefficient === 0) {
      throw new Error(
        `disclosure: relation "${relation.name}": expected whole coefficients other than 0, received ${term.coefficient}. Multiply the relation through.`,
      );
    }
    return { cell: cellOf(findRow(draft, relation, term), term.column), coefficient: term.coefficient };
  });
  const unitsAdd = terms.every(({ cell }) => cell.column === cell.row.table?.units);
  const isPart = terms.every(({ cell }) => cell.row.table?.parts?.includes(cell.column));
  draft.addLink(`relation ${relation.name}`, [{ terms, isPart }], unitsAdd, null);
  const sum = terms.reduce((total, { cell, coefficient }) => total + coefficient * cell.value, 0);
  const expected = relation.constant ?? 0;
  if (Math.abs(sum - expected) > 0.01 * terms.length + 1e-9 * Math.abs(expected)) {
    draft.warnings.push(`relation "${relation.name}": expected ${expected}, received ${sum}.`);
  }
}

function findRow(draft: Draft, relation: Relation, { table: name, row: wanted }: RelationTerm): SystemRow {
  const table = draft.tables.get(name);
  const found = table?.rows.flatMap((row, index) =>
    Object.entries(wanted).every(([column, value]) => row[column] === value) ? [index] : [],
  );
  const row = found?.length === 1 && table ? draft.rows.get(table)?.[found[0] ?? -1] : undefined;
  if (row) return row;
  throw new Error(
    `disclosure: relation "${relation.name}": expected one row of table "${name}" with ${JSON.stringify(wanted)}, received ${found?.length ?? "no such table"}.`,
  );
}
