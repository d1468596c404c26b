import type { Row } from "../engines/engine.js";
import type { Disclosure, PublishedTable, Rollup } from "./contract.js";
import type { Rollup as RollupDeclaration, TableDeclaration } from "./disclosure/declaration.js";

/** A published table as the disclosure rule sees it: what counts persons, what adds up, and into which other tables. */
export function declare(table: PublishedTable, disclosure: Disclosure, rows: readonly Row[]): TableDeclaration {
  const shares = disclosure.shares;
  const wholes = (shares?.columns ?? []).map(
    (column): RollupDeclaration => ({ by: shares?.by ?? [], equals: { [column]: 1 } }),
  );
  return {
    name: table.name,
    rows,
    units: disclosure.units,
    parts: disclosure.parts ?? [],
    measures: Object.entries(table.columns).flatMap(([name, { dimension }]) => (dimension ? [] : [name])),
    additive: [...disclosure.additive, ...(shares?.columns ?? [])],
    rollups: [...(disclosure.rollups ?? []).map(declareRollup), ...wholes],
  };
}

function declareRollup({ by, into, measures, at, except }: Rollup): RollupDeclaration {
  const matches = (row: Readonly<Record<string, unknown>>, values: Readonly<Record<string, string>>) =>
    Object.entries(values).every(([column, value]) => row[column] === value);
  return {
    by,
    into,
    measures,
    ...(at ? { where: (row) => matches(row, at) } : {}),
    ...(except ? { from: (row) => !matches(row, except) } : {}),
  };
}
