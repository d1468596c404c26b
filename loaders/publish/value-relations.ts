import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { between, equal, PERIODS_A_YEAR, type Sum, sumIn } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

/** What a reader can work out of tables about value by adding them up, or by setting them against other tables. */
export function valueRelations(tables: Tables): Relation[] {
  const segments = tables.get("clv_segments") ?? [];
  const of = (kind: string) => segments.filter((row) => row.kind === kind);
  const status = (name: string) => of("status").filter(({ segment }) => segment === name);
  const at = (rows: readonly Row[], column: string) => sumIn("clv_segments", ["kind", "segment"], rows, column);
  const risk = (column: string) => sumIn("clv_at_risk", ["reach"], tables.get("clv_at_risk") ?? [], column);
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
      sumIn("cohorts", ["cohort", "months_since"], first, "buyers"),
      at(of("all"), "customers"),
    ),
    ...calibrated(tables, first),
    ...newcomers(tables, first),
    ...keptCustomers(tables),
    ...reachOfThoseAtRisk(tables),
  ];
}

/** A group of customers counted in two tables. */
function sameRows(tables: Tables, name: string, key: string, rows: readonly Row[]): Relation[] {
  return rows.flatMap((row) => {
    const twin = (tables.get(name) ?? []).filter((other) => other[key] === row.segment);
    return between(
      `${row.segment} in ${name} and with a value`,
      sumIn(name, [key], twin, "customers"),
      sumIn("clv_segments", ["kind", "segment"], [row], "customers"),
    );
  });
}

/** Who had bought before the hold-out: the cohorts up to then, where it begins with a period. */
function calibrated(tables: Tables, first: readonly Row[]): Relation[] {
  const holdout = tables.get("clv_holdout") ?? [];
  const groups = holdout.filter(({ repeats }) => repeats !== "all");
  const all = holdout.filter(({ repeats }) => repeats === "all");
  const total = sumIn("clv_holdout", ["repeats"], all, "customers");
  const ordered = first.toSorted((a, b) => (String(a.cohort) < String(b.cohort) ? -1 : 1));
  return [
    ...near("customers of the hold-out", sumIn("clv_holdout", ["repeats"], groups, "customers"), total),
    ...cohortsUpTo(ordered, total),
  ];
}

const buyersOf = (cohorts: readonly Row[]): Sum => sumIn("cohorts", ["cohort", "months_since"], cohorts, "buyers");

/** The fewest cohorts that can hold all who had bought before the hold-out: the others in them came later, or had a contract. */
function cohortsUpTo(ordered: readonly Row[], total: Sum): Relation[] {
  const sums = ordered.map((_, index) => buyersOf(ordered.slice(0, index + 1)));
  const first = sums.find(({ value }) => value >= total.value);
  return first === undefined ? [] : between("cohorts before the hold-out", first, total);
}

/** Those who came in a year: the cohorts of twelve months in a row that can hold them, less those with a contract. */
function newcomers(tables: Tables, first: readonly Row[]): Relation[] {
  const total = sumIn("acquisition", ["months"], (tables.get("acquisition") ?? []).slice(0, 1), "customers");
  const ordered = first.toSorted((a, b) => (String(a.cohort) < String(b.cohort) ? -1 : 1));
  const periods = PERIODS_A_YEAR[String(first[0]?.grain)] ?? 0;
  return ordered.flatMap((_, from) => {
    const year = ordered.slice(from, from + periods);
    const sum = buyersOf(year);
    const isYear = periods > 0 && year.length === periods && sum.value >= total.value;
    return isYear ? between("cohorts of a year and its new customers", sum, total) : [];
  });
}

/** Those at risk who can be contacted, and who cannot: all of them, and those without a contract. */
function reachOfThoseAtRisk(tables: Tables): Relation[] {
  const status = (tables.get("counting_values") ?? []).filter(
    ({ criterion, value }) => criterion === "status" && value === "at_risk",
  );
  const risk = tables.get("clv_at_risk") ?? [];
  const sides = { reachable: "contactable", not_reachable: "others" };
  return Object.entries(sides).flatMap(([reach, column]) =>
    between(
      `${reach} at risk with and without a contract`,
      sumIn("counting_values", ["criterion", "value"], status, column),
      sumIn(
        "clv_at_risk",
        ["reach"],
        risk.filter((row) => row.reach === reach),
        "customers",
      ),
    ),
  );
}

/** Who bought in the year before the last, and again in the last: all of them, and those without a contract. */
function keptCustomers(tables: Tables): Relation[] {
  const change = (tables.get("revenue_change") ?? []).filter(({ lens }) => lens === "people");
  const of = (effect: string): Sum =>
    sumIn(
      "revenue_change",
      ["lens", "effect"],
      change.filter((row) => row.effect === effect),
      "customers",
    );
  const gain = (tables.get("retention_gain") ?? []).slice(0, 1);
  return ["kept", "left"].flatMap((column) =>
    between(
      `customers ${column} with and without a contract`,
      of(column === "kept" ? "kept_frequency" : "lost"),
      sumIn("retention_gain", ["points"], gain, column),
    ),
  );
}

const CENT = 0.005;

/** Sums of rounded numbers. */
const near = (name: string, left: Sum, right: Sum): Relation[] =>
  equal(name, left, right, CENT * (1 + left.terms.length + right.terms.length));
