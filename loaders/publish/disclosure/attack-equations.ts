import type { PublishedTable, Relation, Rollup, Row, TableRollup } from "./declaration.js";

/** What a reader does not know and would like to; `table` is null for a total that nobody publishes. */
export interface Unknown {
  readonly table: PublishedTable | null;
  readonly index: number;
  readonly column: string;
}

/** Σ coefficient · unknown = total, from published numbers only. */
export interface ReadEquation {
  readonly coefficients: ReadonlyMap<Unknown, number>;
  readonly total: number;
}

/** Everything that the published tables and the declared relations say about hidden cells. */
export function readEquations(tables: readonly PublishedTable[], relations: readonly Relation[]): ReadEquation[] {
  const read = reader();
  const sums = tables.flatMap((table) => (table.rollups ?? []).flatMap((rollup) => readRollup(tables, table, rollup)));
  const declared = relations.map(({ terms, constant = 0 }) => ({
    mentions: terms.flatMap(({ table: name, row: wanted, column, coefficient }): Mention[] => {
      const table = tables.find((candidate) => candidate.name === name);
      const index =
        table?.rows.findIndex((row) => Object.entries(wanted).every(([key, value]) => row[key] === value)) ?? -1;
      return table && index >= 0 ? [[table, index, column, coefficient]] : [];
    }),
    constant,
  }));
  return [...sums, ...declared]
    .map(({ mentions, constant }) => read(mentions, constant))
    .filter(({ coefficients }) => coefficients.size > 0);
}

type Statement = { readonly mentions: readonly Mention[]; readonly constant: number };

function readRollup(tables: readonly PublishedTable[], table: PublishedTable, rollup: Rollup): Statement[] {
  const groups = new Map<string, number[]>();
  for (const [index, row] of table.rows.entries()) {
    if (rollup.from && !rollup.from(row)) continue;
    const group = label(row, rollup.by);
    const members = groups.get(group);
    if (members) members.push(index);
    else groups.set(group, [index]);
  }
  const sum = (indexes: readonly number[], column: string) =>
    indexes.map((index): Mention => [table, index, column, 1]);
  if ("equals" in rollup) {
    return [...groups.values()]
      .filter(({ length }) => length > 1)
      .flatMap((indexes) =>
        Object.entries(rollup.equals).map(([column, constant]) => ({ mentions: sum(indexes, column), constant })),
      );
  }
  const target = tables.find(({ name }) => name === rollup.into);
  const dimensions = rollup.by.map((dimension) => rollup.on?.[dimension] ?? dimension);
  const totals = new Map<string, number>();
  for (const [index, row] of (target?.rows ?? []).entries()) {
    if (rollup.where?.(row) ?? true) totals.set(label(row, dimensions), index);
  }
  return [...groups].flatMap(([group, indexes]) => {
    const index = totals.get(group);
    const place =
      target && index !== undefined ? target : `${rollup.into}|${dimensions}|${group}|${whereId(rollup.where)}`;
    return [...columnsOf(table, target, rollup)].map(([column, into]) => {
      const total: Mention = [place, index ?? -1, into, -1];
      return { mentions: [...sum(indexes, column), total], constant: 0 };
    });
  });
}

function columnsOf(
  table: PublishedTable,
  target: PublishedTable | undefined,
  { measures }: TableRollup,
): Map<string, string> {
  const columns = new Map(Object.entries(measures));
  if (table.additive.includes(table.units) && target)
    columns.set(table.units, columns.get(table.units) ?? target.units);
  for (const part of columns.has(table.units) ? (table.parts ?? []) : []) {
    if (target?.parts?.includes(part) && !columns.has(part)) columns.set(part, part);
  }
  return columns;
}

type Mention = readonly [table: PublishedTable | string, index: number, column: string, coefficient: number];

/** Splits mentions into what is printed and what is not; the same hidden cell is the same unknown everywhere. */
function reader(): (mentions: readonly Mention[], constant: number) => ReadEquation {
  const unknowns = new Map<string, Unknown>();
  return (mentions, constant) => {
    const coefficients = new Map<Unknown, number>();
    let total = constant;
    for (const [table, index, column, coefficient] of mentions) {
      const row = typeof table === "string" ? undefined : table.rows[index];
      if (row && !row.suppressed) {
        total -= coefficient * Number(row[column] ?? 0);
        continue;
      }
      const key = JSON.stringify([typeof table === "string" ? table : ["table", table.name], index, column]);
      const unknown = unknowns.get(key) ?? { table: typeof table === "string" ? null : table, index, column };
      unknowns.set(key, unknown);
      coefficients.set(unknown, (coefficients.get(unknown) ?? 0) + coefficient);
    }
    return { coefficients, total };
  };
}

function label(row: Row, columns: readonly string[]): string {
  return columns.map((column) => `${typeof row[column] === "string" ? "s" : "v"}${String(row[column])}`).join("\u0001");
}

const whereIds = new Map<unknown, number>([[undefined, 0]]);

function whereId(where: unknown): number {
  const id = whereIds.get(where) ?? whereIds.size;
  whereIds.set(where, id);
  return id;
}
