import type { Row } from "../engines/engine.js";
import type { Relation, RelationTerm } from "./disclosure/declaration.js";

type Tables = ReadonlyMap<string, readonly Row[]>;
type Sum = { readonly terms: readonly RelationTerm[]; readonly value: number };

const CENT = 0.005;

/** What a reader can work out of the criteria's values: their sums, the same people elsewhere, and twins among them. */
export const countingRelations = (tables: Tables): Relation[] => {
  const rows = tables.get("counting_values") ?? [];
  return [...totals(tables, rows), ...elsewhere(tables, rows), ...ages(tables, rows), ...twins(rows)];
};

const own = ({ criterion, value }: Row, column: string): RelationTerm => ({
  table: "counting_values",
  row: { criterion, value },
  column,
  coefficient: 1,
});

const sumOf = (rows: readonly Row[], column: string, term: (row: Row) => RelationTerm): Sum => ({
  terms: rows.map(term),
  value: rows.reduce((total, row) => total + Number(row[column] ?? 0), 0),
});

const at = (table: string, row: Row, column: string): RelationTerm => ({ table, row, column, coefficient: 1 });

/** The values of a criterion are everybody: those of another one, the headline, and whom reach is told of. */
function totals(tables: Tables, rows: readonly Row[]): Relation[] {
  const criteria = [...new Set(rows.map(({ criterion }) => criterion))];
  const headline = (tables.get("headlines") ?? []).filter(({ metric }) => metric === "customers");
  const any = (tables.get("reachability") ?? []).filter(({ channel }) => channel === "any");
  const reached = (column: string) =>
    sumOf(any, column, ({ channel }) => at("reachability", { channel: channel ?? null }, column));
  const money = {
    terms: [...reached("revenue_12m").terms, ...reached("revenue_unreached").terms],
    value: reached("revenue_12m").value + reached("revenue_unreached").value,
  };
  return criteria.flatMap((criterion, index) => {
    const of = (column: string, name = criterion) =>
      sumOf(
        rows.filter((row) => row.criterion === name),
        column,
        (row) => own(row, column),
      );
    const first = criteria[0] ?? null;
    return [
      ...(index === 0
        ? []
        : ["customers", "contactable", "others", "revenue_12m"].flatMap((column) =>
            equal(`${column} by ${first} and by ${criterion}`, of(column), of(column, first)),
          )),
      ...equal(
        `customers by ${criterion}`,
        of("customers"),
        sumOf(headline, "value", ({ metric }) => at("headlines", { metric: metric ?? null }, "value")),
      ),
      ...equal(`contactable by ${criterion}`, of("contactable"), reached("reachable")),
      ...equal(`revenue by ${criterion}`, of("revenue_12m"), money),
    ];
  });
}

/** The same people in the tables on statuses, RFM segments, warmth and personas. */
function elsewhere(tables: Tables, rows: readonly Row[]): Relation[] {
  const places = [
    { criterion: "status", table: "base_counts", key: "status", columns: ["customers", "revenue_12m"] },
    { criterion: "rfm_segment", table: "rfm_segments", key: "segment", columns: ["customers"] },
    { criterion: "heat_band", table: "heat", key: "band", columns: ["customers"] },
    { criterion: "persona", table: "persona_coverage", key: "personas", columns: ["customers"] },
  ];
  return places.flatMap(({ criterion, table, key, columns }) =>
    rows
      .filter((row) => row.criterion === criterion)
      .flatMap((row) => {
        const [other] = (tables.get(table) ?? []).filter((candidate) => candidate[key] === row.value);
        if (!other) return [];
        return columns.flatMap((column) =>
          equal(
            `${column} of ${criterion} ${row.value}`,
            sumOf([row], column, () => own(row, column)),
            sumOf([other], column, () => at(table, { [key]: row.value ?? null }, column)),
          ),
        );
      }),
  );
}

/** The women, the men and the others of an age group are all of it. */
const ages = (tables: Tables, rows: readonly Row[]): Relation[] =>
  rows
    .filter(({ criterion }) => criterion === "age_group")
    .flatMap((row) => {
      const parts = (tables.get("age_structure") ?? []).filter(({ age_group }) => age_group === row.value);
      return ["customers", "revenue_12m"].flatMap((column) =>
        equal(
          `${column} of age_group ${row.value} by gender`,
          sumOf([row], column, () => own(row, column)),
          sumOf(parts, column, ({ age_group, gender }) =>
            at("age_structure", { age_group: age_group ?? null, gender: gender ?? null }, column),
          ),
        ),
      );
    });

/** Values of two criteria with the same numbers are taken for the same people: without orders, no channel either. */
function twins(rows: readonly Row[]): Relation[] {
  const columns = ["customers", "contactable", "revenue_12m"];
  return rows.flatMap((row, index) =>
    rows
      .slice(index + 1)
      .filter((other) => other.criterion !== row.criterion && columns.every((column) => other[column] === row[column]))
      .flatMap((other) =>
        columns.flatMap((column) =>
          equal(
            `${column} of ${row.criterion} ${row.value} and of ${other.criterion} ${other.value}`,
            sumOf([row], column, () => own(row, column)),
            sumOf([other], column, () => own(other, column)),
          ),
        ),
      ),
  );
}

/** Sums that differ tell nothing of each other: persons out of scope, or another window, stand between them. */
function equal(name: string, left: Sum, right: Sum): Relation[] {
  if (left.terms.length === 0 || right.terms.length === 0 || left.value === 0) return [];
  if (Math.abs(left.value - right.value) > CENT) return [];
  return [{ name, terms: [...left.terms, ...right.terms.map((term) => ({ ...term, coefficient: -1 }))] }];
}
