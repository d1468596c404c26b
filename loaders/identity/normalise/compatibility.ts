import type { Engine } from "../../engines/engine.js";

const FIELDS = ["first_name", "last_name", "birth_name", "address", "city", "email"] as const;

/**
 * Full-width letters, ligatures and the like as plain letters (Unicode NFKC), which SQL cannot say. Leaves
 * `normal_compatibility` (raw, plain) for the few values that hold any character beyond the Latin blocks.
 */
export async function foldCompatibility(engine: Engine): Promise<void> {
  const distinct = FIELDS.map(
    (field) => `select ${field} as raw from identity_raw where regexp_matches(${field}, '[^\\x{0}-\\x{24F}]')`,
  ).join(" union ");
  const columns = [
    { name: "raw", type: "varchar" },
    { name: "plain", type: "varchar" },
  ];
  await engine.mapRows(distinct, { table: "normal_compatibility", columns }, ([raw]) => [
    [String(raw), String(raw).normalize("NFKC")],
  ]);
}

/** Distinct values of a query's column `raw` with their plain form, as a relation (raw, plain). */
export const distinctValues = (query: string): string =>
  `(select raw_values.raw, coalesce(normal_compatibility.plain, raw_values.raw) as plain
    from (select distinct raw from (${query}) where raw is not null) as raw_values
    left join normal_compatibility on raw_values.raw = normal_compatibility.raw)`;
