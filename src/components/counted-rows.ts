import { CONTACTABLE } from "../explorer/selection.js";
import { type Row, textOf } from "./rows.js";

/** Values of counting criteria, by criterion, in the order of the rows that name them. */
export type CountedValues = ReadonlyMap<string, ReadonlySet<string>>;

/** What a row names: a criterion and one of its words. Neither has to be one that this workspace counts. */
type Names = (row: Row) => readonly (readonly [criterion: string, word: string])[];

const byColumn =
  (criterion: string, column = criterion): Names =>
  (row) => [[criterion, textOf(row, column)]];
const always =
  (criterion: string, ...words: readonly string[]): Names =>
  () =>
    words.map((word) => [criterion, word]);

const NAMES: Readonly<Record<string, Names>> = {
  base_counts: byColumn("status"),
  lifecycle_transitions: byColumn("status"),
  rfm_segments: byColumn("rfm_segment", "segment"),
  rfm_grid: byColumn("rfm_segment", "segment"),
  rfm_outlook: byColumn("rfm_segment", "segment"),
  rfm_stability: byColumn("rfm_segment", "segment"),
  rfm_by_category: byColumn("main_category", "category"),
  category_value: byColumn("main_category", "category"),
  clv_segments: (row) => [
    [textOf(row, "kind") === "rfm" ? "rfm_segment" : textOf(row, "kind"), textOf(row, "segment")],
  ],
  clv_at_risk: always("status", "at_risk"),
  age_structure: byColumn("age_group"),
  heat: byColumn("heat_band", "band"),
  heat_calibration: byColumn("heat_band", "band"),
  counting_values: (row) => [[textOf(row, "criterion"), textOf(row, "value")]],
  personas: byColumn("persona"),
  persona_coverage: byColumn("persona", "personas"),
  reachability: always(CONTACTABLE, "yes", "no"),
  reachability_sets: always(CONTACTABLE, "yes", "no"),
  nps_by: (row) => [[textOf(row, "dimension"), textOf(row, "value")]],
  nps_monthly: always("nps_class", "promoter", "passive", "detractor"),
  tickets_monthly: always("request_band", "1", "2_more"),
  reply_time_monthly: always("request_band", "1", "2_more"),
};

/** Values of counting criteria that rows of a published table are about. */
export function countedIn(table: string, rows: readonly Row[]): CountedValues {
  const found = new Map<string, Set<string>>();
  for (const [criterion, word] of rows.flatMap((row) => NAMES[table]?.(row) ?? [])) {
    const words = found.get(criterion) ?? new Set();
    found.set(criterion, words.add(word));
  }
  return found;
}
