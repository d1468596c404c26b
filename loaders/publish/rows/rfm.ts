import type { Row } from "../../engines/engine.js";
import { wilson } from "../../methods/wilson.js";
import { MOST_HIDDEN } from "../grain.js";
import { type Builder, int, type Marts } from "./builder.js";

/** Fewest buyers of whom a score is told (and of each category, in the mart). */
const MINIMUM = 500;

/** RFM segments in the order in which a base is read, and the four they may be put together to. */
const SEGMENTS = [
  "core",
  "champion",
  "loyal",
  "promise",
  "potential_loyalist",
  "new",
  "promising",
  "slipping",
  "need_attention",
  "about_to_sleep",
  "at_risk",
  "cant_lose",
  "gone",
  "hibernating",
  "lost",
];
const TOGETHER: Readonly<Record<string, string>> = {
  champion: "core",
  loyal: "core",
  potential_loyalist: "promise",
  new: "promise",
  promising: "promise",
  need_attention: "slipping",
  about_to_sleep: "slipping",
  at_risk: "slipping",
  cant_lose: "slipping",
  hibernating: "gone",
  lost: "gone",
};

/** Segments of each category's buyers; four instead of eleven where one cell would be hidden, so that shares can be compared. */
export const rfmByCategory: Builder = async (marts) =>
  coarsened(await marts.rows("rfm_by_category"), marts.report.privacy.k, ["customers"], ["revenue"], 0);

/** Who bought after being scored, by segment; none of too few buyers. */
export const rfmOutlook: Builder = (marts) => tested(marts, "rfm_outlook", ["bought", "not_bought"]);
export const rfmStability: Builder = (marts) => tested(marts, "rfm_stability", ["stayed", "moved"]);

async function tested(marts: Marts, mart: string, parts: readonly string[]): Promise<Row[]> {
  const rows = await marts.rows(mart);
  if (rows.reduce((sum, row) => sum + int(row, "customers"), 0) < MINIMUM) return [];
  return coarsened(rows, marts.report.privacy.k, ["customers", ...parts], []).map((row) => {
    const { estimate, low, high } = wilson(int(row, parts[0] ?? ""), int(row, "customers"));
    return { ...row, rate: estimate, low, high };
  });
}

/** Rows by segment, or by four groups of segments where too many of them would be hidden. */
export function coarsened(
  rows: readonly Row[],
  k: number,
  counts: readonly string[],
  money: readonly string[],
  mostSmall = MOST_HIDDEN,
): Row[] {
  const isSmall = (row: Row): boolean => counts.some((column) => int(row, column) > 0 && int(row, column) < k);
  const cells = rows.filter(isSmall).length > mostSmall * rows.length ? together(rows, counts, money) : [...rows];
  return cells.map((row) => ({ ...row, position: SEGMENTS.indexOf(String(row.segment)) }));
}

function together(rows: readonly Row[], counts: readonly string[], money: readonly string[]): Row[] {
  const cells = new Map<string, Row>();
  for (const row of rows) {
    const segment = TOGETHER[String(row.segment)] ?? String(row.segment);
    const key = `${row.category ?? ""}\n${segment}`;
    const before = cells.get(key);
    const added = counts.map((column) => [column, int(row, column) + int(before, column)]);
    const paid = money.map((column) => [
      column,
      Math.round(100 * (Number(row[column]) + Number(before?.[column] ?? 0))) / 100,
    ]);
    cells.set(key, { ...row, segment, ...Object.fromEntries([...added, ...paid]) });
  }
  return [...cells.values()];
}
