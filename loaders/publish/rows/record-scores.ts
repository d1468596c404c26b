import type { Row } from "../../engines/engine.js";
import { hiddenShare } from "../disclosure/hidden-share.js";
import { MOST_HIDDEN } from "../grain.js";
import type { Builder } from "./builder.js";

/** Bands to be merged, fewest first, until few enough rows are hidden: it is the tail of poor records that is thin. */
const TAILS = [
  { merged: ["under_20"], into: "under_20" },
  { merged: ["under_20", "20_40"], into: "under_40" },
  { merged: ["under_20", "20_40", "40_60"], into: "under_60" },
];

/** Records by band of their score; the lowest bands become one where they hold too few. */
export const recordScores: Builder = async (marts) => {
  const rows = await marts.rows("record_scores");
  const ways = TAILS.map(({ merged, into }) => merge(rows, merged, into));
  const isClear = (way: readonly Row[]) =>
    hiddenShare(way, { units: "records", k: marts.report.privacy.k, within: ["system"] }) <= MOST_HIDDEN;
  return [...(ways.find(isClear) ?? ways.at(-1) ?? [])];
};

function merge(rows: readonly Row[], merged: readonly string[], into: string): Row[] {
  const systems = [...new Set(rows.map(({ system }) => String(system)))];
  return systems.flatMap((system) => {
    const own = rows.filter((row) => row.system === system);
    const tail = own.filter(({ band }) => merged.includes(String(band)));
    const all = sum(own);
    const share = all === 0 ? 0 : sum(tail) / all;
    return [
      { band: into, position: 1, system, records: sum(tail), share },
      ...own.filter(({ band }) => !merged.includes(String(band))),
    ];
  });
}

const sum = (rows: readonly Row[]): number => rows.reduce((total, { records }) => total + Number(records), 0);
