import type { Row } from "../engines/engine.js";
import type { PublishedTable } from "./contract.js";
import { hiddenShare } from "./disclosure/hidden-share.js";

/** Time grains from fine to coarse. */
const GRAINS = ["month", "quarter", "year"] as const;
/** Share of a figure's cells that may be hidden before it is made coarser. */
export const MOST_HIDDEN = 0.1;

/** Tables whose rows divide each other's, or are told of the same periods: they stand at one grain though no rollup links them. */
const TOGETHER: Readonly<Record<string, string>> = {
  revenue_monthly: "reply_time_monthly",
  cohort_returns: "cohorts",
  retention: "cohorts",
};

/** Keeps one grain of every timed table: tables linked by sums stand at one, the finest that suits them all. */
export function alignGrains(built: Map<PublishedTable, readonly Row[]>, k: number): void {
  const timed = [...built].filter(([, rows]) => rows.some((row) => row.grain !== undefined));
  const names = new Set(timed.map(([{ name }]) => name));
  const groupOf = ({ name, disclosure }: PublishedTable): string => {
    const into = disclosure === "exempt" ? undefined : (disclosure.rollups?.[0]?.into ?? TOGETHER[name]);
    return into !== undefined && names.has(into) ? into : name;
  };
  for (const group of new Set(timed.map(([table]) => groupOf(table)))) {
    const members = timed.filter(([table]) => groupOf(table) === group);
    const grain = chooseGrain((candidate) =>
      Math.max(...members.map(([table, rows]) => hidden(table, at(rows, candidate), k))),
    );
    for (const [table, rows] of members) built.set(table, at(rows, grain));
  }
}

const at = (rows: readonly Row[], grain: string): readonly Row[] => rows.filter((row) => row.grain === grain);

/** The finest grain that hides at most a tenth of its rows; where none does, the one that hides least. */
export function chooseGrain(hiddenAt: (grain: string) => number): string {
  const shares = GRAINS.map((grain) => ({ grain, share: hiddenAt(grain) }));
  const least = shares.reduce((best, candidate) => (candidate.share < best.share ? candidate : best));
  return (shares.find(({ share }) => share <= MOST_HIDDEN) ?? least).grain;
}

const hidden = ({ disclosure }: PublishedTable, rows: readonly Row[], k: number): number =>
  disclosure === "exempt" ? 0 : hiddenShare(rows, { units: disclosure.units, parts: disclosure.parts ?? [], k });
