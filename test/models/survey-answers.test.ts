import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const SURVEYS = {
  ...{ kind: "varchar", score: "double", scale_max: "double", touchpoint: "varchar", answered_at: "timestamp" },
  ...{ answered_date: "date", source_system: "varchar", source_file: "varchar", source_row: "bigint" },
  ...{ person_id: "bigint", respondent: "varchar", channel: "varchar", store_id: "varchar", category: "varchar" },
  ...{ is_answered: "boolean", is_in_scope: "boolean", delay: "varchar", followed_up_at: "timestamp" },
};
const CRITERIA = {
  ...{ person_id: "bigint", status: "varchar", rfm_segment: "varchar", age_group: "varchar", home_region: "varchar" },
};

const answer = (
  row: number,
  kind: string,
  score: number,
  max: number,
  person: number | string = row,
  day = "2025-06-01",
) =>
  `'${kind}', ${score}, ${max}, 'delivery', timestamp '${day} 10:00:00', date '${day}', 'tool', 'f', ${row}, ${person}, 'r${person}', null, null, null, true, true, 'unknown', null`;

const given = (rows: readonly string[], easy: string) => ({
  run_parameters: "select date '2025-12-31' as as_of, date '2024-12-31' as year_ago",
  voice_settings: `select cast(${easy} as varchar) as ces_easy, 48 as follow_up_hours`,
  int_surveys: rowsOf(SURVEYS, rows),
  int_person_criteria: rowsOf(CRITERIA, ["1, 'loyal', 'champion', '25_34', 'bretagne'"]),
  stg_stores: "select cast(null as varchar) as store_id, cast(null as varchar) as name where false",
});

/** Scores with how often each was given. */
const spread = (kind: string, max: number, counts: readonly number[]): string[] =>
  counts
    .flatMap((count, index) => Array.from({ length: count }, () => index + 1))
    .map((score, row) => answer(row + 1, kind, score, max));

async function share(kind: string, max: number, counts: readonly number[], easy: string): Promise<unknown[]> {
  const made = await handMade(given(spread(kind, max, counts), easy));
  try {
    const rows = await made.model("scores_by");
    const all = rows.filter(({ dimension }) => dimension === "all");
    return all.map(({ answers, favourable_answers, score_sum }) => [
      answers,
      Number(favourable_answers) / Number(answers),
      Number(score_sum) / Number(answers),
    ]);
  } finally {
    await made.close();
  }
}

test("effort is easy from 5 to 7 out of 7, or below the middle where low scores are easy (reference C5, cys.group)", async () => {
  const counts = [80, 210, 140, 110, 160, 180, 120];
  expect(await share("ces", 7, counts, "'high'")).toEqual([[1000, 0.46, 4.08]]);
  expect(await share("ces", 7, counts, "'low'")).toEqual([[1000, 0.43, 4.08]]);
  // Out of 5, the middle is 3.
  expect(await share("ces", 5, [10, 20, 30, 15, 25], "'low'")).toEqual([[100, 0.3, 3.25]]);
  expect(await share("ces", 5, [10, 20, 30, 15, 25], "'high'")).toEqual([[100, 0.4, 3.25]]);
});

test("satisfaction takes the two best scores (reference C5, Intercom: 60 %, mean 3.5)", async () => {
  expect(await share("csat", 5, [5, 5, 10, 20, 10], "null")).toEqual([[50, 0.6, 3.5]]);
});

test("of a person's answers of the year the latest counts for NPS; who is out of scope, or answered earlier, does not", async () => {
  const outside = answer(7, "nps", 0, 10).replace("true, true", "true, false");
  const silent = answer(8, "nps", 0, 10).replace("true, true", "false, true");
  const made = await handMade(
    given(
      [
        answer(1, "nps", 3, 10, 1, "2025-02-01"),
        answer(2, "nps", 9, 10, 1, "2025-09-01"),
        answer(3, "nps", 8, 10, 2),
        answer(4, "nps", 6, 10, 3, "2024-12-31"),
        answer(5, "nps", 6, 10, "null"),
        answer(6, "nps", 10, 10, 4),
        outside,
        silent,
      ],
      "null",
    ),
  );
  try {
    const rows = (await made.model("nps_by")).map(({ dimension, value, answers, promoters, passives, detractors }) =>
      [dimension, value, answers, promoters, passives, detractors].join(" "),
    );
    expect(rows.filter((row) => /^(all|status|touchpoint|channel)/.test(row))).toEqual([
      "all all 4 2 1 1",
      "channel unknown 4 2 1 1",
      "status loyal 1 1 0 0",
      "status outside 3 1 1 1",
      "touchpoint delivery 4 2 1 1",
    ]);
  } finally {
    await made.close();
  }
});
