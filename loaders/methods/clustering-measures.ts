/**
 * So many groups of records, each the whole meeting of one predicted and one true cluster: `shared` records that stand
 * in both, where the predicted cluster has `predicted` records and the true one `actual`. Whole numbers from 1. Every
 * measure here needs no more than this, so a million records come down to a few rows before they leave the engine.
 */
export interface Overlap {
  readonly shared: number;
  readonly predicted: number;
  readonly actual: number;
  readonly groups: number;
}

/** Shares 0–1; NaN is the share of nothing, as precision where nothing was predicted. */
export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Pairs by what was said of them and what is true. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/** Every two records of the clusterings: said to be one person or not, and being so or not. */
export function pairConfusion(overlaps: readonly Overlap[]): Confusion {
  const records = total(overlaps, ({ shared }) => shared);
  const truePositives = total(overlaps, ({ shared }) => shared * (shared - 1)) / 2;
  const predictedPairs = total(overlaps, ({ shared, predicted }) => shared * (predicted - 1)) / 2;
  const actualPairs = total(overlaps, ({ shared, actual }) => shared * (actual - 1)) / 2;
  return {
    truePositives,
    falsePositives: predictedPairs - truePositives,
    falseNegatives: actualPairs - truePositives,
    trueNegatives: (records * (records - 1)) / 2 - predictedPairs - actualPairs + truePositives,
  };
}

/** Precision TP/(TP+FP), recall TP/(TP+FN), and their harmonic mean (van Rijsbergen 1979, β = 1). */
export function confusionAccuracy({ truePositives, falsePositives, falseNegatives }: Confusion): Accuracy {
  return {
    precision: truePositives / (truePositives + falsePositives),
    recall: truePositives / (truePositives + falseNegatives),
    f1: (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives),
  };
}

/** Share of predicted clusters that are a true cluster to the record, and of true clusters found so. */
export function clusterAccuracy(overlaps: readonly Overlap[]): Accuracy {
  const exact = total(overlaps, ({ shared, predicted, actual }) => (shared === predicted && shared === actual ? 1 : 0));
  return harmonic(exact / clusterCount(overlaps, "predicted"), exact / clusterCount(overlaps, "actual"));
}

/**
 * B³ (Bagga & Baldwin 1998, LREC workshop on linguistic coreference): of the records put with a record, the share that
 * belongs there, and of those that belong there, the share put with it; averaged over the records, or with
 * `weight: "entity"` over the true clusters, each counting the same however many records it has.
 */
export function bCubed(overlaps: readonly Overlap[], weight: "record" | "entity" = "record"): Accuracy {
  const weightOf = ({ actual }: Overlap) => (weight === "record" ? 1 : 1 / actual);
  const all = weight === "record" ? total(overlaps, ({ shared }) => shared) : clusterCount(overlaps, "actual");
  const precision = total(overlaps, (overlap) => (weightOf(overlap) * overlap.shared ** 2) / overlap.predicted) / all;
  const recall = total(overlaps, (overlap) => (weightOf(overlap) * overlap.shared ** 2) / overlap.actual) / all;
  return harmonic(precision, recall);
}

/** How many clusters of one side there are: counted size by size, so that no fractions of clusters are added up. */
export function clusterCount(overlaps: readonly Overlap[], side: "predicted" | "actual"): number {
  const recordsBySize = new Map<number, number>();
  for (const { shared, groups, [side]: size } of overlaps) {
    recordsBySize.set(size, (recordsBySize.get(size) ?? 0) + shared * groups);
  }
  return [...recordsBySize].reduce((sum, [size, records]) => sum + records / size, 0);
}

function total(overlaps: readonly Overlap[], value: (overlap: Overlap) => number): number {
  return overlaps.reduce((sum, overlap) => sum + overlap.groups * value(overlap), 0);
}

/** 0 where both are 0: nothing right is not the same as nothing to be right about. */
function harmonic(precision: number, recall: number): Accuracy {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
