import type { Identity } from "./identity.js";
import { BLOCKING_RULES } from "./match/blocking-rules.js";

const SHOWN = 20;

type Told = Pick<Identity, "ledger" | "decisions" | "contacts" | "faults" | "sharedKeys"> & {
  readonly clusters: Pick<Identity["clusters"], "oversized">;
  readonly matching: Pick<Identity["matching"], "blocks">;
};

const isTelling = (name: string): boolean => BLOCKING_RULES.some((rule) => rule.name === name && rule.isTelling);

/** What those who build should hear of persons and decisions; nothing where all is well. */
export function identityNotes({ ledger, decisions, contacts, clusters, matching, faults, sharedKeys }: Told): string[] {
  const { refusedLines, unknown } = decisions;
  const skipped = matching.blocks.filter(({ rule, skippedBlocks }) => skippedBlocks > 0 && isTelling(rule));
  const roles = withFault(faults, "email", ["role"]);
  const births = withFault(faults, "birth_date", ["future", "out_of_range"]);
  return [
    ...(roles > 0
      ? [`${count(roles, "record gives", "records give")} an address such as info@ or contact@: it links nobody.`]
      : []),
    ...(births > 0
      ? [
          `${count(births, "record gives", "records give")} a birth date that cannot be: in the future, or too long ago.`,
        ]
      : []),
    ...(sharedKeys > 0
      ? [
          `${count(sharedKeys, "person key stands", "person keys stand")} under more records than one person may have (identity.limits.records): ${sharedKeys === 1 ? "it links" : "they link"} nobody.`,
        ]
      : []),
    ...(contacts.shared > 0
      ? [
          `${count(contacts.shared, "contact stands", "contacts stand")} under too many ids to identify anyone; they link no records.`,
        ]
      : []),
    ...(contacts.ambiguous > 0
      ? [
          `${count(contacts.ambiguous, "contact is", "contacts are")} used by several known persons: rows that name nothing else are counted as one unknown person behind each.`,
        ]
      : []),
    ...skipped.map(
      ({ rule, limit, skippedBlocks, skippedRecords }) =>
        `${count(skippedBlocks, "group", "groups")} of records with the same ${rule.replaceAll("_", " ")}, ${skippedRecords} records in all, ${skippedBlocks === 1 ? "is" : "are"} too large to compare${limit > 1 ? ` (over ${limit})` : ""}; other fields may still link them.`,
    ),
    ...(contacts.oversized > 0
      ? [
          `${count(contacts.oversized, "chain", "chains")} of ids and contacts gathered more than identity.limits allows and ${contacts.oversized === 1 ? "was" : "were"} taken apart.`,
        ]
      : []),
    ...(clusters.oversized > 0
      ? [
          `${count(clusters.oversized, "group", "groups")} of records gathered more identifiers than identity.limits allows and ${clusters.oversized === 1 ? "was" : "were"} split.`,
        ]
      : []),
    ...(ledger.merged > 0
      ? [`${count(ledger.merged, "person gathers", "persons gather")} what were several persons in the last build.`]
      : []),
    ...(ledger.split > 0
      ? [
          `${count(ledger.split, "person", "persons")} of the last build now ${ledger.split === 1 ? "stands" : "stand"} as several.`,
        ]
      : []),
    ...(refusedLines.length > 0
      ? [
          `${count(refusedLines.length, "decision contradicts", "decisions contradict")} others and ${refusedLines.length === 1 ? "is" : "are"} left out: ${linesOf(refusedLines)} of the decisions file.`,
        ]
      : []),
    ...(unknown > 0 ? [`${count(unknown, "decision names", "decisions name")} a record that no export holds.`] : []),
  ];
}

const withFault = (faults: Told["faults"], field: string, names: readonly string[]): number =>
  faults.reduce((sum, told) => (told.field === field && names.includes(told.fault) ? sum + told.records : sum), 0);

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const linesOf = (lines: readonly number[]): string =>
  `${lines.length === 1 ? "line" : "lines"} ${lines.slice(0, SHOWN).join(", ")}${lines.length > SHOWN ? " …" : ""}`;
