import type { Row } from "../engines/engine.js";
import type { Disclosure, PublishedTable, Rollup } from "./contract.js";
import type {
  PublishedTable as Protected,
  Relation,
  Rollup as RollupDeclaration,
  TableDeclaration,
} from "./disclosure/declaration.js";

/** Name of the table in which the money of another one is protected. */
const moneyOf = (name: string): string => `${name}, money`;

/**
 * A published table as the disclosure rule sees it: what counts persons, what adds up, and into which other tables; and its money
 * apart, where that has units of its own.
 */
export function declare(table: PublishedTable, disclosure: Disclosure, rows: readonly Row[]): TableDeclaration[] {
  const { money } = disclosure;
  const isMoney = (column: string): boolean => money?.columns.includes(column) ?? false;
  const measures = Object.entries(table.columns).flatMap(([name, { dimension }]) => (dimension ? [] : [name]));
  const part = (isOwn: (column: string) => boolean) => ({
    measures: measures.filter(isOwn),
    additive: [...disclosure.additive, ...(disclosure.shares?.columns ?? [])].filter(isOwn),
    rollups: [
      ...(disclosure.rollups ?? []).flatMap((rollup) => declareRollup(rollup, isOwn)),
      ...(disclosure.shares?.columns ?? [])
        .filter(isOwn)
        .map((column): RollupDeclaration => ({ by: disclosure.shares?.by ?? [], equals: { [column]: 1 } })),
    ],
  });
  const own = {
    name: table.name,
    rows,
    units: disclosure.units,
    parts: disclosure.parts ?? [],
    ...part((column) => !isMoney(column)),
  };
  return money ? [own, { name: moneyOf(table.name), rows, units: money.units, ...part(isMoney) }] : [own];
}

function declareRollup(
  { by, into, measures, at, except }: Rollup,
  isOwn: (column: string) => boolean,
): RollupDeclaration[] {
  const matches = (row: Readonly<Record<string, unknown>>, values: Readonly<Record<string, string>>) =>
    Object.entries(values).every(([column, value]) => row[column] === value);
  const kept = Object.fromEntries(Object.entries(measures).filter(([column]) => isOwn(column)));
  if (Object.keys(kept).length === 0) return [];
  return [
    {
      by,
      into,
      measures: kept,
      ...(at ? { where: (row) => matches(row, at) } : {}),
      ...(except ? { from: (row) => !matches(row, except) } : {}),
    },
  ];
}

/** Relations with the terms of money in the tables where it is protected. */
export const withMoneyApart = (tables: Iterable<PublishedTable>, relations: readonly Relation[]): Relation[] => {
  const money = new Map(
    [...tables].flatMap(({ name, disclosure }) =>
      disclosure !== "exempt" && disclosure.money ? [[name, disclosure.money.columns] as const] : [],
    ),
  );
  return relations.map((relation) => ({
    ...relation,
    terms: relation.terms.map((term) =>
      money.get(term.table)?.includes(term.column) ? { ...term, table: moneyOf(term.table) } : term,
    ),
  }));
};

/** Tables with their money put back: hidden where it was, and wherever the row is. */
export function withMoneyBack(tables: Iterable<PublishedTable>, outcome: readonly Protected[]): Protected[] {
  const byName = new Map(outcome.map((table) => [table.name, table]));
  return [...tables].flatMap(({ name, disclosure }) => {
    const own = byName.get(name);
    const apart = byName.get(moneyOf(name));
    if (!own || disclosure === "exempt") return [];
    if (!apart || !disclosure.money) return [own];
    const { units, columns } = disclosure.money;
    const blank = Object.fromEntries([units, ...columns].map((column) => [column, null]));
    const rows = own.rows.map((row, index) => {
      const money_suppressed = row.suppressed || (apart.rows[index]?.suppressed ?? false);
      return money_suppressed ? { ...row, ...blank, money_suppressed } : { ...row, money_suppressed };
    });
    return [{ ...own, rows }];
  });
}
