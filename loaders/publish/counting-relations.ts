import type { Row } from "../engines/engine.js";
import type { Relation, RelationTerm } from "./disclosure/declaration.js";
import { equal, sumOf } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

/** What a reader can work out of the criteria's values: their sums, the same people elsewhere, and twins among them. */
export const countingRelations = (tables: Tables): Relation[] => {
  const rows = tables.get("counting_values") ?? [];
  return [...totals(tables, rows), ...elsewhere(tables, rows), ...ages(tables, rows), ...twins(tables)];
};

const own = ({ criterion, value }: Row, column: string): RelationTerm => ({
  table: "counting_values",
  row: { criterion, value },
  column,
  coefficient: 1,
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

/** Tables whose rows are groups of customers with their revenue of 12 months, and what singles a row out. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  counting_values: ["criterion", "value"],
  base_counts: ["status"],
  flags: ["flag", "state"],
  heat: ["band"],
};

/** Groups with the same numbers are taken for the same people: without orders, no channel either. */
function twins(tables: Tables): Relation[] {
  const groups = Object.entries(GROUPS).flatMap(([table, key]) =>
    (tables.get(table) ?? []).map((row) => ({
      table,
      row,
      kind: table === "counting_values" || table === "flags" ? `${table} ${row[key[0] ?? ""]}` : table,
      at: Object.fromEntries(key.map((name) => [name, row[name] ?? null])),
    })),
  );
  const same = (one: Row, other: Row) =>
    one.customers === other.customers && Number(one.revenue_12m) === Number(other.revenue_12m);
  return groups.flatMap((one, index) =>
    groups
      .slice(index + 1)
      .filter((other) => other.kind !== one.kind && same(one.row, other.row))
      .flatMap((other) =>
        ["customers", "contactable", "revenue_12m"]
          .filter((column) => column in one.row && column in other.row)
          .flatMap((column) =>
            equal(
              `${column} of ${Object.values(one.at).join(" ")} and of ${Object.values(other.at).join(" ")}`,
              sumOf([one.row], column, () => at(one.table, one.at, column)),
              sumOf([other.row], column, () => at(other.table, other.at, column)),
            ),
          ),
      ),
  );
}
