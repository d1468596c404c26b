import type { Row } from "../engines/engine.js";
import type { Relation, RelationTerm } from "./disclosure/declaration.js";

type Tables = ReadonlyMap<string, readonly Row[]>;
const CENT = 0.005;

/** What readers can add up in the tables on unification. */
export const identityRelations = (tables: Tables): Relation[] => [
  ...waterfall(tables),
  ...contacts(tables),
  ...clusterSizes(tables),
  ...systems(tables),
  ...standings(tables),
  ...base(tables),
];

const term = (table: string, row: Row, column: string, coefficient: number): RelationTerm => ({
  table,
  row,
  column,
  coefficient,
});

/** One term per row of a table, told apart by `keys`. */
const each = (tables: Tables, table: string, keys: readonly string[], column: string, coefficient: number) =>
  (tables.get(table) ?? []).map((row) =>
    term(table, Object.fromEntries(keys.map((key) => [key, row[key] ?? null])), column, coefficient),
  );

/** Σ coefficient · cell = 0, where every cell is there and that is so in this workspace. */
function balance(name: string, tables: Tables, terms: readonly RelationTerm[]): Relation[] {
  const values = terms.map(({ table, row, column, coefficient }) => {
    const found = (tables.get(table) ?? []).find((candidate) =>
      Object.entries(row).every(([key, value]) => (candidate[key] ?? null) === value),
    );
    return found === undefined ? Number.NaN : coefficient * Number(found[column] ?? Number.NaN);
  });
  const sum = values.reduce((total, value) => total + value, 0);
  return terms.length > 1 && Math.abs(sum) <= CENT ? [{ name, terms }] : [];
}

const SIGNS = { rows: 1, filtered: -1, rejected: -1, unusable: -1, left_out: -1 } as const;
const MERGED = { within: -1, across: -1, duplicates: -1 } as const;

const at = (step: string, coefficient: number) => term("identity_waterfall", { step }, "records", coefficient);

/** Everybody: the last step of the waterfall, which is that of persons on record where nobody else is known. */
const everybody = (tables: Tables, coefficient: number): RelationTerm[] => {
  const steps = (tables.get("identity_waterfall") ?? []).map(({ step }) => String(step));
  return ["base", "persons"]
    .filter((step) => steps.includes(step))
    .slice(0, 1)
    .map((step) => at(step, coefficient));
};

/** Each step follows from those before it, and the totals stand in the summary too. */
function waterfall(tables: Tables): Relation[] {
  const steps = (tables.get("identity_waterfall") ?? []).map(({ step }) => String(step));
  const signed = (signs: Readonly<Record<string, number>>) =>
    steps.flatMap((step) => (signs[step] === undefined ? [] : [at(step, signs[step])]));
  const summary = (column: string) => each(tables, "identity_summary", [], column, -1);
  // That there is nobody else may be told: a zero protects nothing.
  const others = (tables.get("identity_summary") ?? []).some((row) => Number(row.contact_only) > 0);
  return [
    ...balance("records that lead to a person", tables, [...signed(SIGNS), at("valid", -1)]),
    ...balance("records without duplicates", tables, [at("valid", 1), ...signed(MERGED), at("persons", -1)]),
    ...balance("persons on record and others", tables, [at("persons", 1), at("contact_only", 1), at("base", -1)]),
    ...balance("everybody, twice told", tables, [
      ...everybody(tables, 1),
      ...summary("persons"),
      ...(others ? summary("contact_only") : []),
    ]),
    ...balance("all records", tables, [at("rows", 1), ...summary("records")]),
    ...balance("valid records, twice told", tables, [at("valid", 1), ...summary("valid_records")]),
    ...balance("persons, twice told", tables, [at("persons", 1), ...summary("persons")]),
    ...balance("persons known by a contact only, twice told", tables, [
      at("contact_only", 1),
      ...summary("contact_only"),
    ]),
    ...balance("merges are the duplicates", tables, [
      ...each(tables, "identity_patterns", ["pattern"], "merges", 1),
      ...each(tables, "identity_summary", [], "valid_records", -1),
      ...each(tables, "identity_summary", [], "persons", 1),
    ]),
  ];
}

