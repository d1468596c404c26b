import type { Row } from "../engines/engine.js";

type Tables = Map<string, readonly Row[]>;
type Match = Readonly<Record<string, string>>;

const isBetween = (count: number, k: number): boolean => count > 0 && count < k;

/** So many times k values make a whole percent hide fewer than k of them. */
const IN_PERCENTS = 100;

/**
 * Takes the number of valid values out of a field's rows where fewer than k values of one of them are valid, or invalid: the
 * rows keep how many are filled, and where these are many the share in whole percents. By system and by status all rows of
 * the field lose it, so that none follows from a total.
 */
export function hideValidity(shown: Tables, built: ReadonlyMap<string, readonly Row[]>, k: number): void {
  const births = (shown.get("anomalies") ?? []).filter((row) => BIRTHS.includes(String(row.family)));
  const isHidden = births.length < BIRTHS.length || births.some((row) => row.suppressed);
  for (const table of ["completeness", "completeness_by_status"]) {
    const small = new Set(
      (built.get(table) ?? [])
        .filter(({ valid, invalid }) => [valid, invalid].some((count) => isBetween(Number(count), k)))
        .map(groupOf),
    );
    shown.set(
      table,
      (shown.get(table) ?? []).map((row) =>
        small.has(groupOf(row)) || (isHidden && row.field === "birth_date")
          ? { ...row, valid: null, valid_share: roughly(row, k) }
          : row,
      ),
    );
  }
}

function roughly({ filled = null, valid_share = null }: Row, k: number): number | null {
  if (filled === null || valid_share === null || Number(filled) < IN_PERCENTS * k) return null;
  return Math.round(100 * Number(valid_share)) / 100;
}

/** Faults of birth dates are counted as anomalies too: beside the one that is shown, a sum tells the hidden one. */
const BIRTHS = ["impossible_birth", "birth_date_spike"];
const groupOf = ({ field, system }: Row): string => `${field} ${system === "all" ? "all" : "parts"}`;

const FAMILIES: Readonly<Record<string, string>> = {
  "shared_contact customers.email": "shared_email",
  "shared_contact customers.phone": "shared_phone",
  "card_one_name customers.loyalty_id": "card_many_names",
};
const ON_VALUES = [
  "email_valid",
  "phone_valid",
  "postal_code_valid",
  "birth_date_plausible",
  "gender_matches_title",
  "names_usable",
];
const ON_RECORDS = [...ON_VALUES, "shared_contact", "card_one_name", "updated_recently", "placeholders"];

/**
 * Rules on customer records may tell no more than the tables that they are counted from: their counts stand only where
 * those rows do, and where failures and passes are none or at least k. Verdicts stay.
 */
export function hideRules(shown: Tables, k: number): void {
  const rows = (shown.get("quality_rules") ?? []).map((row): Row => {
    if (!ON_RECORDS.includes(String(row.rule))) return row;
    const [checked, failed] = [Number(row.checked), Number(row.failed)];
    const isTold = behind(row).every(([table, match]) => isShown(shown, table, match));
    if (isTold && !isBetween(failed, k) && !isBetween(checked - failed, k)) return row;
    return { ...row, checked: null, failed: null, rate: null };
  });
  shown.set(
    "quality_rules",
    rows.filter((row) => isWanted(row, rows)),
  );
}

/** The rows of protected tables that a rule's counts are made of. */
function behind({ rule, field, system }: Row): readonly (readonly [string, Match])[] {
  const column = String(field).split(".")[1] ?? "";
  if (rule === "updated_recently") return [["freshness", { system: String(system) }]];
  const counted = ["completeness", { field: column, system: String(system) }] as const;
  if (ON_VALUES.includes(String(rule))) return [counted];
  const family = FAMILIES[`${rule} ${field}`];
  return family === undefined ? [] : [counted, ["anomalies", { family }]];
}

function isShown(shown: Tables, table: string, match: Match): boolean {
  const rows = (shown.get(table) ?? []).filter((row) =>
    Object.entries(match).every(([column, value]) => row[column] === value),
  );
  return rows.length > 0 && rows.every((row) => !row.suppressed && row.valid !== null);
}

/** Values are judged system by system; all systems together only where one of them cannot be told. */
function isWanted(row: Row, rows: readonly Row[]): boolean {
  if (!ON_VALUES.includes(String(row.rule))) return true;
  const same = rows.filter(({ rule, field }) => rule === row.rule && field === row.field);
  const systems = same.filter(({ system }) => system !== "all");
  const isTold = ({ checked }: Row) => checked !== null;
  if (row.system === "all") return !systems.every(isTold) && (isTold(row) || !systems.some(isTold));
  return isTold(row);
}
