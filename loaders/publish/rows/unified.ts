import type { Row } from "../../engines/engine.js";
import { type Builder, divide, int } from "./builder.js";
import { npsColumns } from "./intervals.js";

const SHARES = ["with_email", "with_mobile", "with_address"] as const;
const ANSWERS = ["promoters", "passives", "detractors"] as const;

/** Profiles of groups: a share is left out where fewer than k persons make or miss it, an NPS where a class is so small. */
export const identityProfiles: Builder = async (marts) => {
  const { k } = marts.report.privacy;
  const isSmall = (count: number) => count > 0 && count < k;
  return (await marts.rows("identity_profiles")).map((row) => {
    const persons = int(row, "persons");
    const shares = SHARES.map((column): [string, number | null] => {
      const having = int(row, column);
      const share = divide(having, persons);
      return [column, share === null || isSmall(having) || isSmall(persons - having) ? null : percents(share)];
    });
    const answers = ANSWERS.map((column) => int(row, column));
    const nps = answers.some(isSmall) ? null : npsColumns(row).score;
    return { ...row, ...Object.fromEntries(shares), nps };
  });
};

/** Beside the number of persons, more digits would tell how many they are. */
const percents = (share: number): number => Math.round(share * 100) / 100;

const NO_DUPLICATES = { records: null, valid_records: null, duplicate_rate: null, largest_cluster: null } as const;

/** Where nobody is known by a contact only, everybody is on record: their number is told anyway, that of a few duplicates is not. */
export const identitySummary: Builder = async (marts) =>
  (await marts.rows("identity_summary")).map((row) => {
    const several = int(row, "several");
    const isFew = several > 0 && several < marts.report.privacy.k;
    return isFew && int(row, "contact_only") === 0 ? { ...row, ...NO_DUPLICATES, several: 0 } : row;
  });

const MOVED = { persons: "persons", buyers: "buyers", repeat_rate: "repeat", revenue_per_customer: "revenue" } as const;

/** Numbers at other thresholds, each with its relative change from the one in use. */
export const identitySensitivity: Builder = async (marts) => {
  const rows = await marts.rows("identity_sensitivity");
  const chosen = rows.find((row) => int(row, "shift") === 0);
  const change = (row: Row, column: string): number | null => {
    const before = int(chosen, column);
    return row === chosen || before === 0 || row[column] === null ? null : int(row, column) / before - 1;
  };
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(Object.entries(MOVED).map(([column, name]) => [`${name}_change`, change(row, column)])),
  }));
};
