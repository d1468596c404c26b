import { expect, test } from "vitest";
import { datedMembers } from "../../loaders/models/derived/dated-members.js";
import { memberships } from "../../loaders/models/derived/members.js";
import type { Workspace } from "../../loaders/workspace/workspace.js";
import { handMade, rowsOf } from "../support/hand-made.js";

const PEOPLE = 500;

/** A workspace with segments of the given conditions, and five hundred people who placed 1 to 500 orders. */
const workspaceWith = (segments: Readonly<Record<string, string>>): Workspace =>
  ({
    personas: [],
    report: {
      privacy: { k: 11 },
      segments: Object.fromEntries(Object.entries(segments).map(([id, where]) => [id, { where }])),
    },
    locate: (path: readonly string[]) => `report.yaml ${path.join(".")}`,
  }) as unknown as Workspace;

async function model(
  name: string,
  segments: Readonly<Record<string, string>>,
  people = PEOPLE,
  published: readonly string[] = [],
) {
  const made = await handMade(
    {
      int_crossing_members: rowsOf({ kind: "varchar", crossing: "varchar", person_id: "bigint" }, []),
      int_reference_groups: rowsOf({ kind: "varchar", id: "varchar", person_id: "bigint" }, published),
      int_person_variables: rowsOf(
        { person_id: "bigint", orders: "integer", city: "varchar", revenue_12m: "decimal(18, 2)" },
        Array.from({ length: people }, (_, index) => `${index + 1}, ${index + 1}, 'Paris', ${10 * (index + 1)}`),
      ),
      int_segment_variables: rowsOf(
        { person_id: "bigint", orders: "integer", city: "varchar", revenue_12m: "decimal(18, 2)" },
        Array.from({ length: people }, (_, index) => `${index + 1}, ${index + 1}, 'Paris', ${10 * (index + 1)}`),
      ),
    },
    memberships(workspaceWith(segments)),
  );
  try {
    return await made.model(name);
  } finally {
    await made.close();
  }
}

test("size, worth and how many stand in another segment too", async () => {
  const rows = await model("segments_custom", { many: "orders > 495", most: "orders > 498", few: "orders < 3" });
  expect(
    rows.map(({ segment, customers, revenue_12m, shared }) => [
      segment,
      ...[customers, revenue_12m, shared].map(Number),
    ]),
  ).toEqual([
    ["few", 2, 30, 0],
    ["many", 5, 24_900, 2],
    ["most", 2, 9_990, 2],
  ]);
});

test.each([
  [
    "orders > 999",
    'the segment is empty, expected a condition that some of the 500 people in the base meet and others do not, received "orders > 999". Check spelling and case of the values it compares with, and its limits; or leave the segment out.',
  ],
  [
    "orders > 0",
    'the segment takes in everybody, expected a condition that some of the 500 people in the base meet and others do not, received "orders > 0". Check its limits, and `or` where `and` is meant; or leave the segment out.',
  ],
  [
    "ordres > 3",
    'the condition cannot be read (unknown column, expected columns "person_id", "orders", "city" or "revenue_12m", received "ordres". Did you mean "orders"?), expected a SQL condition on the person variables, received "ordres > 3". Variables: orders, city, revenue_12m.',
  ],
])("a segment where %s is a fault", async (where, message) => {
  await expect(model("segments_custom", { bad: where })).rejects.toThrow(message);
});

test("all faults are told at once, each in its place; a base of few people may be all of one kind", async () => {
  const failed = model("segment_members", { none: "orders > 999", all: "orders > 0", some: "orders > 3" });
  await expect(failed).rejects.toThrow(/report\.yaml segments\.none\.where[\s\S]*report\.yaml segments\.all\.where/);
  expect(await model("segment_members", { none: "orders > 999", all: "orders > 0" }, 499)).toHaveLength(499);
});

test("who was in a segment at one end of a month, and still is at the next; undated variables leave it out", async () => {
  const at = (person: number, observation: string, orders: number) => `'${observation}', ${person}, ${orders}`;
  const made = await handMade(
    {
      int_person_variables_at: rowsOf({ observation: "varchar", person_id: "bigint", orders: "integer" }, [
        ...[1, 2, 3].map((person) => at(person, "month_before", 5)),
        at(4, "month_before", 1),
        ...[1, 2].map((person) => at(person, "month_end", 6)),
        ...[3, 4].map((person) => at(person, "month_end", person === 4 ? 9 : 1)),
      ]),
    },
    [
      datedMembers(
        workspaceWith({ regular: "orders >= 5", undated: "orders >= 5 and email_optin", nobody: "orders > 99" }),
      ),
    ],
  );
  try {
    expect(await made.model("segment_stability")).toEqual([{ segment: "regular", members_before: 3, stayed: 2 }]);
  } finally {
    await made.close();
  }
});

test("all faults of the segments are told in one round: unreadable, empty, of everybody", async () => {
  const segments = { a: "ordres > 1", b: "orders > 999", c: "true", d: "orders >" };
  await expect(model("segments_custom", segments)).rejects.toMatchObject({
    faults: [
      { what: expect.stringContaining("unknown column") },
      { what: "the segment is empty" },
      { what: "the segment takes in everybody" },
      { what: expect.stringContaining("does not parse") },
    ],
  });
});

test("a segment a few persons smaller or larger than a group that other tables count says by how many", async () => {
  // Everybody who placed 101 orders or more is published elsewhere: 400 persons.
  const published = Array.from({ length: 400 }, (_, index) => `'bought', 'often', ${index + 101}`);
  const rows = await model(
    "int_group_nesting",
    {
      inside: "orders > 103",
      around: "orders > 98",
      same: "orders > 100",
      apart: "orders < 50",
      across: "orders between 99 and 110",
    },
    PEOPLE,
    published,
  );
  const difference = (id: string) => rows.find((row) => row["id"] === id)?.["nested_difference"];
  expect(["inside", "around", "same", "apart", "across"].map((id) => Number(difference(id) ?? 0))).toEqual([
    3, 2, 2, 0, 390,
  ]);
});
