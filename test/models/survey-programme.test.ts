import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const PARAMETERS =
  "select date '2025-12-31' as as_of, date '2024-12-31' as year_ago, date '2023-12-31' as two_years_ago";
const said = (rows: readonly Record<string, unknown>[], ...columns: string[]) =>
  rows.map((row) => columns.map((column) => row[column]).join(" "));

const ASKED = {
  ...{
    source_system: "varchar",
    source_file: "varchar",
    source_row: "bigint",
    customer_id: "varchar",
    email: "varchar",
  },
  ...{ phone: "varchar", loyalty_id: "varchar", order_id: "varchar", survey_id: "varchar", kind: "varchar" },
  ...{
    score: "double",
    scale_max: "double",
    touchpoint: "varchar",
    channel: "varchar",
    question: "varchar",
    answer: "varchar",
  },
  ...{ sent_at: "timestamp", sent_date: "date", delivered_date: "date", opened: "boolean" },
  ...{ answered_at: "timestamp", answered_date: "date", followed_up_at: "timestamp" },
};

interface Asked {
  readonly email?: string;
  readonly order?: string;
  readonly kind?: string;
  readonly score?: number;
  readonly question?: string;
  readonly answer?: string;
  readonly delivered?: boolean;
  readonly opened?: boolean;
}

function asked(row: number, day: string, one: Asked = {}): string {
  const text = (value: string | undefined) => (value === undefined ? "null" : `'${value}'`);
  const isAnswered = one.score !== undefined || one.answer !== undefined;
  const at = `timestamp '${day} 10:00:00'`;
  return [
    ...[
      "'tool'",
      "'f'",
      row,
      "null",
      text(one.email),
      "null",
      "null",
      text(one.order),
      "null",
      text(one.kind ?? "nps"),
    ],
    ...[one.score ?? "null", "10", "'delivery'", "'email'", text(one.question), text(one.answer)],
    ...[at, `date '${day}'`, one.delivered ? `date '${day}'` : "null", one.opened ?? "null"],
    ...[isAnswered ? at : "null", isAnswered ? `date '${day}'` : "null", "null"],
  ].join(", ");
}

const tables = (rows: readonly string[]) => ({
  run_parameters: PARAMETERS,
  stg_surveys: rowsOf(ASKED, rows),
  person_handles: rowsOf({ handle: "varchar", person_id: "bigint" }, [
    "'e:a@x.fr', 1",
    "'e:b@x.fr', 2",
    "'e:c@x.fr', 3",
  ]),
  int_person_scope: rowsOf({ person_id: "bigint", excluded_reason: "varchar" }, ["1, null", "2, null", "3, 'test'"]),
  int_person_criteria: rowsOf({ person_id: "bigint", status: "varchar" }, ["1, 'loyal'", "2, 'new'"]),
  int_survey_orders: rowsOf(
    {
      ...{ order_id: "varchar", person_id: "bigint", store_id: "varchar" },
      ...{ event_date: "date", category: "varchar" },
    },
    ["'o1', 2, 's', date '2025-05-28', 'Soap'"],
  ),
});

test("invitations of the year by what they are about; who answers was reached, and people out of scope do not count", async () => {
  const made = await handMade(
    tables([
      asked(1, "2025-06-01", { email: "a@x.fr", score: 9 }),
      asked(2, "2025-06-01", { email: "a@x.fr", kind: "csat", delivered: true, opened: false }),
      asked(3, "2025-06-01", { order: "o1", delivered: true, opened: true }),
      asked(4, "2025-06-01"),
      asked(5, "2025-06-01", { email: "c@x.fr", score: 3 }),
      asked(6, "2024-06-01", { email: "a@x.fr", score: 3 }),
      asked(7, "2025-06-01", { email: "a@x.fr", kind: "question", question: "Why?", answer: "So" }),
    ]),
  );
  try {
    const rows = await made.model("survey_funnel");
    const columns = ["value", "invitations", "delivered", "opened_invitations", "answers", "units", "silent_units"];
    const of = (dimension: string) =>
      said(
        rows.filter((row) => row.dimension === dimension),
        ...columns,
      );
    expect(of("all")).toEqual(["all 4 3 2 1 3 3"]);
    expect(of("kind")).toEqual(["csat 1 1 0 0 1 1", "nps 3 2 2 1 3 2"]);
    expect(of("delay")).toEqual(["3_7 1 1 1 0 1 1", "unknown 3 2 1 1 2 2"]);
    expect(of("status")).toEqual(["loyal 2 2 1 1 1 1", "new 1 1 1 0 1 1", "outside 1 0 0 0 1 1"]);
  } finally {
    await made.close();
  }
});

