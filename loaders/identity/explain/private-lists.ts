import { join } from "node:path";
import { inert, writePrivateCsv } from "../../confidential/csv.js";
import { type Engine, literal } from "../../engines/engine.js";
import type { Locale } from "../../workspace/locales.js";
import type { Matching } from "../match/match.js";
import { wordPatterns } from "./explain.js";
import { SETTLED } from "./merges.js";
import { drawSample } from "./sample.js";
import { otherWords, settledWords } from "./words.js";

/** Pairs this near to the threshold, in bits, are worth a look; so many of them are listed. */
const NEAR = 4;
const MOST_REVIEWED = 500;

const SIDE = ["last_name", "first_name", "birth_date", "email", "phone", "address", "postal_code", "city"] as const;

export interface PrivateLists {
  readonly matching: Matching;
  readonly threshold: number;
  readonly locale: Locale;
}

/**
 * Writes, for the team's eyes only, `identity/merges.csv` (every merge with its reasons), `identity/review.csv` (pairs near
 * the threshold on either side) and `identity/sample.csv` (pairs drawn by chance, as many from each band of weight: judged by
 * hand, they measure precision and recall). The last two have the columns of a decisions file: fill `decision` and name the file in report.yaml.
 */
export async function writeIdentityLists(
  engine: Engine,
  folder: string,
  { matching, threshold, locale }: PrivateLists,
): Promise<void> {
  await engine.run(`create or replace table match_review as
    select l, r, pattern, rarity, doubt, weight from match_scored
    where abs(weight - ${threshold}) <= ${NEAR} order by abs(weight - ${threshold}), l, r limit ${MOST_REVIEWED}`);
  await drawSample(engine, threshold);
  await engine.run(`create or replace table match_told as
    select pattern from identity_merges union select pattern from match_review union select pattern from match_sample`);
  await wordPatterns(engine, matching, locale, "match_told");
  await writePrivateCsv(engine, listed(MERGES, locale, "person_id, ", ""), join(folder, "merges.csv"));
  await writePrivateCsv(engine, listed("match_review", locale, "", DECISION), join(folder, "review.csv"));
  await writePrivateCsv(
    engine,
    listed("match_sample", locale, "", `${DECISION}band, pairs_in_band, `),
    join(folder, "sample.csv"),
  );
  await engine.run(
    "drop table match_review; drop table match_sample; drop table match_told; drop table match_pattern_words",
  );
}

const MERGES = "identity_merges";
const DECISION = "'' as decision, ";

function listed(pairs: string, locale: Locale, before: string, after: string): string {
  const bits = (column: string): string =>
    `(case when ${column} < 0 then '−' else '+' end) || format('{:.1f}', abs(${column}))`;
  const extra = (part: "rare" | "doubt", column: string): string =>
    `case when abs(${column}) >= 0.05 then ${literal(`, ${otherWords(part, locale)} `)} || ${bits(column)} else '' end`;
  const weighed = `words || ${extra("rare", "rarity")} || ${extra("doubt", "doubt")}`;
  const settled = SETTLED.map((by) => `when ${literal(by)} then ${literal(settledWords(by, locale))}`).join(" ");
  const side = (alias: string, name: string): string =>
    SIDE.map((column) => `${inert(`cast(${alias}.${column} as varchar)`)} as ${name}_${column}`).join(", ");
  return `select ${before}l.system as left_system, ${inert("l.customer_id")} as left_id, r.system as right_system,
      ${inert("r.customer_id")} as right_id, ${after}round(weight, 1) as weight,
      ${pairs === MERGES ? `coalesce(${weighed}, case settled_by ${settled} end)` : weighed} as why,
      ${side("l", "left")}, ${side("r", "right")}
    from ${pairs} as pairs inner join identity_raw as l on pairs.l = l.record_id
    inner join identity_raw as r on pairs.r = r.record_id
    left join match_pattern_words on pairs.pattern = match_pattern_words.pattern
    order by ${pairs === MERGES ? "person_id" : "weight desc"}, l.record_id, r.record_id`;
}
