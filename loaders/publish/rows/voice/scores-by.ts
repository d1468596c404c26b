import type { Row } from "../../../engines/engine.js";
import { meanInterval } from "../../../methods/mean-interval.js";
import { wilson } from "../../../methods/wilson.js";
import { type Builder, int } from "../builder.js";
import { coarsen, groupsOf } from "./coarsen.js";

const PARTS = ["units", "favourable", "others"];

/** Satisfaction, or effort, of the last 12 months by each criterion; scales are never mixed. */
export const scoresBy =
  (kind: "csat" | "ces"): Builder =>
  async (marts) => {
    if (kind === "ces" && marts.report.voice.ces_easy === undefined) return [];
    const rows = (await marts.rows("scores_by")).filter((row) => row.kind === kind);
    return scoreRows(rows, marts.report.privacy.k).map((row) => ({
      ...row,
      ...(kind === "ces" && { easy: marts.report.voice.ces_easy ?? null }),
    }));
  };

export function scoreRows(rows: readonly Row[], k: number): Row[] {
  const whole = rows.filter(({ dimension }) => dimension === "all");
  const parts = groupsOf(rows, "scale_max").flatMap((scale) =>
    groupsOf(
      scale.filter(({ dimension }) => dimension !== "all"),
      "dimension",
    ).flatMap((group) => coarsen(group, { k, parts: PARTS, merge })),
  );
  return [...whole, ...parts].map((row) => ({ ...row, ...columnsOf(row) }));
}

/** A person may stand in several rows, so that together these are no fewer than in the largest of them. */
const merge = (rows: readonly Row[]): Row => ({
  ...rows[0],
  ...Object.fromEntries(PARTS.map((part) => [part, Math.max(...rows.map((row) => int(row, part)))])),
  answers: rows.reduce((sum, row) => sum + int(row, "answers"), 0),
  favourable_answers: rows.reduce((sum, row) => sum + int(row, "favourable_answers"), 0),
  score_sum: exact(rows, "score_sum", 2),
  score_squares: exact(rows, "score_squares", 4),
});

/** Sums of decimals without loss. */
function exact(rows: readonly Row[], column: string, digits: number): string {
  const scale = 10 ** digits;
  const whole = rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * scale), 0);
  return (whole / scale).toFixed(digits);
}

/** To one decimal: means times answers would add up to the hidden scores of a distribution. */
const points = (value: number): number => Math.round(value * 10) / 10;

function columnsOf(row: Row): Row {
  const answers = int(row, "answers");
  const { estimate, low, high } = wilson(int(row, "favourable_answers"), answers);
  const sum = row.score_sum as number;
  const mean = answers >= 2 ? meanInterval(answers, sum, row.score_squares as number) : null;
  return {
    score: estimate,
    low,
    high,
    mean: points(Number(sum) / answers),
    mean_low: mean ? points(mean.low) : null,
    mean_high: mean ? points(mean.high) : null,
  };
}