/** Every person has none, one or several contacts of a kind. */
function contacts(tables: Tables): Relation[] {
  const rows = tables.get("identity_contacts") ?? [];
  return [...new Set(rows.map(({ contact }) => contact ?? null))].flatMap((contact) =>
    balance(`persons by number of ${contact}`, tables, [
      ...rows
        .filter((row) => row.contact === contact)
        .map(({ number = null }) => term("identity_contacts", { contact, number }, "persons", 1)),
      ...everybody(tables, -1),
    ]),
  );
}

/** Persons times their records are the records, where the last band holds one number; a field known of all is known of all. */
function clusterSizes(tables: Tables): Relation[] {
  const sizes = (tables.get("identity_cluster_sizes") ?? []).map(({ records_per_person }) =>
    String(records_per_person),
  );
  const size = (records_per_person: string, coefficient: number) =>
    term("identity_cluster_sizes", { records_per_person }, "persons", coefficient);
  const several = sizes.filter((band) => band !== "1").map((band) => size(band, -1));
  const rules = tables.get("golden_rules") ?? [];
  return [
    ...balance("records by cluster size", tables, [
      ...sizes.map((band) => size(band, Number.parseInt(band, 10))),
      ...each(tables, "identity_summary", [], "valid_records", -1),
    ]),
    ...[...new Set(rules.map(({ field }) => field ?? null))].flatMap((field) =>
      balance(`persons of several records with ${field}`, tables, [
        ...rules
          .filter((row) => row.field === field)
          .map(({ rule = null }) => term("golden_rules", { field, rule }, "persons", 1)),
        ...several,
      ]),
    ),
  ];
}

/** A system's persons stand in both tables; two systems and what they share make everybody, or everybody on record. */
function systems(tables: Tables): Relation[] {
  const sources = tables.get("identity_sources") ?? [];
  const pairs = tables.get("identity_overlap") ?? [];
  const pair = ({ system_a = null, system_b = null }: Row, coefficient: number) =>
    term("identity_overlap", { system_a, system_b }, "persons", coefficient);
  const own = pairs.filter(({ system_a, system_b }) => system_a === system_b);
  const crossed = pairs.filter((row) => !own.includes(row));
  return [
    ...(["records", "valid_records"] as const).flatMap((column) =>
      balance(`${column} of all systems`, tables, [
        ...each(tables, "identity_sources", ["system"], column, 1),
        ...each(tables, "identity_summary", [], column, -1),
      ]),
    ),
    ...own.flatMap((row) =>
      balance(`persons of ${row.system_a}, twice told`, tables, [
        pair(row, 1),
        term("identity_sources", { system: row.system_a ?? null }, "persons", -1),
      ]),
    ),
    ...(own.length <= 2
      ? balance("persons of one system or the other", tables, [
          ...own.map((row) => pair(row, 1)),
          ...crossed.map((row) => pair(row, -1)),
          ...everybody(tables, -1),
        ])
      : []),
    ...(sources.length <= 2
      ? balance("persons on record in one system or the other", tables, [
          ...each(tables, "identity_sources", ["system"], "persons", 1),
          ...crossed.filter((row) => isOf(row, sources)).map((row) => pair(row, -1)),
          ...each(tables, "identity_summary", [], "persons", -1),
        ])
      : []),
  ];
}

const isOf = ({ system_a, system_b }: Row, sources: readonly Row[]): boolean =>
  [system_a, system_b].every((one) => sources.some(({ system }) => system === one));

const STANDINGS: Readonly<Record<string, readonly string[]>> = {
  vip: ["vip"],
  loyal: ["loyal"],
  active: ["active", "reactivated"],
  new: ["new"],
  at_risk: ["at_risk"],
  lapsed: ["inactive", "lost", "contract_ended"],
  prospect: ["prospect"],
};

/** Profiles are the statuses of the life cycle, some of them taken together. */
const standings = (tables: Tables): Relation[] =>
  Object.entries(STANDINGS).flatMap(([standing, statuses]) =>
    balance(`persons who are ${standing}`, tables, [
      term("identity_profiles", { standing }, "persons", 1),
      ...statuses.map((status) => term("base_counts", { status }, "customers", -1)),
    ]),
  );

/** Everybody who was counted stands in one status; those out of scope are counted only where they are k. */
function base(tables: Tables): Relation[] {
  const statuses = each(tables, "base_counts", ["status"], "customers", 1);
  const whole = everybody(tables, -1);
  return [
    ...balance("persons of all statuses", tables, [...statuses, ...whole]),
    ...balance("persons in scope", tables, [...statuses.filter(({ row }) => row.status !== "out_of_scope"), ...whole]),
  ];
}
