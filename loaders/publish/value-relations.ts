import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { between, equal, type Sum } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

/** What a reader can work out of tables about value by adding them up, or by setting them against other tables. */
export function valueRelations(tables: Tables): Relation[] {
  const segments = tables.get("clv_segments") ?? [];
  const of = (kind: string) => segments.filter((row) => row.kind === kind);
  const status = (name: string) => of("status").filter(({ segment }) => segment === name);
  const at = (rows: readonly Row[], column: string) => sumOf("clv_segments", ["kind", "segment"], rows, column);
  const risk = (column: string) => sumOf("clv_at_risk", ["reach"], tables.get("clv_at_risk") ?? [], column);
  const first = (tables.get("cohorts") ?? []).filter(({ months_since }) => months_since === 0);
  return [
    ...["customers", "expected_orders", "clv"].flatMap((column) => [
      ...near(`${column} by status and of all`, at(of("status"), column), at(of("all"), column)),
      ...near(`${column} by RFM segment and of all`, at(of("rfm"), column), at(of("all"), column)),
      ...near(`${column} of those at risk`, risk(column), at(status("at_risk"), column)),
    ]),
    ...sameRows(tables, "base_counts", "status", of("status")),
    ...sameRows(tables, "rfm_segments", "segment", of("rfm")),
    ...between(
      "buyers by cohort and with a value",
      sumOf("cohorts", ["cohort", "months_since"], first, "buyers"),
      at(of("all"), "customers"),
    ),
    ...calibrated(tables, first),
    ...newcomers(tables, first),
  ];
}

/** A group of customers counted in two tables. */
function sameRows(tables: Tables, name: string, key: string, rows: readonly Row[]): Relation[] {
  return rows.flatMap((row) => {
    const twin = (tables.get(name) ?? []).filter((other) => other[key] === row.segment);
    return between(
      `${row.segment} in ${name} and with a value`,
      sumOf(name, [key], twin, "customers"),
      sumOf("clv_segments", ["kind", "segment"], [row], "customers"),
    );
  });
}

/** Who had bought before the hold-out: the cohorts up to then, where it begins with a period. */
function calibrated(tables: Tables, first: readonly Row[]): Relation[] {
  const holdout = tables.get("clv_holdout") ?? [];
  const groups = holdout.filter(({ repeats }) => repeats !== "all");
  const all = holdout.filter(({ repeats }) => repeats === "all");
  const total = sumOf("clv_holdout", ["repeats"], all, "customers");
  const ordered = first.toSorted((a, b) => (String(a.cohort) < String(b.cohort) ? -1 : 1));
  return [
    ...near("customers of the hold-out", sumOf("clv_holdout", ["repeats"], groups, "customers"), total),
    ...ordered.flatMap((_, index) =>
      near(
        "cohorts before the hold-out",
        sumOf("cohorts", ["cohort", "months_since"], ordered.slice(0, index + 1), "buyers"),
        total,
      ),
    ),
  ];
}

/** Those who came in a year: some cohorts in a row, where the year begins and ends with a period. */
function newcomers(tables: Tables, first: readonly Row[]): Relation[] {
  const total = sumOf("acquisition", ["months"], (tables.get("acquisition") ?? []).slice(0, 1), "customers");
  const ordered = first.toSorted((a, b) => (String(a.cohort) < String(b.cohort) ? -1 : 1));
  return ordered.flatMap((_, from) =>
    ordered
      .slice(from)
      .flatMap((_, to) =>
        near(
          "cohorts of a year and its new customers",
          sumOf("cohorts", ["cohort", "months_since"], ordered.slice(from, from + to + 1), "buyers"),
          total,
        ),
      ),
  );
}

const sumOf = (table: string, keys: readonly string[], rows: readonly Row[], column: string): Sum => ({
  terms: rows.map((row) => ({
    table,
    row: Object.fromEntries(keys.map((key) => [key, row[key]])),
    column,
    coefficient: 1,
  })),
  value: rows.reduce((total, row) => total + Number(row[column] ?? 0), 0),
});

const CENT = 0.005;

/** Sums of rounded numbers. */
const near = (name: string, left: Sum, right: Sum): Relation[] =>
  equal(name, left, right, CENT * (1 + left.terms.length + right.terms.length));