test("asked again within 90 days, more than six questions on one day, and what was answered before", async () => {
  const questions = Array.from({ length: 6 }, (_, index) => index);
  const made = await handMade(
    tables([
      // Person 1: 59 days apart; the second time a question answered before, in a row of seven.
      asked(1, "2025-03-01", { email: "a@x.fr", kind: "question", question: "q0", answer: "yes" }),
      asked(2, "2025-04-29", { email: "a@x.fr", score: 9 }),
      ...questions.map((index) =>
        asked(3 + index, "2025-04-29", { email: "a@x.fr", kind: "question", question: `q${index}` }),
      ),
      // Person 2: 91 days apart; a question without an answer may be asked again.
      asked(20, "2025-03-01", { email: "b@x.fr", kind: "question", question: "q0" }),
      asked(21, "2025-05-31", { email: "b@x.fr", kind: "question", question: "q0", answer: "no" }),
      // Out of scope, and before the year.
      asked(30, "2025-03-01", { email: "c@x.fr" }),
      asked(31, "2025-03-02", { email: "c@x.fr" }),
      asked(40, "2024-03-01"),
    ]),
  );
  try {
    const rows = (await made.model("survey_rules")).toSorted((a, b) => Number(a.position) - Number(b.position));
    expect(said(rows, "rule", "persons", "failed", "passed")).toEqual([
      "too_often 2 1 1",
      "too_long 2 1 1",
      "known_already 2 1 1",
    ]);
  } finally {
    await made.close();
  }
});

test("of each person's first unhappy answer: whether somebody called in time, and the class of the next answer", async () => {
  const ANSWERS = {
    ...{ kind: "varchar", score: "double", nps_class: "varchar", person_id: "bigint", answered_at: "timestamp" },
    ...{ answered_date: "date", followed_up_at: "timestamp", is_in_scope: "boolean" },
    ...{ source_system: "varchar", source_file: "varchar", source_row: "bigint" },
  };
  let row = 0;
  const answer = (person: number, score: number, day: string, called = "null", scope = true): string => {
    const word = score >= 9 ? "promoter" : score >= 7 ? "passive" : "detractor";
    return `'nps', ${score}, '${word}', ${person}, timestamp '${day} 10:00:00', date '${day}', ${called}, ${scope}, 't', 'f', ${++row}`;
  };
  const made = await handMade({
    run_parameters: PARAMETERS,
    voice_settings: "select 48 as follow_up_hours",
    int_survey_answers: rowsOf(ANSWERS, [
      // In time by a minute, recovered, then unhappy once more; late, and unhappy again; never called and not heard.
      answer(1, 3, "2025-03-01", "timestamp '2025-03-03 10:00:00'"),
      answer(1, 8, "2025-04-01"),
      answer(1, 2, "2025-05-01"),
      answer(2, 6, "2025-03-01", "timestamp '2025-03-03 10:01:00'"),
      answer(2, 0, "2025-04-01"),
      answer(3, 0, "2025-03-01"),
      // Never unhappy, too long ago, out of scope.
      answer(4, 9, "2025-03-01"),
      answer(5, 1, "2023-12-31"),
      answer(6, 1, "2025-03-01", "null", false),
    ]),
  });
  try {
    const rows = await made.model("detractor_follow_up");
    expect(said(rows, "follow_up", "persons", "answered_again", "recovered", "unhappy_again", "not_heard")).toEqual([
      "in_time 1 1 1 0 0",
      "late 1 1 0 1 0",
      "not_contacted 1 0 0 0 1",
    ]);
  } finally {
    await made.close();
  }
});
