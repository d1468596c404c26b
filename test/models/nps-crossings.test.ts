import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const VARIABLES = {
  ...{ person_id: "bigint", orders_12m: "integer", revenue_12m: "decimal(18, 2)", average_basket: "double" },
  nps_class: "varchar",
};
const CRITERIA = {
  person_id: "bigint",
  nps_class: "varchar",
  is_contactable: "integer",
  revenue_12m: "decimal(18, 2)",
};
const SURVEYS = { kind: "varchar", person_id: "bigint", answered_date: "date", is_answered: "boolean" };

test("crossings count whoever is in them, with revenue, reach, and how many of their like were asked and answered", async () => {
  // Persons 1 to 20 bought: n brought 10 n and has a basket of n; odd ones come often. 1 to 3 and 18 to 20 have answered.
  const buyers = Array.from({ length: 20 }, (_, index) => index + 1);
  const said = new Map([
    ...[1, 3, 19].map((id) => [id, "detractor"] as const),
    ...[2, 18].map((id) => [id, "passive"] as const),
    ...[20].map((id) => [id, "promoter"] as const),
  ]);
  const made = await handMade({
    run_parameters: "select date '2025-12-31' as as_of, date '2024-12-31' as year_ago",
    int_reference_groups: rowsOf({ kind: "varchar", id: "varchar", person_id: "bigint" }, []),
    int_person_variables: rowsOf(VARIABLES, [
      ...buyers.map((id) => {
        const word = said.get(id);
        return `${id}, ${id % 2 === 1 ? 3 : 1}, ${10 * id}, ${id}, ${word === undefined ? "null" : `'${word}'`}`;
      }),
      // A detractor who has not bought within the year is in no crossing.
      "21, 0, 0, 900, 'detractor'",
    ]),
    int_person_criteria: rowsOf(
      CRITERIA,
      [...buyers, 21].map((id) => `${id}, '${said.get(id) ?? "none"}', ${id > 10 ? 1 : 0}, ${id === 3 ? 0 : 10 * id}`),
    ),
    int_surveys: rowsOf(SURVEYS, [
      ...[1, 2, 3, 18, 19, 20].map((id) => `'nps', ${id}, date '2025-06-01', true`),
      "'nps', 1, date '2025-03-01', false",
      "'nps', 5, date '2025-06-01', false",
      "'nps', 7, date '2024-06-01', false",
      "'csat', 9, date '2025-06-01', true",
      "'nps', null, date '2025-06-01', true",
    ]),
    segment_members: rowsOf({ segment: "varchar", person_id: "bigint" }, [
      "'unhappy', 1",
      "'unhappy', 21",
      "'rich', 20",
    ]),
    crossing_segments: rowsOf({ segment: "varchar" }, ["'unhappy'"]),
    persona_members: rowsOf({ persona: "varchar", person_id: "bigint" }, []),
  });
  try {
    const rows = await made.model("nps_value_crossings");
    expect(
      rows.map((row) =>
        ["crossing", "persons", "contactable", "revenue_12m", "payers", "likes", "asked", "answered", "last_answers"]
          .map((column) => row[column])
          .join(" "),
      ),
    ).toEqual([
      // The best tenth are 20 and 19, of whom 20 is a promoter; big baskets are the top four.
      "best_promoters 1 1 200 1 2 2 2 1",
      "big_basket_detractors 1 1 190 1 4 3 3 2",
      "regular_detractors 3 1 200 2 10 4 3 0",
      "unhappy 2 1 220 2    0",
    ]);
    expect(rows.map(({ nested_difference }) => nested_difference)).toEqual([0, 2, 0, 0]);
  } finally {
    await made.close();
  }
});
