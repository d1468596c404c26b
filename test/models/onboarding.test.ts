import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

test("new customers of 12 months by what they reached within 7 days, where they first bought", async () => {
  const persons = [1, 2, 3, 4, 5, 6];
  const firsts = ["2025-01-10", "2025-02-10", "2025-03-10", "2025-06-25", "2024-05-01", "2025-01-12"];
  const made = await handMade({
    run_parameters: "select date '2025-06-30' as as_of, date '2024-06-30' as year_ago",
    int_person_orders: rowsOf(
      { person_id: "bigint", first_order_date: "date" },
      persons.map((person, index) => `${person}, '${firsts[index]}'`),
    ),
    int_person_scope: rowsOf(
      { person_id: "bigint", excluded_reason: "varchar" },
      persons.map((person) => `${person}, ${person === 6 ? "'test'" : "null"}`),
    ),
    int_orders: rowsOf(
      { person_id: "bigint", order_date: "date", is_order: "boolean", channel: "varchar", store_id: "varchar" },
      [
        "1, '2025-01-10', true, 'store', 's1'",
        "2, '2025-02-10', true, 'web', null",
        "3, '2025-03-10', true, 'store', 's2'",
        "3, '2025-04-10', true, 'web', null",
      ],
    ),
    stg_stores: rowsOf({ store_id: "varchar", name: "varchar" }, ["'s1', 'Quai'"]),
    int_person_contacts: rowsOf(
      { person_id: "bigint", has_email: "integer", has_mobile: "integer", has_address: "integer" },
      ["1, 1, 1, 1", "2, 1, 1, 0"],
    ),
    int_person_consents: rowsOf(
      { person_id: "bigint", channel: "varchar", is_opted_in: "boolean", optin_at: "timestamp" },
      [
        "1, 'email', true, '2025-01-17 23:00'",
        "2, 'email', false, '2025-02-10'",
        "2, 'sms', true, '2025-02-18'",
        "3, 'email', true, null",
      ],
    ),
    person_handles: rowsOf({ person_id: "bigint", handle: "varchar" }, ["1, 'l:C1'", "2, 'l:C2'"]),
    stg_loyalty_members: rowsOf({ loyalty_id: "varchar", joined_date: "date" }, [
      "'c1', '2020-01-01'",
      "'C2', '2025-02-18'",
    ]),
  });
  try {
    const rows = (await made.model("onboarding")).map((row) =>
      [row.dimension, row.value, row.has_contact, row.has_agreed, row.has_joined, row.customers].join(" "),
    );
    // 4 came less than 7 days ago, 5 before the year, 6 is no customer; 2 agreed and joined on the eighth day.
    expect(rows).toEqual([
      "all all 0 0 0 1",
      "all all 0 1 0 1",
      "all all 1 1 1 1",
      "channel store 0 1 0 1",
      "channel store 1 1 1 1",
      "channel web 0 0 0 1",
      "store Quai 1 1 1 1",
      "store s2 0 1 0 1",
    ]);
  } finally {
    await made.close();
  }
});
