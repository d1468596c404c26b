import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DataSet, text } from "./data-set.js";

interface RealSet {
  name: string;
  /** Below the folder of real data. */
  file: string;
  columns: string;
  /** Which person a row of the file is, and which record; over the file's columns, which are text. */
  person: string;
  id: string;
}

/** The social security number stays out: shops do not have one. */
const febrlColumns = `
        customer_id: rec_id
        first_name: given_name
        last_name: surname
        address: {sql: "concat_ws(' ', nullif(trim(street_number), ''), nullif(trim(address_1), ''))"}
        postal_code: postcode
        city: suburb
        country: {constant: AU}
        birth_date: {column: date_of_birth, format: "%Y%m%d"}`;

const fakeColumns = `
        customer_id: unique_id
        first_name: first_name
        last_name: surname
        birth_date: {column: dob, format: "%Y-%m-%d"}
        city: city
        email: email`;

const sets: readonly RealSet[] = [
  ...[1, 2, 3].map((number) => ({
    name: `febrl${number}`,
    file: `febrl/dataset${number}.csv`,
    columns: febrlColumns,
    person: "regexp_extract(rec_id, 'rec-([0-9]+)-', 1)",
    id: "trim(rec_id)",
  })),
  {
    name: "fake_1000",
    file: "splink/fake_1000.csv",
    columns: fakeColumns,
    person: "cluster",
    id: "unique_id",
  },
];

/** Public sets with known duplicates, where there are any: nothing of them is copied. */
export function realSets(folder: string, place: string): DataSet[] {
  return sets.map(({ name, file, columns, person, id }) => ({
    name,
    prepare: async () => {
      const path = join(folder, file);
      if (!existsSync(path)) return { skipped: `no real data at ${path} (REAL_DATA=folder names another place)` };
      const workspace = join(place, name);
      mkdirSync(workspace, { recursive: true });
      writeFileSync(join(workspace, "report.yaml"), reportOf(name, file, columns));
      return {
        workspace,
        env: { REAL_DATA: folder },
        truth: `select '${name}' as system, ${id} as customer_id, ${person} as person
          from read_csv(${text(path)}, all_varchar = true, header = true)`,
      };
    },
  }));
}

function reportOf(name: string, file: string, columns: string): string {
  return `title: {en: ${name}}
locales: [en]
currency: EUR
timezone: UTC
as_of: 2026-10-31
sources:
  customers:
    - files: "\${REAL_DATA}/${file}"
      system: ${name}
      columns:${columns}
`;
}
