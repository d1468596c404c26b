import type { Run } from "./measure.js";

/** One threshold of a curve: the run of each set there. */
export interface CurvePoint {
  threshold: number;
  runs: readonly Run[];
}

/** The runs on a tenth of a set's records and on all of them, and the seconds of a bare scan of the larger one's files. */
export interface Growth {
  tenth: Run;
  whole: Run;
  scanSeconds: number;
}

/** How well and how fast each set was resolved at the default settings. */
export function resultTable(runs: readonly Run[]): string {
  const head = `| records of | records | true pairs | pair precision | recall | F1 | cluster F1 | B³ precision | recall | F1 | largest cluster | seconds | of them identity | peak MB |`;
  const rows = runs.map((run) =>
    row([
      run.name,
      count(run.records),
      count(run.truePairs),
      ...[run.pairs.precision, run.pairs.recall, run.pairs.f1, run.clusters.f1].map(share),
      ...[run.bCubed.precision, run.bCubed.recall, run.bCubed.f1].map(share),
      count(run.largestCluster),
      run.seconds.toFixed(1),
      identitySeconds(run)?.toFixed(1) ?? "–",
      run.peakMegabytes === undefined ? "not measured" : count(Math.round(run.peakMegabytes)),
    ]),
  );
  return [head, `| --- |${" --: |".repeat(13)}`, ...rows].join("\n");
}

/** Pair precision, recall and F1 of every set at every threshold: the default one is to stand on a plateau. */
export function curveTable(points: readonly CurvePoint[]): string {
  const names = points[0]?.runs.map(({ name }) => name) ?? [];
  const columns = names.flatMap((name) => [`${name} precision`, "recall", "F1", "largest"]);
  const rows = points.map(({ threshold, runs }) =>
    row([
      threshold > 0 ? `+${threshold}` : `${threshold}`.replace("-", "−"),
      ...runs.flatMap(({ pairs, largestCluster }) => [
        ...[pairs.precision, pairs.recall, pairs.f1].map(share),
        count(largestCluster),
      ]),
    ]),
  );
  return [row(["threshold", ...columns]), `|${" --: |".repeat(columns.length + 1)}`, ...rows].join("\n");
}

/** Exponents are log₁₀ of how many times longer ten times the records take: 1 is linear. */
export function growthSentence({ tenth, whole, scanSeconds }: Growth): string {
  const [some, many] = [identitySeconds(tenth), identitySeconds(whole)];
  const stage = some && many ? ` (identity alone: ${Math.log10(many / some).toFixed(2)})` : "";
  const exponent = Math.log10(whole.seconds / tenth.seconds).toFixed(2);
  const size = `From ${count(tenth.records)} to ${count(whole.records)} records`;
  return `${size} time grows with the power ${exponent} of their number${stage}; the larger set takes ${(whole.seconds / scanSeconds).toFixed(0)} times as long as a bare DuckDB scan of the same files, ${scanSeconds.toFixed(2)} s.`;
}

/** Of the command's stages the one that resolves, without reading the exports and writing the file. */
export function identitySeconds({ stages }: Run): number | undefined {
  return stages.find(({ stage }) => stage === "identity")?.seconds;
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const count = (value: number): string => value.toLocaleString("en-GB");
const share = (value: number): string => (Number.isNaN(value) ? "–" : value.toFixed(4));
