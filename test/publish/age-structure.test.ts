import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import type { PublishedTable } from "../../loaders/publish/contract.js";
import { protect } from "../../loaders/publish/publish.js";
import { type PublishedName, publishedTable } from "../../loaders/publish/tables.js";
import { handMade, rowsOf } from "../support/hand-made.js";

const K = 11;

test("everybody is of one age group and one gender, whatever is known", async () => {
  const made = await handMade({
    int_person_variables: rowsOf({ age: "integer", gender: "varchar", revenue_12m: "decimal(18, 2)" }, [
      "24, 'female', 10",
      "25, 'female', 1",
      "34, 'female', 2",
      "65, 'male', 0",
      "null, 'other', 5",
      "null, null, 7.5",
    ]),
  });
  try {
    const rows = await made.model("age_structure");
    const told = rows.map(({ age_group, gender, customers, revenue_12m }) =>
      [age_group, gender, customers, revenue_12m].join(" "),
    );
    expect(told.toSorted()).toEqual([
      "25_34 female 2 3",
      "65_more male 1 0",
      "under_25 female 1 10",
      "unknown unknown 2 12.5",
    ]);
    expect(rows.reduce((sum, { share }) => sum + Number(share), 0)).toBeCloseTo(1, 12);
  } finally {
    await made.close();
  }
});

test("a few men of an age do not follow from its women and the age's total", () => {
  const people: [string, string, number][] = [
    ["25_34", "female", 60],
    ["25_34", "male", 5],
    ["35_44", "female", 40],
    ["35_44", "male", 30],
  ];
  const all = 135;
  const age_structure = people.map(([age_group, gender, customers]) => ({
    age_group,
    gender,
    customers,
    share: customers / all,
    revenue_12m: customers * 10,
    payers: customers,
  }));
  const group = (value: string, customers: number): Row => ({
    criterion: "age_group",
    position: 5,
    value,
    customers,
    contactable: customers,
    others: 0,
    overlap: 0,
    revenue_12m: customers * 10,
    payers: customers,
  });
  const hidden = (given: Partial<Record<PublishedName, readonly Row[]>>) =>
    protect(
      new Map<PublishedTable, readonly Row[]>(
        Object.entries(given).map(([name, rows]) => [publishedTable(name as PublishedName), rows]),
      ),
      K,
    )
      .tables.find(({ name }) => name === "age_structure")
      ?.rows.filter(({ suppressed }) => suppressed)
      .map(({ age_group, gender }) => `${age_group} ${gender}`);
  const counting_values = [group("25_34", 65), group("35_44", 70)];
  const headlines = [{ metric: "customers", value: all, units: all, part: 0, complement: 0 }];
  expect(hidden({ age_structure, counting_values, headlines })).toEqual(["25_34 female", "25_34 male"]);
});
